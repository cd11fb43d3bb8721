import { setImmediate } from 'node:timers/promises';
import type { Edition } from '../../edition.ts';
import { languageFacts } from '../../languages/languages.ts';
import type { NewsItem } from '../../schema/item.ts';
import type { Problem } from '../../schema/problem.ts';
import { listNames, type Found, type ListName, type Row } from '../messages.ts';

/** A row with the words by which it is found. */
interface Entry {
  row: Row;
  /** Of the headline, in small letters. */
  title: string;
  /** Of all else that it is found by. */
  rest: string;
}

/** All files of an edition, latest first, to be found by words, days and names. */
export interface ItemList {
  entries: Entry[];
  counts: Record<ListName, number>;
  /** By the digest of an item: the words, which cost a look into the cache. */
  known: Map<string, Pick<Entry, 'title' | 'rest'> & { headline: string }>;
}

/** Items whose words are gathered before other work has its turn. */
const batchSize = 500;

/**
 * List an edition. What an earlier list knows of items that are the same is taken from there.
 * @param now milliseconds since 1970: decides which embargoes are still to pass
 */
export async function buildItemList(
  { archive, broken, problems }: Pick<Edition, 'archive' | 'broken' | 'problems'>, now: number, earlier?: ItemList,
): Promise<ItemList> {
  const counts = countProblems(problems);
  const known: ItemList['known'] = new Map();
  const entries: Entry[] = [];
  for (const [at, item] of archive.items.entries()) {
    if (at % batchSize === batchSize - 1) await setImmediate();
    const words = earlier?.known.get(item.digest) ?? wordsOf(item);
    known.set(item.digest, words);
    entries.push({ row: rowOf(item, words.headline, now, counts.get(item.file)), title: words.title, rest: words.rest });
  }
  for (const { file, language } of broken) {
    const row: Row = { file, title: '', day: dayOfPath(file), language, source: '', state: 'broken', ...(counts.get(file) ?? noProblems) };
    entries.push({ row, title: '', rest: folded(file) });
  }
  entries.sort(({ row: one }, { row: other }) => compare(other.day, one.day) || compare(one.file, other.file));
  const counted = Object.fromEntries(listNames.map((name) => [name, entries.filter(({ row }) => isIn(row, name)).length])) as Found['counts'];
  return { entries, known, counts: counted };
}

/**
 * Find what holds every word, latest first, with those before all others that hold them in the headline. A year, month or day is found as such.
 * @param limit how many rows are wanted after the first `from`
 */
export function findRows({ entries, counts }: ItemList, query: string, list: ListName, from: number, limit: number): Omit<Found, 'isOld'> {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const [inTitle, elsewhere]: [Row[], Row[]] = [[], []];
  for (const { row, title, rest } of entries) {
    if (!isIn(row, list)) continue;
    if (words.every((word) => title.includes(word))) inTitle.push(row);
    else if (words.every((word) => title.includes(word) || rest.includes(word) || row.day.startsWith(word))) elsewhere.push(row);
  }
  const all = [...inTitle, ...elsewhere];
  return { rows: all.slice(from, from + limit), total: all.length, counts };
}

function isIn({ state, errors, warnings }: Row, list: ListName): boolean {
  switch (list) {
    case 'latest': return true;
    case 'drafts': return state === 'draft';
    case 'embargoed': return state === 'embargoed';
    case 'problems': return errors > 0 || warnings > 0;
  }
}

function rowOf({ file, day, language, names, draft, withdrawn, embargo }: NewsItem, title: string, now: number, counts: Counts = noProblems): Row {
  const state = draft ? 'draft' : embargo !== undefined && Date.parse(embargo) > now ? 'embargoed' : withdrawn ? 'withdrawn' : 'published';
  return { file, title, day, language, source: names.sources?.[0] ?? '', state, ...counts };
}

function wordsOf({ file, names, language, matter, standfirst }: NewsItem) {
  const rest = [file, languageFacts[language].locale, ...Object.values(names).flat(), ...matter.author, standfirst];
  return { headline: matter.title, title: folded(matter.title), rest: folded(rest.join('\n')) };
}

type Counts = Pick<Row, 'errors' | 'warnings'>;
const noProblems: Counts = { errors: 0, warnings: 0 };

function countProblems(problems: readonly Problem[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { file, severity } of problems) {
    const known = counts.get(file) ?? { ...noProblems };
    known[severity === 'error' ? 'errors' : 'warnings']++;
    counts.set(file, known);
  }
  return counts;
}

function dayOfPath(file: string): string {
  const [, year, month] = /^(\d{4})\/(\d\d)\//.exec(file) ?? [];
  return year === undefined ? '' : `${year}-${month}`;
}

/** A text as it is compared: without the difference of letters that look the same. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
