import type { Page } from 'playwright-core';
import type { Question } from '../../../src/search/answers.ts';
import { facets, openChoice, type Choice, type Facet } from '../../../src/search/choice.ts';
import { stemOf } from '../../../src/search/stem.ts';
import { drawNumber, drawOne, makeRandom, type Random } from '../words/random.ts';
import type { Article } from './article.ts';
import type { CoreGlobals } from './core-page.ts';
import { wordsIn } from './queries.ts';

/** How questions with filters, ranges and sorts were answered, beside a scan of all articles. */
export interface Combinations {
  asked: number;
  equal: number;
  /** Questions that were answered otherwise, and in what. */
  wrong: { question: Question; what: string; found: unknown; wanted: unknown }[];
}

/** What is answered to a question, in a form that can be compared. */
interface Answered {
  count: number;
  urls: string[];
  facets: Record<string, Record<string, number>>;
  years: Record<string, number>;
}

/** Draw questions over articles of one language: no word, one or two, or two characters; some values wanted or not; a range; an order. */
export function drawQuestions(articles: readonly Article[], count: number): Question[] {
  const random = makeRandom(300, count);
  const words = plainWords(articles);
  const days = articles.map(({ day }) => day).sort();
  const first = (list: readonly string[]): string => list[0] ?? '';
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: drawNumber(random, 0, 2) }, () => drawOne(random, words)).join(' ');
    const from = random() < 0.3 ? stretchOf(random, drawOne(random, days)) : '';
    const to = random() < 0.3 ? stretchOf(random, drawOne(random, days)) : '';
    const ordered = from !== '' && to !== '' && from > to ? [to, from] : [from, to];
    const choice = { ...openChoice };
    for (const facet of facets) {
      const values = (): string[] => drawOne(random, articles).marks[facet]?.slice(0, 1) ?? [];
      if (random() < 0.25) choice[facet] = { any: [...new Set(Array.from({ length: drawNumber(random, 1, 3) }, values).flat())], none: [] };
      else if (random() < 0.1) choice[facet] = { any: [], none: values() };
    }
    // Something must be asked.
    const isOpen = text === '' && first(ordered) === '' && ordered[1] === '' && facets.every((facet) => choice[facet].any.length + choice[facet].none.length === 0);
    return { text: isOpen ? drawOne(random, words) : text, scope: '', choice, from: ordered[0] ?? '', to: ordered[1] ?? '', order: drawOne(random, ['relevance', 'latest', 'earliest'] as const) };
  });
}

/** Ask questions in a page of the core and compare with a scan. */
export async function compareQuestions(page: Page, articles: readonly Article[], questions: readonly Question[]): Promise<Combinations> {
  const marked = facets.filter((facet) => articles.some(({ marks }) => marks[facet] !== undefined));
  const result: Combinations = { asked: questions.length, equal: 0, wrong: [] };
  for (const question of questions) {
    const wanted = scan(articles, question, marked);
    const found = await page.evaluate(askInPage, [question, marked] as const);
    const wrong = differenceOf(found, wanted, question, new Map(articles.map(({ url, day }) => [url, day])));
    if (wrong) result.wrong.push({ question, ...wrong });
    else result.equal++;
  }
  return result;
}

async function askInPage([question, marked]: readonly [Question, readonly Facet[]]): Promise<Answered> {
  const { archive, addresses } = globalThis as unknown as CoreGlobals;
  const answer = await archive.ask(question);
  if (!answer) return { count: 0, urls: [], facets: {}, years: {} };
  const urls = await Promise.all(answer.hits.map(async (hit) => {
    const known = addresses.get(hit.key) ?? (await archive.readResult(hit)).url;
    addresses.set(hit.key, known);
    return known;
  }));
  const counts = await Promise.all(marked.map(async (facet) => [facet, Object.fromEntries((await archive.countFacet(answer, facet)).map(({ value, items }) => [value, items]))] as const));
  const years = (await archive.countStretches(answer, 'year')).map(({ name, items }) => [name, items] as const);
  return { count: answer.total.exact ? answer.total.count : -1, urls, facets: Object.fromEntries(counts), years: Object.fromEntries(years) };
}

