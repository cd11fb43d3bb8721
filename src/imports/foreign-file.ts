import { basename } from 'node:path';
import { firstFaultIn, recogniseText } from '../schema/decode.ts';
import type { Language } from '../schema/language.ts';
import { maxFileBytes } from '../schema/limits.ts';
import type { BodyForm, ForeignBody } from './body/convert-body.ts';
import { cleanText } from './text/clean-text.ts';
import { refusalOfFormat } from './foreign-formats.ts';
import { readDefinitionHead } from './head/definition-head.ts';
import type { Facts, ImportOptions, InputPlace } from './head/facts.ts';
import { type ForeignField, type ForeignFile, textsOf } from './head/foreign-field.ts';
import { readForeignMatter } from './head/foreign-matter.ts';
import { garbledLinesOf } from '../schema/signs/garble.ts';
import { gatherFacts } from './head/gather-facts.ts';
import { readHeaderLines } from './head/header-lines.ts';
import { headlineOf } from './head/headline-of.ts';
import { readHtmlHead } from './head/html-head.ts';
import { foreignLanguageOf } from './text/foreign-language.ts';
import { languageOfText } from './text/language-of-text.ts';
import { withoutTags } from './text/plain-text.ts';
import type { Refusal, Remark } from './notes.ts';
import { tooMuchIn, tooMuchMarkdown } from './too-much.ts';
import { partsOfName, slugOf } from './text/slug.ts';

/** How much of a file tells its format. */
const beginningBytes = 4096;

/** An input with its digest, where it lies and the name it is known by. */
export interface Input extends InputPlace {
  bytes: Uint8Array;
  sha256: string;
}

/** A foreign file read: everything but where its links lead. */
export interface ForeignItem {
  name: string;
  /** Name of the folder that was given. */
  folder?: string;
  sha256: string;
  facts: Facts;
  title: string;
  titleSupplied: boolean;
  language: Language;
  /** The slug it asks for; another story may have it. */
  slug: string;
  /** True where the slug was asked for by name, so that a file of that slug in another language is its translation. */
  isPaired: boolean;
  body: ForeignBody;
  remarks: Remark[];
}

