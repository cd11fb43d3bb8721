import { posix } from 'node:path';
import type { Root } from 'mdast';
import { newItemText, type FieldValues } from '../editing/item-text.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { checkItem } from '../schema/front-matter.ts';
import type { Picture } from '../schema/item.ts';
import { hasErrors, type Problem } from '../schema/problem.ts';
import { type Balance, weighWords } from './balance.ts';
import { differenceOf, lineOfWords, withoutHardParts } from './hard-parts.ts';
import { readBody } from './body/convert-body.ts';
import { inkOf, parseMarkdown, writeMarkdown } from './body/dialect.ts';
import { inkOfHtml } from './text/plain-text.ts';
import type { ForeignItem } from './foreign-file.ts';
import { type PictureFolder, ItemPictures } from './item-pictures.ts';
import { matterOf } from './matter-of.ts';
import { orAsIs, type Refusal, type Remark } from './notes.ts';
import { sealItem } from './seal.ts';

/** An item's file ready to be written, with the pictures that go beside it. */
export interface MadeItem {
  /** Path below the content folder. */
  file: string;
  text: string;
  remarks: Remark[];
  /** Pictures by the path of the original, to be copied to a path below the content folder. */
  pictures: { from: string; to: string }[];
  /** Files of other items that it links to. */
  targets: string[];
  /** How many words of the text went in, came out, and are told of. */
  balance: Balance;
}

/** What an item meets where it goes. */
export interface Destination {
  file: string;
  slug: string;
  fileOf: (address: string) => string | undefined;
  /** Answer whether an address is that of an item which readers do not see, though they see this one. */
  isHidden: (address: string) => boolean;
  origin: string;
  pictures: PictureFolder;
  /** Answer whether an old address is free to redirect to this item. */
  isFreeAlias: (path: string) => boolean;
}