function scan(articles: readonly Article[], { text, choice, from, to }: Question, marked: readonly Facet[]): Answered {
  const words = text.split(' ').filter(Boolean);
  const holding = articles.filter((article) => words.every((word) => (article.language === 'zh' ? article.text.includes(word) : new RegExp(`\\b${word}\\b`, 'i').test(article.text))));
  const passes = (article: Article, leftOut?: Facet): boolean => facets.every((facet) => facet === leftOut || isChosen(article.marks[facet] ?? [], choice[facet]));
  const inRange = ({ day }: Article): boolean => (from === '' || day >= from) && (to === '' || day <= to);
  const hits = holding.filter((article) => passes(article) && inRange(article));
  return {
    count: hits.length,
    urls: hits.map(({ url }) => url),
    facets: Object.fromEntries(marked.map((facet) => [facet, tally(holding.filter((article) => passes(article, facet) && inRange(article)).flatMap(({ marks }) => [...new Set(marks[facet])]))])),
    years: tally(holding.filter((article) => passes(article)).map(({ day }) => day.slice(0, 4))),
  };
}

function differenceOf(found: Answered, wanted: Answered, { order }: Question, days: ReadonlyMap<string, string>): { what: string; found: unknown; wanted: unknown } | undefined {
  const sorted = (urls: readonly string[]): string[] => urls.toSorted();
  const counts = (all: Record<string, number>): string => JSON.stringify(Object.entries(all).filter(([, items]) => items > 0).sort(([one], [other]) => (one < other ? -1 : 1)));
  if (found.count !== wanted.count) return { what: 'count', found: found.count, wanted: wanted.count };
  if (sorted(found.urls).join() !== sorted(wanted.urls).join()) return { what: 'items', found: found.urls.filter((url) => !wanted.urls.includes(url)).slice(0, 3), wanted: wanted.urls.filter((url) => !found.urls.includes(url)).slice(0, 3) };
  for (const [facet, values] of Object.entries(wanted.facets)) if (counts(found.facets[facet] ?? {}) !== counts(values)) return { what: facet, found: found.facets[facet], wanted: values };
  if (counts(found.years) !== counts(wanted.years)) return { what: 'years', found: found.years, wanted: wanted.years };
  if (order === 'relevance') return undefined;
  const shown = found.urls.map((url) => days.get(url) ?? '');
  const best = shown.toSorted();
  if (order === 'latest') best.reverse();
  return shown.join() === best.join() ? undefined : { what: order, found: shown.slice(0, 5), wanted: best.slice(0, 5) };
}

function isChosen(values: readonly string[], { any, none }: Choice[Facet]): boolean {
  return (any.length === 0 || any.some((value) => values.includes(value))) && !none.some((value) => values.includes(value));
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** A day, or the day a month or a year begins. */
function stretchOf(random: Random, day: string): string {
  return drawOne(random, [day, `${day.slice(0, 7)}-01`, `${day.slice(0, 4)}-01-01`]);
}

/**
 * Words that a scan finds as search does: in Chinese two characters; else words of which no other has the stem, that stand
 * apart wherever they stand, since search takes `state-owned` for a word too.
 */
function plainWords(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const article of articles) for (const word of wordsIn(article)) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (articles[0]?.language === 'zh') return [...counts].filter(([, items]) => items > 1).map(([word]) => word).sort();
  const stems = new Map<string, number>();
  const all = articles.map(({ text }) => text.toLowerCase());
  for (const word of new Set(all.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []))) stems.set(stemOf(word), (stems.get(stemOf(word)) ?? 0) + 1);
  const alone = [...counts].filter(([word, items]) => items > 1 && word.length > 3 && stems.get(stemOf(word)) === 1).map(([word]) => word).sort();
  const random = makeRandom(300, 1);
  const drawn = new Set(Array.from({ length: 60 }, () => drawOne(random, alone)));
  const joined = [...drawn].filter((word) => all.some((text) => new RegExp(`[\\p{L}\\p{N}’'.&/-]${word}|${word}[\\p{L}\\p{N}’'&/-]|${word}\\.\\p{L}`, 'u').test(text)));
  return [...drawn].filter((word) => !joined.includes(word));
}
