import { basename } from 'node:path';
import type { Language } from '../schema/language.ts';
import type { ForeignBody } from './body/convert-body.ts';
import type { Facts, ImportOptions } from './head/facts.ts';
import { type ForeignField, textsOf } from './head/foreign-field.ts';
import { gatherFacts } from './head/gather-facts.ts';
import { headlineOf } from './head/headline-of.ts';
import type { Input } from './input.ts';
import { foreignLanguageOf } from './text/foreign-language.ts';
import { languageOfText } from './text/language-of-text.ts';
import { withoutTags } from './text/plain-text.ts';
import { orAsIs, type Refusal, type Remark } from './notes.ts';
import { takeApart } from './take-apart.ts';
import type { WeighedText } from './taken-apart.ts';
import { tooMuchHtml, tooMuchIn, tooMuchMarkdown } from './too-much.ts';
import { partsOfName, slugOf } from './text/slug.ts';

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
  /** The last line of the file that is of this item, where lines of its text are not lines of the file. */
  lastLine?: number;
  /** The words that went in, where the text is what a converter made of them. */
  original?: WeighedText;
  /** Pictures within the file, by what the text calls them. */
  embedded?: ReadonlyMap<string, Uint8Array>;
  /** Address of the site that the file is from, without a path. */
  origin?: string;
}

/** Read one foreign file. All reasons why it cannot come are returned at once; what comes and what not is told in `remarks`. */
export async function readForeignItem(input: Input, options: ImportOptions): Promise<ForeignItem | { refusals: Refusal[] }> {
  const { name, sha256 } = input;
  const remarks: Remark[] = [];
  const file = await takeApart(input, remarks);
  if ('cure' in file) return { refusals: [file] };
  const { fields, body } = file;
  const more = file.form === 'markdown' ? tooMuchMarkdown(body, file.bodyLine) : undefined;
  const form = more && options.asIs === true ? 'verbatim' : file.form;
  const much = tooMuchIn(body) ?? (file.form === 'html' ? tooMuchHtml(body, 1) : undefined);
  if (much) return { refusals: [{ ...much, line: much.line + file.bodyLine - 1 }] };
  if (more && form !== 'verbatim') return { refusals: [{ ...more, cure: `${more.cure.replace(/\.$/, '')}; or ${orAsIs}.` }] };
  if (more) remarks.push({ reason: 'as-is', line: more.line, detail: more.message });
  if (/(?:^|\/)_index\.\w+$/.test(name)) {
    return { refusals: [{ line: 0, message: 'It is the page of a section of the old site, not a news item.', cure: 'Leave it out.' }] };
  }
  const facts = gatherFacts(fields, input, body, options);
  const refusals = [...facts.refusals];
  remarks.push(...(file.remarks ?? []));
  const words = `${facts.title}\n${withoutTags(body).replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1|`[^`\n]*`|https?:\/\/\S+|<[^<>]*>/gm, ' ')}`;
  const language = facts.language ?? languageOfText(words);
  const isToldByHead = facts.remarks.some(({ reason }) => reason === 'language-other' || reason === 'language-set');
  const foreign = facts.language === undefined && !isToldByHead ? foreignLanguageOf(words) : undefined;
  if (foreign?.tag !== undefined) facts.others.lang = foreign.tag;
  if (foreign) remarks.push({ reason: foreign.tag === undefined ? 'language-other' : 'language-set', line: 0, detail: `${foreign.name}, by its words` });
  const headline = headlineOf({ own: facts.title, given: options.title, summary: facts.summary, body, form, language }, remarks);
  if (headline.title === '') {
    refusals.push({ line: 1, message: 'No headline is given, and the text holds no words to propose one from.', cure: 'Give one with --title.' });
  }
  if (refusals.length > 0) return { refusals };
  const parts = partsOfName(name);
  return {
    name, sha256, facts, language, ...headline, ...(input.folder !== undefined && { folder: basename(input.folder) }),
    slug: slugFor(facts, form === 'plain' || input.part || file.embedded ? '' : parts.slug, headline.title, sha256, options),
    isPaired: options.slug !== undefined || parts.language !== undefined,
    body: { text: body, form, firstLine: file.bodyLine, language, title: headline.title, values: valuesOf(fields) },
    remarks: [...remarks, ...facts.remarks.filter(({ reason }) => reason !== 'key-left' || !isListedApart(input))],
    ...(file.lastLine !== undefined && { lastLine: file.lastLine }), ...(file.original && { original: file.original }),
    ...(file.embedded && { embedded: file.embedded }), ...(file.origin && { origin: file.origin }),
  };
}

/** Columns that mean nothing are told of once for a whole table, and not for each row. */
function isListedApart({ part }: Input): boolean {
  return part !== undefined && part.holder.format !== 'posts';
}

function slugFor(facts: Facts, ofName: string, title: string, sha256: string, options: ImportOptions): string {
  const own = facts.slug.split('/').findLast((part) => part !== '') ?? '';
  const wish = [options.slug ?? '', own, ofName].find((slug) => /\p{L}/u.test(slug)) ?? title;
  return slugOf(wish.replace(/\.(?:html?|md)$/i, ''), sha256);
}

function valuesOf(fields: readonly ForeignField[]): Map<string, string> {
  return new Map(fields.map((field) => [field.key.toLowerCase(), textsOf(field.value)[0] ?? '']));
}
