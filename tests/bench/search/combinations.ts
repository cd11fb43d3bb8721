import type { Page } from 'playwright-core';
import type { Question } from '../../../src/search/engine/answers.ts';
import { facets, type Facet } from '../../../src/schema/facets.ts';
import type { Article } from './article.ts';
import type { CoreGlobals } from './core-page.ts';
import { among, differenceOf, scan, type Answered } from './scan.ts';

/** How questions with filters, ranges and sorts were answered, beside a scan of all articles. */
export interface Combinations {
  asked: number;
  equal: number;
  /** Questions that were answered otherwise, and in what. */
  wrong: { question: Question; what: string; found: unknown; wanted: unknown }[];
}

/** Ask questions in a page of the core and compare with a scan. */
export async function compareQuestions(page: Page, articles: readonly Article[], questions: readonly Question[]): Promise<Combinations> {
  const marked = facets.filter((facet) => articles.some(({ marks }) => marks[facet] !== undefined));
  const result: Combinations = { asked: questions.length, equal: 0, wrong: [] };
  for (const question of questions) {
    const found = await page.evaluate(askInPage, [question, marked] as const);
    const wanted = scan(articles, question, marked);
    if (found.most.length > 0) Object.assign(wanted, among(articles.filter(({ url }) => found.most.includes(url)), marked));
    const wrong = differenceOf(found, wanted, question, new Map(articles.map(({ url, day }) => [url, day])));
    if (wrong) result.wrong.push({ question, ...wrong });
    else result.equal++;
  }
  return result;
}

async function askInPage([question, marked]: readonly [Question, readonly Facet[]]): Promise<Answered> {
  const { archive, addresses } = globalThis as unknown as CoreGlobals;
  const answer = await archive.ask(question);
  if (!answer) return { count: 0, urls: [], most: [], facets: {}, years: {} };
  const urlsOf = (hits: typeof answer.hits): Promise<string[]> => Promise.all(hits.map(async (hit) => {
    const known = addresses.get(hit.key) ?? (await archive.readResult(hit)).url;
    addresses.set(hit.key, known);
    return known;
  }));
  const [urls, most] = await Promise.all([urlsOf(answer.hits), urlsOf(answer.hits.length === 0 ? answer.partial : [])]);
  const counts = await Promise.all(
    marked.map(async (facet) => [facet, Object.fromEntries((await archive.countFacet(answer, facet)).map(({ value, items }) => [value, items]))] as const),
  );
  const years = (await archive.countStretches(answer, 'year')).map(({ name, items }) => [name, items] as const);
  return { count: answer.total.exact ? answer.total.count : -1, urls, most, facets: Object.fromEntries(counts), years: Object.fromEntries(years) };
}
