import type { Question } from '../../../src/search/engine/answers.ts';
import { facets, type Facet } from '../../../src/schema/facets.ts';
import type { Filters } from '../../../src/search/query/filters.ts';
import type { Article } from './article.ts';

/** What is answered to a question, in a form that can be compared. */
export interface Answered {
  count: number;
  urls: string[];
  /** Items with most of the words, where none has all: facets are then counted among these. */
  most: string[];
  facets: Record<string, Record<string, number>>;
  years: Record<string, number>;
}

/** Answer a question by looking at each article. @param marked the facets that some article has a value of */
export function scan(articles: readonly Article[], { text, filters, from, to }: Question, marked: readonly Facet[]): Answered {
  const words = text.split(' ').filter(Boolean);
  const holding = articles.filter(
    (article) => words.every((word) => (article.language === 'zh' ? article.text.includes(word) : new RegExp(`\\b${word}\\b`, 'i').test(article.text))),
  );
  const passes = (article: Article, leftOut?: Facet): boolean =>
    facets.every((facet) => facet === leftOut || isChosen(article.marks[facet] ?? [], filters[facet]));
  const inRange = ({ day }: Article): boolean => (from === '' || day >= from) && (to === '' || day <= to);
  const hits = holding.filter((article) => passes(article) && inRange(article));
  return {
    count: hits.length,
    urls: hits.map(({ url }) => url),
    most: [],
    facets: Object.fromEntries(marked.map(
      (facet) => [facet, tally(holding.filter((article) => passes(article, facet) && inRange(article)).flatMap((article) => valuesOf(article, facet)))],
    )),
    years: tally(holding.filter((article) => passes(article)).map(({ day }) => day.slice(0, 4))),
  };
}

/** Count what is chosen from among some articles. */
export function among(articles: readonly Article[], marked: readonly Facet[]): Pick<Answered, 'facets' | 'years'> {
  const facets = Object.fromEntries(marked.map((facet) => [facet, tally(articles.flatMap((article) => valuesOf(article, facet)))]));
  return { facets, years: tally(articles.map(({ day }) => day.slice(0, 4))) };
}

/** Say in what an answer differs from the one wanted; undefined where it does not. */
export function differenceOf(
  found: Answered, wanted: Answered, { order }: Question, days: ReadonlyMap<string, string>,
): { what: string; found: unknown; wanted: unknown } | undefined {
  const sorted = (urls: readonly string[]): string[] => urls.toSorted();
  const counts = (all: Record<string, number>): string =>
    JSON.stringify(Object.entries(all).filter(([, items]) => items > 0).sort(([one], [other]) => (one < other ? -1 : 1)));
  if (found.count !== wanted.count) return { what: 'count', found: found.count, wanted: wanted.count };
  if (sorted(found.urls).join() !== sorted(wanted.urls).join()) return {
    what: 'items', found: found.urls.filter((url) => !wanted.urls.includes(url)).slice(0, 3),
    wanted: wanted.urls.filter((url) => !found.urls.includes(url)).slice(0, 3),
  };
  for (const [facet, values] of Object.entries(wanted.facets)) {
    if (counts(found.facets[facet] ?? {}) !== counts(values)) return { what: facet, found: found.facets[facet], wanted: values };
  }
  if (counts(found.years) !== counts(wanted.years)) return { what: 'years', found: found.years, wanted: wanted.years };
  if (order === 'relevance') return undefined;
  const shown = found.urls.map((url) => days.get(url) ?? '');
  const best = shown.toSorted();
  if (order === 'latest') best.reverse();
  return shown.join() === best.join() ? undefined : { what: order, found: shown.slice(0, 5), wanted: best.slice(0, 5) };
}

function valuesOf({ marks }: Article, facet: Facet): string[] {
  return [...new Set(marks[facet])];
}

function isChosen(values: readonly string[], { any, none }: Filters[Facet]): boolean {
  return (any.length === 0 || any.some((value) => values.includes(value))) && !none.some((value) => values.includes(value));
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
