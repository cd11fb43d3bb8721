import { firstFaultIn, recogniseText } from '../schema/decode.ts';
import { maxFileBytes } from '../schema/limits.ts';
import type { Input } from './input.ts';
import { refusalOfFormat } from './foreign-formats.ts';
import { readInputPart } from './formats/read-part.ts';
import { isWordDocument, readWordDocument } from './formats/word-document.ts';
import { readDefinitionHead } from './head/definition-head.ts';
import { readForeignMatter } from './head/foreign-matter.ts';
import { readHeaderLines } from './head/header-lines.ts';
import type { Refusal, Remark } from './notes.ts';
import type { TakenApart } from './taken-apart.ts';
import { declaredTextOf } from './text/charset.ts';
import { cleanText } from './text/clean-text.ts';
import { tooMuchIn } from './too-much.ts';
import { garbleRemarks, withoutLostSigns } from './lost-signs.ts';

/** How much of a file tells its format. */
const beginningBytes = 4096;
/** Largest page, in bytes, most of which is not its story. */
const maxPageBytes = 8_000_000;

/** Take an input apart into its fields and its text, by the reader of its format. */
export async function takeApart(input: Input, remarks: Remark[]): Promise<TakenApart | Refusal> {
  const { name, bytes, part } = input;
  if (part) return readInputPart(bytes, part);
  if (isWordDocument(name, bytes)) return readWordDocument(bytes);
  const format = refusalOfFormat(name, new TextDecoder('latin1').decode(bytes.subarray(0, beginningBytes)).replace(/^(?:\u00ef\u00bb\u00bf)/, ''));
  if (format) return format;
  const text = readText(name, bytes, remarks);
  if (typeof text !== 'string') return text;
  remarks.push(...garbleRemarks(text));
  const much = tooMuchIn(isPage(name) ? withoutPrograms(text) : text);
  return much ?? takeTextApart(withoutLostSigns(text), name, remarks);
}

function readText(name: string, bytes: Uint8Array, remarks: Remark[]): string | Refusal {
  if (bytes.length === 0) return { line: 1, message: 'The file is empty.', cure: 'Leave it out.' };
  const most = isPage(name) ? maxPageBytes : maxFileBytes;
  if (bytes.length > most) {
    return { line: 1, message: `The file has ${bytes.length} bytes, more than the ${most} that one item may have.`, cure: 'Split it into several.' };
  }
  const zero = bytes[0] === 0xff || bytes[0] === 0xfe ? -1 : bytes.indexOf(0);
  if (zero !== -1) {
    const line = new TextDecoder('latin1').decode(bytes.subarray(0, zero)).split('\n').length;
    return { line, message: 'It holds zero bytes, which text does not.', cure: 'Give a text file.' };
  }
  const recognised = recogniseText(bytes);
  const decoded = recognised?.encoding === 'UTF-8' || recognised?.encoding === 'UTF-16' ? recognised : (declaredTextOf(bytes) ?? recognised);
  if (!decoded) {
    return {
      line: firstFaultIn(bytes).place.line, message: 'The bytes are neither UTF-8 nor GB18030.',
      cure: 'Open it in an editor that shows it well, and save it as UTF-8.',
    };
  }
  if (decoded.encoding !== 'UTF-8') remarks.push({ reason: 'encoding', line: 0, detail: decoded.encoding });
  const { text, lines } = cleanText(decoded.text);
  for (const line of lines) remarks.push({ reason: 'control', line, detail: '' });
  return text.trim() === '' ? { line: 1, message: 'The file holds only white space.', cure: 'Leave it out.' } : text;
}

/** A page without its programs and styles, whose brackets are none of a text; every line stays where it is. */
function withoutPrograms(page: string): string {
  const begins = /<(script|style)\b/gi;
  const ends = { script: /<\/script\s*>/gi, style: /<\/style\s*>/gi };
  let [kept, from] = ['', 0];
  for (let begin = begins.exec(page); begin; begin = begins.exec(page)) {
    const end = begin[1]?.toLowerCase() === 'style' ? ends.style : ends.script;
    end.lastIndex = begin.index;
    const last = end.exec(page);
    // Where none ends any more, none is looked for again and again.
    if (!last) break;
    begins.lastIndex = last.index + last[0].length;
    kept += page.slice(from, begin.index) + page.slice(begin.index, begins.lastIndex).replace(/[^\n]+/g, '');
    from = begins.lastIndex;
  }
  return kept + page.slice(from);
}

function isPage(name: string): boolean {
  return /\.x?html?$/i.test(name);
}

async function takeTextApart(text: string, name: string, remarks: Remark[]): Promise<TakenApart | Refusal> {
  const isHtml = isPage(name);
  const matter = readForeignMatter(text);
  if (matter && 'fault' in matter) {
    const { line, fault, cure = 'Mend the line, or put the value in quotes.' } = matter;
    return { line, message: `The front matter cannot be read: ${fault}.`, cure };
  }
  if (matter) {
    for (const line of matter.mended) remarks.push({ reason: 'mended', line, detail: '' });
    return isHtml ? { ...matter, form: 'html' } : { ...readDefinitionHead(matter), form: 'markdown' };
  }
  // Most imports have no page, and to read one takes a whole browser's document.
  if (isHtml) return (await import('./formats/saved-page.ts')).readSavedPage(text);
  const form = /\.(?:md|markdown|mdown|mkdn?)$/i.test(name) ? 'markdown' : 'plain';
  const file = readHeaderLines(text);
  return { ...(form === 'markdown' ? readDefinitionHead(file) : file), form };
}
