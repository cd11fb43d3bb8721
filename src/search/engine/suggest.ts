import type { Suggestion } from './answers.ts';
import type { SearchScope } from './answer.ts';
import type { IndexReader } from './index-reader.ts';
import { findAllIn, hitsOf } from './find-all.ts';
import { nameKey, kindSign, nameLetters, type SuggestedName } from '../text/name-keys.ts';
import { collectionStatsOf } from './ranking.ts';
import type { CountIn, KnownWord } from './vocabulary.ts';

/** How many files of each word list are read. */
const maxFiles = 2;
/** How many names are suggested, and how many headlines. */
const maxNames = 5;
const maxHeadlines = 5;
/** How many words that begin as what was typed are looked for in headlines, and in how many of the latest volumes. */
const maxWords = 3;
const maxVolumes = 2;

/** Suggest what someone may mean by what they have typed so far: names that begin so, then the latest headlines that have the words. */
export async function suggestFrom(scope: SearchScope, typed: string): Promise<Suggestion[]> {
  const { indexes, vocabulary } = scope;
  const key = nameKey(typed);
  if (key === '' || indexes.length === 0) return [];
  const [before, last] = splitLast(typed);
  const lastKey = nameKey(last);
  const [named, words] = await Promise.all([vocabulary.beginning(key, maxFiles), lastKey === key ? undefined : vocabulary.beginning(lastKey, maxFiles)]);
  const countOf = (countIn: CountIn) => indexes.reduce((sum, index) => sum + countIn(index), 0);
  const names = namesOf(named, countOf, indexes[0]?.tag ?? '');
  const further = (words ?? named).filter(({ word }) => !word.includes(kindSign)).map(({ form, countIn }) => ({ form, countIn, count: countOf(countIn) }))
    .filter(({ count }) => count > 0).sort((one, other) => other.count - one.count || (one.form < other.form ? -1 : 1)).slice(0, maxWords);
  const headlines = await Promise.all(further.map(({ form, countIn }) => {
    const latestWithIt = indexes.filter((index) => countIn(index) > 0).slice(0, maxVolumes);
    return headlinesWith(`${before}${form}`, latestWithIt, scope);
  }));
  const seen = new Set<string>();
  const latest = headlines.flat().sort((one, other) => (one.day < other.day ? 1 : -1)).filter(({ url = '' }) => !seen.has(url) && seen.add(url));
  return [...names, ...latest.slice(0, maxHeadlines).map(({ kind, text, tag, url }): Suggestion => ({ kind, text, tag, ...(url !== undefined && { url }) }))];
}

/** What stands before the last word, and that; in Chinese all that is typed is the last word. */
function splitLast(typed: string): [before: string, last: string] {
  const [, before = '', last = ''] = /^(.*\s)?(\S*)$/su.exec(typed.trimStart()) ?? [];
  return [before, last];
}

function namesOf(known: readonly KnownWord[], countOf: (countIn: CountIn) => number, tag: string): Suggestion[] {
  const names = new Map<string, Suggestion>();
  for (const { word, form, countIn } of known) {
    const [, letter = ''] = word.split(kindSign);
    const kind = kindOf(letter);
    const items = kind ? countOf(countIn) : 0;
    if (kind && items > 0) names.set(`${letter}${form}`, { kind, text: form, tag, items });
  }
  return [...names.values()].sort((one, other) => (other.items ?? 0) - (one.items ?? 0) || (one.text < other.text ? -1 : 1)).slice(0, maxNames);
}

function kindOf(letter: string): SuggestedName | undefined {
  return Object.keys(nameLetters).find((kind): kind is SuggestedName => kind in nameLetters && letter !== '' && nameLetters[kind as SuggestedName] === letter);
}

async function headlinesWith(text: string, searched: readonly IndexReader[], { indexes, readQuery }: SearchScope): Promise<(Suggestion & { day: string })[]> {
  const query = await readQuery(text);
  const titled = { ...query, wanted: query.wanted.map((clause) => ({ ...clause, inHeadline: true })) };
  const found = await Promise.all(searched.map(async (index) => {
    const each = await findAllIn(index, titled, { whole: collectionStatsOf(indexes), df: undefined });
    return hitsOf(each, each.mask).slice(0, maxHeadlines);
  }));
  return Promise.all(found.flat().slice(0, maxHeadlines).map(async ({ index, page, day, tag }) => {
    const { url, title } = await index.readCard(page);
    return { kind: 'headline', text: title, tag, url, day };
  }));
}
