import { maxDrawingBytes } from '../schema/limits.ts';

/** A drawing (SVG) that readers are sent as it is, and the size it is drawn in, in its own units. */
export interface PlainDrawing {
  text: string;
  width: number;
  height: number;
}

const elements = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'style']);
const attributes = new Set([
  'xmlns', 'viewBox', 'width', 'height', 'role', 'class', 'lang', 'xml:lang', 'aria-hidden', 'transform', 'opacity',
  'd', 'points', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'fill', 'fill-rule', 'fill-opacity',
  'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'stroke-opacity',
  'font-size', 'font-weight', 'font-family', 'text-anchor', 'letter-spacing',
]);

/** A start tag, an end tag, or the words between tags. What XML has beyond them matches nothing, and the drawing is then not plain. */
const piece = /<([a-z][a-zA-Z]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*="[^"<&]*")*)\s*(\/?)>|<\/([a-z][a-zA-Z]*)\s*>|([^<&]+|&(?:amp|lt|gt|#\d{1,7});)/y;

/** A style sheet that only paints: no address, no import, no function, no escape. */
const painting = /^(?:[\w\s.,:;#%{}>*-]|@media\s*\([\w\s:-]{1,60}\))*$/;

/**
 * Read a drawing that holds shapes, words and paint only, so that it can neither run nor load anything wherever it is opened. Comments and
 * the XML declaration are left out. @returns undefined for any other bytes
 */
export function plainDrawingOf(bytes: Uint8Array): PlainDrawing | undefined {
  if (bytes.length > maxDrawingBytes) return undefined;
  const text = Buffer.from(bytes).toString('utf8').replace(/^\uFEFF?<\?xml[^?<>]*\?>/, '').replace(/<!--(?:(?!--)[^])*-->/g, '').trim();
  if (!text.startsWith('<svg ') || text.includes('\uFFFD')) return undefined;
  const size = /^<svg [^>]*\bviewBox="0 0 (\d{1,5}(?:\.\d{1,3})?) (\d{1,5}(?:\.\d{1,3})?)"/.exec(text);
  const [width, height] = [Number(size?.[1]), Number(size?.[2])];
  if (!(width > 0 && height > 0) || !/^<svg [^>]*\bxmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(text)) return undefined;
  return isPlain(text) ? { text: text.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' '), width, height } : undefined;
}

/**
 * A plain drawing without its words, to be drawn as pixels: with which letters a machine draws them depends on the machine. What stands in
 * `defs` is not drawn.
 */
export function withoutWords({ text }: PlainDrawing): string {
  return text.replace(/<(\/?)text\b/g, (_, closing: string) => `<${closing}defs`);
}

function isPlain(text: string): boolean {
  const open: string[] = [];
  for (piece.lastIndex = 0; piece.lastIndex < text.length;) {
    const [found, name, written = '', closed, ended, words] = piece.exec(text) ?? [];
    if (found === undefined) return false;
    if (words !== undefined && (open.length === 0 || (open.at(-1) === 'style' && !painting.test(words)))) return false;
    if (ended !== undefined && open.pop() !== ended) return false;
    if (name === undefined) continue;
    if (!elements.has(name) || (name === 'svg') !== (found.length === piece.lastIndex)) return false;
    if (![...written.matchAll(/([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/g)].every(([, attribute = '', value = '']) => isHarmless(attribute, value))) return false;
    if (closed !== '/') open.push(name);
    else if (open.length === 0) return false;
  }
  return open.length === 0;
}

function isHarmless(attribute: string, value: string): boolean {
  return attributes.has(attribute) && (attribute === 'xmlns' ? value === 'http://www.w3.org/2000/svg' : !/url\s*\(|:\/\/|script/i.test(value));
}
