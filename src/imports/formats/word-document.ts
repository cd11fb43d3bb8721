import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { maxFileBytes } from '../../schema/limits.ts';
import { wordsOf } from '../body/words.ts';
import type { ForeignField } from '../head/foreign-field.ts';
import { readHeaderLines } from '../head/header-lines.ts';
import type { Refusal, Remark } from '../notes.ts';
import type { TakenApart } from '../taken-apart.ts';
import { tooMuchXml } from './too-much-xml.ts';
import { type WordText, wordTextOf } from './word-text.ts';
import { unzip, ZipError } from './zip.ts';

/** Largest document, in bytes: one with many pictures. */
const maxDocumentBytes = 60_000_000;
const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Answer whether a file is a document of a word processor in the form that is read, by its name and its first bytes. */
export function isWordDocument(name: string, bytes: Uint8Array): boolean {
  return /\.docx$/i.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Take a document of a word processor apart: header lines above its text as in a plain text, the text as HTML with a block a line, and the pictures
 * within it. Lines in remarks are the numbers of such blocks. All words of the document are given to be weighed, also those no converter reads.
 */
export async function readWordDocument(bytes: Uint8Array): Promise<TakenApart | Refusal> {
  if (bytes.length > maxDocumentBytes) return refuse(`it has ${bytes.length} bytes`);
  try {
    const files = unzip(Buffer.from(bytes));
    if (!files.has('word/document.xml') && ![...files.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))) return refuse('it holds no text');
    const much = [...files].filter(([name]) => /\.(?:xml|rels)$/i.test(name)).map(([, xml]) => tooMuchXml(xml.toString('latin1')));
    const why = much.find((each) => each !== undefined);
    if (why !== undefined) return refuse(why);
    const words = wordTextOf(files);
    const { html, pictures } = await convert(Buffer.from(bytes));
    if (html.length > maxFileBytes) return refuse(`its text has ${html.length} characters, more than one item may have`);
    return takeApart(html, pictures, words);
  } catch (error) {
    if (error instanceof ZipError) return refuse(error.message);
    throw error;
  }
}

async function convert(buffer: Buffer): Promise<{ html: string; pictures: Map<string, Uint8Array> }> {
  const { convertToHtml, images } = (await import('mammoth')).default;
  const pictures = new Map<string, Uint8Array>();
  const convertImage = images.imgElement(async (image) => {
    const name = `picture-${pictures.size + 1}.${endingOf(image.contentType)}`;
    pictures.set(name, await image.readAsBuffer());
    return { src: name };
  });
  const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
  const { value } = await convertToHtml({ buffer }, { convertImage, styleMap });
  return { html: withNotes(value), pictures };
}

/** Notes as the reader of HTML knows them: what calls one, and below the text the note itself. */
function withNotes(html: string): string {
  return html
    .replace(/<sup><a href="#((?:foot|end)note-[\w-]+)" id="[^"]*">\[[^\]]*\]<\/a><\/sup>/g, (_, id: string) => `<fn-ref ${labelOf(id)}></fn-ref>`)
    .replace(/<ol>((?:<li id="(?:foot|end)note-(?:(?!<li id="(?:foot|end)note-)[\s\S])*<\/li>)+)<\/ol>/g, (_, notes: string) => notes
      .replace(/<li id="([^"]*)">([\s\S]*?)<\/li>/g, (__, id: string, note: string) => (
        `<fn-def ${labelOf(id)}>${note.replace(/(?<!\s)\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')}</fn-def>`)));
}

/** @example labelOf('footnote-1') //=> 'data-id="1" data-label="1"' */
function labelOf(id: string): string {
  const label = id.replace(/^footnote-/, '').replace(/^endnote-/, 'end-');
  return `data-id="${label}" data-label="${label}"`;
}

function takeApart(html: string, embedded: Map<string, Uint8Array>, { words, frame, comments, hasHidden, hasChanges }: WordText): TakenApart {
  const blocks = parser.parse(html).children.map((node) => (
    { text: toString(node as Element), html: html.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0) }));
  const { fields } = readHeaderLines(blocks.map(({ text }) => text.replace(/(?<!\s)\s*\n\s*/g, ' ')).join('\n'));
  const taken = new Set(fields.map(({ line }) => line));
  const kept = blocks.map((block, index) => (taken.has(index + 1) ? '' : block.html.replace(/\n/g, ' ')));
  const hidden: ForeignField[] = hasHidden ? [{ key: 'hidden', value: 'true', line: 0 }] : [];
  const remarks: Remark[] = [
    ...(frame === '' ? [] : [{ reason: 'frame' as const, line: 0, detail: `${wordsOf(frame).length}: ${frame.replace(/\s+/g, ' ').slice(0, 60)}` }]),
    ...(comments === 0 ? [] : [{ reason: 'comments' as const, line: 0, detail: String(comments) }]),
    ...(hasChanges ? [{ reason: 'changes' as const, line: 0, detail: '' }] : []),
  ];
  const headWords = blocks.filter((_, index) => taken.has(index + 1)).map(({ text }) => text);
  return {
    fields: [...fields, ...hidden], body: kept.join('\n'), bodyLine: 1, form: 'html', embedded, remarks,
    original: { text: withoutOnce(words, headWords), form: 'plain', firstLine: 1 },
  };
}

/** The text without these paragraphs, each taken out once: they are its head. */
function withoutOnce(text: string, paragraphs: readonly string[]): string {
  const bare = (line: string): string => line.replace(/\s+/g, ' ').trim();
  const left = paragraphs.map(bare);
  return text.split('\n').map((line) => {
    const at = left.indexOf(bare(line));
    if (at !== -1) left.splice(at, 1);
    return at === -1 ? line : '';
  }).join('\n');
}

function endingOf(type: string): string {
  return type.replace(/^image\//, '').replace(/^jpeg$/, 'jpg').replace(/^svg\+xml$/, 'svg').replace(/^x-/, '');
}

function refuse(why: string): Refusal {
  return { line: 0, message: `The document cannot be read: ${why}.`, cure: 'Open it in the program that wrote it, save it anew, and import that.' };
}
