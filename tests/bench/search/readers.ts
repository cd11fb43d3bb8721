import type { Browser } from 'playwright-core';
import type { Host } from '../browser/host.ts';
import type { Measured } from './measured.ts';
import type { Query } from './queries.ts';
import type { SearchPage } from './search-page.ts';
import { Visit, type Conditions, type Found, type Manner } from './visit.ts';

/** Where readers are measured. */
export interface Place {
  browser: Browser;
  host: Host;
  page: SearchPage;
}

/** What a reader types. */
export type Typed = Pick<Query, 'text' | 'language'>;

/** A host far away from which each answer takes 40 ms to begin. */
export const farAway = { network: { latency: 40 } };
/** A phone with a processor of a quarter of this machine's speed, on a slow mobile network. */
export const phone = { network: { latency: 150, speed: 1_600_000 / 8 }, slowdown: 4 };

/** Each search by a reader who comes for the first time. */
export async function searchCold(
  { browser, host, page }: Place, what: string, queries: readonly Typed[], conditions: Conditions, enter = false,
): Promise<Measured> {
  const runs = [];
  for (const { text, language } of queries) {
    const visit = await Visit.begin(browser, host, page, language, conditions);
    runs.push({ text, ...await visit.search(text, { enter }) });
    await visit.leave();
  }
  return { by: page.name, what, runs };
}

/** All searches of a language by one reader, who has searched for something else before. */
export async function searchWarm(
  { browser, host, page }: Place, what: string, before: Readonly<Record<'en' | 'zh', string>>, queries: readonly Typed[], conditions: Conditions,
  manner: Manner = {},
): Promise<Measured> {
  const runs: (Found & { text: string })[] = [];
  for (const language of ['en', 'zh'] as const) {
    const own = queries.filter((query) => query.language === language);
    if (own.length === 0) continue;
    const visit = await Visit.begin(browser, host, page, language, conditions);
    await visit.search(before[language], { ...manner, byLetter: false });
    for (const { text } of own) runs.push({ text, ...await visit.search(text, manner) });
    await visit.leave();
  }
  return { by: page.name, what, runs };
}