/** Make the file of one item, and prove that it passes every check of the archive and keeps every word. Reasons why it cannot are returned. */
export async function makeItem(item: ForeignItem, destination: Destination): Promise<MadeItem | { refusals: Refusal[] }> {
  const { file } = destination;
  const pictures = new ItemPictures(destination.pictures, destination.slug, posix.dirname(file));
  const settle = readBody(item.body);
  const { fileOf, isHidden, origin } = destination;
  const surroundings = { fileOf, isHidden, origin, pictureOf: (src: string) => pictures.nameOf(src) };
  let settled = settle(surroundings);
  // A lead picture without words that stand for it is not shown, and so does not come.
  if (item.facts.picture && item.facts.picture.alt !== '') pictures.nameOf(item.facts.picture.src);
  if (await pictures.check()) settled = settle(surroundings);
  if (hasLinkInside(settled.tree)) settled = settle(surroundings, await idsOf(writeMarkdown(settled.tree), item, file));
  const remarks = [...item.remarks, ...settled.remarks];
  const isSummary = isEmpty(settled.tree);
  const tree = isSummary ? parseMarkdown(item.facts.summary.replace(/[\\`*_[\]<>#&]/g, '\\$&')) : settled.tree;
  if (isSummary) {
    if (item.facts.summary === '') return refuse('It has no text.', 'Add the text below its head.');
    remarks.push({ reason: 'text-summary', line: 0, detail: '' });
  }
  const matter: FieldValues = matterOf(item, { isSummaryText: isSummary, pictures, isFreeAlias: destination.isFreeAlias }, remarks);
  const lineOf = (words: string): number => lineOfWords(item.body.text, words, item.body.firstLine);
  let written = await writeAndJudge(file, matter, tree, item);
  if (!written.keepsWords) {
    const plain = withoutHardParts(tree, lineOf);
    remarks.push(...plain.remarks);
    written = await writeAndJudge(file, matter, plain.tree, item);
  }
  if (!written.keepsWords) {
    const [message, cure] = ['Its text cannot be written as Markdown without changing a word.', `Write the item by hand, or ${orAsIs}.`];
    return { refusals: [differenceOf(tree, written.body, message, cure, lineOf)] };
  }
  if (hasErrors(written.problems)) {
    return { refusals: written.problems.filter((problem) => problem.severity === 'error').map((problem) => refusalOf(problem, lineOf)) };
  }
  const { text, form, firstLine } = item.original ?? item.body;
  const title = item.body.values.get('title') ?? '';
  const { balance, missing } = weighWords({ source: text, firstLine, form, title, written: written.text, remarks });
  return {
    file, text: written.text, balance, remarks: withinLines([...remarks, ...missing], item.lastLine), pictures: pictures.copies(),
    targets: targetsIn(tree, file),
  };
}

/** Where lines of a text are not lines of its file, as in JSON, none is said to stand below its record. */
function withinLines(remarks: readonly Remark[], lastLine = Infinity): Remark[] {
  return remarks.map((remark) => ({ ...remark, line: Math.min(remark.line, lastLine) }));
}

interface Written {
  body: string;
  text: string;
  problems: Problem[];
  keepsWords: boolean;
}

async function writeAndJudge(file: string, matter: FieldValues, tree: Root, item: ForeignItem): Promise<Written> {
  const body = writeMarkdown(tree);
  const text = sealItem(newItemText(matter, body));
  const { problems, html } = await judge(file, text, item);
  return { body, text, problems, keepsWords: keepsWords(tree, body, html) };
}

/** All problems that the archive would find in the file, and the text as its page would have it. */
async function judge(file: string, text: string, item: ForeignItem): Promise<{ problems: Problem[]; html: string }> {
  const checked = checkItem(file, text);
  const rendered = await renderMarkdown(checked.body, { file, firstLine: checked.bodyLine, language: item.language, base: '/', pictureOf });
  return { problems: [...checked.problems, ...rendered.problems], html: rendered.html };
}

/** Answer whether what was written reads as what was meant. The page tells, where it holds nothing but the text. */
function keepsWords(tree: Root, body: string, html: string): boolean {
  const ink = inkOf(tree);
  return inkOfHtml(html) === ink || inkOf(parseMarkdown(body)) === ink;
}

async function idsOf(markdown: string, item: ForeignItem, file: string): Promise<ReadonlySet<string>> {
  const { headings } = await renderMarkdown(markdown, { file, firstLine: 1, language: item.language, base: '/', pictureOf });
  return new Set(headings.map((heading) => heading.id));
}

/** Pictures were looked at before; here any will do. */
async function pictureOf(): Promise<Picture> {
  return { file: 'picture.webp', width: 1, height: 1, sizes: [{ file: 'picture.webp', width: 1 }] };
}

function hasLinkInside(node: Root | Root['children'][number]): boolean {
  return (node.type === 'link' && node.url.startsWith('#')) || ('children' in node && node.children.some(hasLinkInside));
}

function targetsIn(node: Root | Root['children'][number], file: string): string[] {
  if (node.type === 'link') return /^[a-z]+:|^#/i.test(node.url) ? [] : [posix.join(posix.dirname(file), node.url)];
  return 'children' in node ? node.children.flatMap((child) => targetsIn(child, file)) : [];
}

function isEmpty(tree: Root): boolean {
  return inkOf(tree) === '' && !tree.children.some((child) => child.type === 'paragraph');
}

function refuse(message: string, cure: string): { refusals: Refusal[] } {
  return { refusals: [{ line: 0, message, cure }] };
}

function refusalOf({ rule, message, cure: own, excerpt }: Problem, lineOf: (words: string) => number): Refusal {
  const [words = ''] = excerpt?.split('\n') ?? [];
  const cure = rule === 'budget' || rule === 'nesting' ? `${own.replace(/\.$/, '')}; or ${orAsIs}.` : own;
  return { line: lineOf(words), message: words.trim() === '' ? message : `${message} (${words.trim().slice(0, 80)})`, cure };
}