/** Read one foreign file. All reasons why it cannot come are returned at once; what comes and what not is told in `remarks`. */
export function readForeignItem(input: Input, options: ImportOptions): ForeignItem | { refusals: Refusal[] } {
  const { name, bytes, sha256 } = input;
  const remarks: Remark[] = [];
  const format = refusalOfFormat(name, new TextDecoder('latin1').decode(bytes.subarray(0, beginningBytes)).replace(/^(?:\u00ef\u00bb\u00bf)/, ''));
  if (format) return { refusals: [format] };
  const text = readText(bytes, remarks);
  if (typeof text !== 'string') return { refusals: [text] };
  // The sign itself is no text of the archive; Chinese and Japanese papers print a square where a character cannot be read.
  const even = text.replace(/\uFFFD/g, '□');
  const much = tooMuchIn(even);
  if (much) return { refusals: [much] };
  const file = takeApart(even, name, remarks);
  if ('cure' in file) return { refusals: [file] };
  const { fields, body, form } = file;
  const more = form === 'markdown' ? tooMuchMarkdown(body, file.bodyLine) : undefined;
  if (more) return { refusals: [more] };
  if (/(?:^|\/)_index\.\w+$/.test(name)) {
    return { refusals: [{ line: 0, message: 'It is the page of a section of the old site, not a news item.', cure: 'Leave it out.' }] };
  }
  const facts = gatherFacts(fields, input, body, options);
  const refusals = [...facts.refusals];
  tellGarble(text, remarks);
  const words = `${facts.title}\n${withoutTags(body).replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1|`[^`\n]*`|https?:\/\/\S+|<[^>]*>/gm, ' ')}`;
  const language = facts.language ?? languageOfText(words);
  const foreign = facts.language === undefined && !facts.remarks.some(({ reason }) => reason === 'language-other') ? foreignLanguageOf(words) : undefined;
  if (foreign !== undefined) remarks.push({ reason: 'language-other', line: 0, detail: `${foreign}, by its words` });
  const headline = headlineOf({ own: facts.title, given: options.title, summary: facts.summary, body, form, language }, remarks);
  if (headline.title === '') {
    refusals.push({ line: 1, message: 'No headline is given, and the text holds no words to propose one from.', cure: 'Give one with --title.' });
  }
  if (refusals.length > 0) return { refusals };
  const parts = partsOfName(name);
  return {
    name, sha256, facts, language, ...headline, ...(input.folder !== undefined && { folder: basename(input.folder) }),
    slug: slugFor(facts, form === 'plain' ? '' : parts.slug, headline.title, sha256, options),
    isPaired: options.slug !== undefined || parts.language !== undefined,
    body: { text: body, form, firstLine: file.bodyLine, language, title: headline.title, values: valuesOf(fields) },
    remarks: [...remarks, ...facts.remarks],
  };
}

function readText(bytes: Uint8Array, remarks: Remark[]): string | Refusal {
  if (bytes.length === 0) return { line: 1, message: 'The file is empty.', cure: 'Leave it out.' };
  if (bytes.length > maxFileBytes) {
    return { line: 1, message: `The file has ${bytes.length} bytes, more than the ${maxFileBytes} that one item may have.`, cure: 'Split it into several.' };
  }
  const zero = bytes[0] === 0xff || bytes[0] === 0xfe ? -1 : bytes.indexOf(0);
  if (zero !== -1) {
    const line = new TextDecoder('latin1').decode(bytes.subarray(0, zero)).split('\n').length;
    return { line, message: 'It holds zero bytes, which text does not.', cure: 'Give a text file.' };
  }
  const decoded = recogniseText(bytes);
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

function takeApart(text: string, name: string, remarks: Remark[]): (ForeignFile & { form: BodyForm }) | Refusal {
  const isHtml = /\.html?$/i.test(name);
  const matter = readForeignMatter(text);
  if (matter && 'fault' in matter) {
    const { line, fault, cure = 'Mend the line, or put the value in quotes.' } = matter;
    return { line, message: `The front matter cannot be read: ${fault}.`, cure };
  }
  if (matter) {
    for (const line of matter.mended) remarks.push({ reason: 'mended', line, detail: '' });
    return isHtml ? { ...matter, form: 'html' } : { ...readDefinitionHead(matter), form: 'markdown' };
  }
  if (isHtml) return { fields: readHtmlHead(text), body: text, bodyLine: 1, form: 'html' };
  const form: BodyForm = /\.(?:md|markdown|mdown|mkdn?)$/i.test(name) ? 'markdown' : 'plain';
  const file = readHeaderLines(text);
  return { ...(form === 'markdown' ? readDefinitionHead(file) : file), form };
}

/** Lines of a wrong encoding, or with signs of characters that were lost, are told of: the editor has them before the item is published. */
function tellGarble(text: string, remarks: Remark[]): void {
  for (const { line, sample, gone } of garbledLinesOf(text)) remarks.push({ reason: gone ? 'gone' : 'garbled', line, detail: sample });
}

function slugFor(facts: Facts, ofName: string, title: string, sha256: string, options: ImportOptions): string {
  const own = facts.slug.split('/').findLast((part) => part !== '') ?? '';
  const wish = [options.slug ?? '', own, ofName].find((slug) => /\p{L}/u.test(slug)) ?? title;
  return slugOf(wish.replace(/\.(?:html?|md)$/i, ''), sha256);
}

function valuesOf(fields: readonly ForeignField[]): Map<string, string> {
  return new Map(fields.map((field) => [field.key.toLowerCase(), textsOf(field.value)[0] ?? '']));
}
