import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as Chromium prints it, in the order in which it stands in the file, a line break after each piece. Reads no more
 * of the format than that: streams that are deflated, and fonts that map their glyphs to Unicode.
 */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const { 1: number = '', 2: body = '' } of source.matchAll(/(?:^|\n)(\d+) 0 obj\b(.*?)\nendobj/gs)) {
    const at = body.search(/stream\r?\n/);
    const head = at < 0 ? body : body.slice(0, at);
    objects.set(number, { head, stream: at < 0 ? '' : streamOf(head, body.slice(at)) });
  }
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const { 1: name = '', 2: number = '' } of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1];
      if (map) fonts.set(name, glyphsOf(objects.get(map)?.stream ?? ''));
    }
  }
  return [...objects.values()].filter(({ stream }) => /\bBT\b/.test(stream)).map(({ stream }) => shownIn(stream, fonts)).join('\n');
}

function streamOf(head: string, body: string): string {
  // Its length is given: its last byte may be a line break of its own.
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const data = Buffer.from(body.replace(/^stream\r?\n/, ''), 'latin1').subarray(0, length);
  try {
    return head.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1');
  } catch {
    return '';
  }
}

/** Which text each glyph of a font stands for, by its number in hexadecimal. */
function glyphsOf(cmap: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(glyph.toUpperCase(), unicodeOf(text));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let at = Number.parseInt(first, 16), code = Number.parseInt(text, 16); at <= Number.parseInt(last, 16); at++, code++) {
        glyphs.set(at.toString(16).toUpperCase().padStart(first.length, '0'), String.fromCodePoint(code));
      }
    }
  }
  return glyphs;
}

function unicodeOf(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
}

/** Glyphs are numbers of one byte or two, as their font has it; where the text they stand for is given beside them, that counts. */
function shownIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  let isGiven = false;
  for (const [token, given, name, hex] of content.matchAll(
    /ActualText\s*(<FEFF[\dA-Fa-f]*>|\((?:\\.|[^\\)])*\))|\/(F\d+)\s+[\d.]+\s+Tf|<([\dA-Fa-f]+)>|\bEMC\b|\bET\b/g,
  )) {
    if (given !== undefined) [text, isGiven] = [text + givenIn(given), true];
    else if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (hex !== undefined && !isGiven) text += glyphsIn(hex, font).map((glyph) => font.get(glyph) ?? '').join('');
    else if (token === 'EMC') isGiven = false;
    else if (token === 'ET') text += '\n';
  }
  return text;
}

/** Text that is given in hexadecimal, or as it is where all of it is Latin. */
function givenIn(given: string): string {
  return given.startsWith('<') ? unicodeOf(given.slice('<FEFF'.length, -1)) : given.slice(1, -1).replace(/\\(.)/g, '$1');
}

function glyphsIn(hex: string, font: ReadonlyMap<string, string>): string[] {
  const [first = '0000'] = font.keys();
  return (hex.toUpperCase().match(new RegExp(`.{${first.length}}`, 'g')) ?? []);
}
