import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { openSearch } from '../../src/search/engine/open-search.ts';
import { noFilters } from '../../src/search/query/filters.ts';
import { site } from '../../src/site.ts';
import { readDisk } from '../unit/search/make.ts';

type Language = 'en' | 'zh';
interface Judged {
  ask: string;
  find: string[];
}

/** No less than this may be the mean of 1 over the place of the first right answer among the first ten. */
const least: Record<Language, number> = { en: 0.95, zh: 0.95 };

const judged: Record<Language, Judged[]> = parse(readFileSync(join(import.meta.dirname, 'judged.yaml'), 'utf8'));
const languages = site.languages.map((language) => ({ language, tag: site.tags[language], name: language }));
const built = join(inject('sample'), 'dist');

/** The places of the right answers to a question, counted from 1; none where it is not among the first ten. */
async function placeOf({ ask, find }: Judged, language: Language): Promise<number | undefined> {
  const search = openSearch(pathToFileURL(join(built, 'search/')).href, language, languages, readDisk);
  const answer = await search.ask({ text: ask, scope: '', filters: noFilters, from: '', to: '', order: 'relevance' });
  const found = await Promise.all([...(answer?.hits ?? []), ...(answer?.partial ?? [])].slice(0, 10).map((hit) => search.readResult(hit)));
  const place = found.findIndex(({ url }) => find.includes(url.replace(/^\/?(zh\/)?|\/$/g, '')));
  return place < 0 ? undefined : place + 1;
}

describe.each(['en', 'zh'] as const)('questions to the sample archive in %s', (language) => {
  test('there are enough of them, each asked once', () => {
    const asked = judged[language].map(({ ask }) => ask);
    expect([new Set(asked).size === asked.length, asked.length >= 30]).toEqual([true, true]);
  });

  test('have a right answer first, or nearly so', async () => {
    const places: (number | undefined)[] = [];
    for (const question of judged[language]) places.push(await placeOf(question, language));
    const mean = places.reduce<number>((sum, place) => sum + 1 / (place ?? Infinity), 0) / places.length;
    const poor = judged[language].flatMap(({ ask }, at) => (places[at] === 1 ? [] : [`${ask}: ${places[at] ?? 'not found'}`]));
    expect(mean, `${mean.toFixed(3)}; not first: ${poor.join('; ')}`).toBeGreaterThan(least[language]);
  });
});
