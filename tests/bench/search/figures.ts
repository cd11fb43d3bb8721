import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Host } from '../browser/host.ts';
import { publish } from '../relevance/ours.ts';
import { addressOf } from '../relevance/pages.ts';
import { filesIn, readTestSet } from '../relevance/test-set.ts';
import { commonWord } from '../synthetic/english.ts';
import { readArticles, type Article } from './article.ts';
import { compareQuestions, type Combinations } from './combinations.ts';
import { openCorePage } from './core-page.ts';
import type { Measured } from './measured.ts';
import { countWords, drawQueries, wordNear, type Query } from './queries.ts';
import { drawQuestions } from './questions.ts';
import { farAway, phone, searchCold, searchWarm, type Place } from './readers.ts';
import { kinds } from './report.ts';
import { compareRuns, drawRuns, type Substrings } from './substrings.ts';
import type { SearchPage } from './search-page.ts';

/** What is typed on a page, and where. */
export interface Asked {
  articles: readonly Article[];
  queries: Query[];
  three: string;
  one: string;
  /** Typed first where a reader is to have searched before. */
  before: Record<'en' | 'zh', string>;
}

/** Choose what is typed from the words of a site's articles. */
export function chooseAsked(articles: readonly Article[], count: number): Asked {
  const frequencies = countWords(articles);
  const [english, chinese] = (['en', 'zh'] as const).map((language) => articles.filter((article) => article.language === language).length);
  const queries = drawQueries(frequencies, { en: english ?? 0, zh: chinese ?? 0 }, count);
  const near = (share: number): string => wordNear(frequencies, (english ?? 0) * share);
  const [zh = ''] = [...frequencies.zh].toSorted(([one, other], [another, further]) => further - other || (one < another ? -1 : 1)).at(20) ?? [];
  return { articles, queries, three: [near(0.2), near(0.1), near(0.05)].join(' '), one: near(0.01), before: { en: near(0.003), zh } };
}

/** What readers of each page wait for, and what it costs them. */
export const readerFigures: Readonly<Record<'cold' | 'complete' | 'phone' | 'frequent', (place: Place, asked: Asked) => Promise<Measured[]>>> = {
  cold: async (place, { queries }) => [await searchCold(place, kinds.cold, queries, farAway)],
  complete: async (place, { three, one }) => [
    await searchCold(place, kinds.three, times(5, three), farAway, true),
    await searchCold(place, kinds.one, times(5, one), farAway, true),
  ],
  phone: async (place, { queries, before }) => {
    const some = queries.slice(0, Math.ceil(queries.length / 5));
    return [
      await searchCold(place, kinds.phoneCold, some, phone),
      await searchWarm(place, kinds.phoneWarm, before, some, phone),
      await searchWarm(place, kinds.phoneTyped, before, some, phone, { byLetter: true }),
    ];
  },
  frequent: async (place, { before }) => [
    await searchWarm(place, kinds.frequent, before, [{ text: commonWord, language: 'en' }], {}, { enter: true }),
    await searchWarm(place, kinds.the, before, [{ text: 'the', language: 'en' }], {}, { enter: true }),
  ],
};

/** Chinese runs of a site whose search folder a host serves. */
export async function siteRuns(browser: Browser, host: Host, site: string, count: number): Promise<Substrings> {
  const texts = new Map(readArticles(site).filter(({ language }) => language === 'zh').map(({ url, text }) => [url, text]));
  const page = await openCorePage(browser, host, 'zh');
  return compareRuns(page, 'sample archive', texts, drawRuns([...texts.values()], count)).finally(() => page.close());
}

/** Chinese runs of a test set, in one volume. @param open serves a folder */
export async function setRuns(browser: Browser, open: (folder: string) => Promise<Host>, folder: string, work: string, count: number): Promise<Substrings> {
  const set = readTestSet(filesIn(folder));
  const site = await publish(set, 1, join(work, `${set.name}-runs`));
  const host = await open(site);
  const page = await openCorePage(browser, host, 'zh');
  const texts = set.documents.map(({ title, text }) => `${title}\n${text.replace(/\s*\n\s*/g, ' ')}`);
  const addresses = new Map(texts.map((text, at) => [addressOf(at), text]));
  return compareRuns(page, set.name, addresses, drawRuns(texts, count)).finally(async () => {
    await page.close();
    await host.close();
  });
}

/** Questions over the articles of each language. */
export async function siteCombinations(browser: Browser, host: Host, articles: readonly Article[], count: number): Promise<Combinations[]> {
  const results: Combinations[] = [];
  for (const [language, share] of [['en', 2 / 3], ['zh', 1 / 3]] as const) {
    const own = articles.filter((article) => article.language === language);
    if (own.length === 0) continue;
    const page = await openCorePage(browser, host, language);
    results.push(await compareQuestions(page, own, drawQuestions(own, Math.round(count * share))));
    await page.close();
  }
  return results;
}

/** A place on a page of a host. */
export function placeOn(browser: Browser, host: Host, page: SearchPage): Place {
  return { browser, host, page };
}

function times(count: number, text: string): { text: string; language: 'en' }[] {
  return Array.from({ length: count }, () => ({ text, language: 'en' as const }));
}
