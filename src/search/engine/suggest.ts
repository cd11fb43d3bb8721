import type { Suggestion } from './answers.ts';
import type { SearchScope } from './answer.ts';
import type { IndexReader } from './index-reader.ts';
import { findAllIn, hitsOf } from './find-all.ts';
import { namesAmong } from './known-names.ts';
import { nameKey, kindSign } from '../text/name-keys.ts';
import { collectionStatsOf } from './ranking.ts';
import { rulesOf } from '../text/languages.ts';
import { termsOf } from '../text/tokenize.ts';
import type { CountIn, KnownWord } from './vocabulary.ts';

/** How many files of each word list are read. */
const maxFiles = 2;
/** How many names are suggested, and how many headlines. */
const maxNames = 5;
const maxHeadlines = 5;
/** How many words that begin as what was typed are looked for in headlines, and in how many of the latest volumes. */
const maxWords = 3;
const maxVolumes = 2;
/** Shorter beginnings are no word that could be told from its stem. */
const minFinished = 3;
/** How many letters at the end of a stem may be others than those of its word: `die` of `dying`. */
const maxChanged = 2;

/** Suggest what someone may mean by what they have typed so far: names that begin so, then the latest headlines that have the words. */
export async function suggestFrom(scope: SearchScope, typed: string): Promise<Suggestion[]> {
  const { indexes, vocabulary } = scope;
  const key = nameKey(typed);
  if (key === '' || indexes.length === 0) return [];
  const [before, last] = splitLast(typed);
  const lastKey = nameKey(last);
  const [named, words, finished] = await Promise.all([
    vocabulary.beginning(key, maxFiles), lastKey === key ? undefined : vocabulary.beginning(lastKey, maxFiles), finishedWords(lastKey, scope),
  ]);
  const countOf = (countIn: CountIn) => indexes.reduce((sum, index) => sum + countIn(index), 0);
  const names = namesAmong(named, indexes).slice(0, maxNames).map((name): Suggestion => ({ ...name, tag: indexes[0]?.tag ?? '' }));
  const further = (words ?? named).filter(({ word }) => !word.includes(kindSign)).map(({ form, countIn }) => ({ form, countIn, count: countOf(countIn) }))
    .filter(({ count }) => count > 0).sort((one, other) => other.count - one.count || (one.form < other.form ? -1 : 1));
  further.unshift(...finished.map(({ form, countIn }) => ({ form, countIn, count: countOf(countIn) })).filter(({ count }) => count > 0));
  const headlines = await Promise.all(further.slice(0, maxWords).map(({ form, countIn }) => {
    const latestWithIt = indexes.filter((index) => countIn(index) > 0).slice(0, maxVolumes);
    return headlinesWith(`${before}${form}`, latestWithIt, scope);
  }));
  const seen = new Set<string>();
  const latest = headlines.flat().sort((one, other) => (one.day < other.day ? 1 : -1)).filter(({ url = '' }) => !seen.has(url) && seen.add(url));
  return [...names, ...latest.slice(0, maxHeadlines).map(({ kind, text, tag, url }): Suggestion => ({ kind, text, tag, ...(url !== undefined && { url }) }))];
}

/**
 * The words that are longer than their stem, by which they stand in the word lists, and of which someone has typed more than that: all of one,
 * or so much that an ending is begun.
 */
async function finishedWords(typed: string, { indexes, vocabulary: { lookUp } }: SearchScope): Promise<Pick<KnownWord, 'form' | 'countIn'>[]> {
  const { stemmer, endings = '' } = rulesOf(indexes[0]?.tag ?? '');
  if (!stemmer || typed.length < minFinished || !/^\p{L}+$/u.test(typed)) return [];
  const begun = endings.split(' ').flatMap((ending) => Array.from(ending, (_, at) => at).filter((at) => typed.endsWith(ending.slice(0, at)))
    .map((at) => typed + ending.slice(at)));
  const forms = new Map<string, string>();
  for (const form of [typed, ...begun]) {
    const [{ word } = { word: '' }] = termsOf(form, indexes[0]?.tag ?? '');
    // What begins as was typed is found by that.
    if (word !== '' && !word.startsWith(typed) && typed.startsWith(word.slice(0, -maxChanged)) && !forms.has(word)) forms.set(word, form);
  }
  const known = await Promise.all([...forms].map(async ([word, form]) => ({ form, countIn: await lookUp(word) })));
  return known.filter(({ countIn }) => indexes.some((index) => countIn(index) > 0));
}

/** What stands before the last word, and that; in Chinese all that is typed is the last word. */
function splitLast(typed: string): [before: string, last: string] {
  const [, before = '', last = ''] = /^(.*\s)?(\S*)$/su.exec(typed.trimStart()) ?? [];
  return [before, last];
}

async function headlinesWith(text: string, searched: readonly IndexReader[], { indexes, readQuery }: SearchScope): Promise<(Suggestion & { day: string })[]> {
  const query = await readQuery(text);
  const titled = { ...query, wanted: query.wanted.map((clause) => ({ ...clause, inHeadline: true })) };
  const found = await Promise.all(searched.map(async (index) => {
    const each = await findAllIn(index, titled, { whole: collectionStatsOf(indexes), known: undefined });
    return hitsOf(each, each.mask).slice(0, maxHeadlines);
  }));
  return Promise.all(found.flat().slice(0, maxHeadlines).map(async ({ index, page, day, tag }) => {
    const { url, title } = await index.readCard(page);
    return { kind: 'headline', text: title, tag, url, day };
  }));
}
