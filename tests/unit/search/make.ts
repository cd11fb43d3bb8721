import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, onTestFinished, TestRunner } from 'vitest';
import { openSearch } from '../../../src/search/engine/open-search.ts';
import type { ArchiveSearch, Question } from '../../../src/search/engine/answers.ts';
import type { Catalogue } from '../../../src/search/format/catalogue.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import { openIndexes, type IndexReader } from '../../../src/search/engine/index-reader.ts';
import type { ReadBytes } from '../../../src/search/engine/fetch.ts';
import type { VolumeLimits } from '../../../src/search/volumes/plan.ts';
import { copyFolder } from '../../../src/search/volumes/search-folder.ts';
import { buildVolumes, type BuiltIndex, type SearchedItem } from '../../../src/search/volumes/build-volumes.ts';
import { openVocabulary, type LookUp } from '../../../src/search/engine/vocabulary.ts';

/** What a made page says. */
export interface MadePage {
  url: string;
  day: string;
  title: string;
  text: string;
  tag?: string;
  source?: string;
  topics?: string[];
}

/** A published page as the site makes it: a frame around the article, with the article's marks. */
export function makePage({ day, title, text, tag = 'en', source = 'Fuxin Daily', topics = [] }: MadePage): string {
  const marks = topics.map((topic) => `<span data-pagefind-filter="topic[data-name]" data-name="${topic}"></span>`).join('');
  return `<!doctype html><html lang="${tag}"><head><title>${title} – Archive</title></head><body><nav>Framework</nav><main><article data-pagefind-body>`
    + `<div hidden data-pagefind-ignore data-pagefind-meta="title[data-title]" data-title="${title}" `
      + `data-pagefind-filter="day[data-day],source[data-source]" data-day="${day}" data-source="${source}">${marks}</div>`
    + `<h1>${title}</h1><p>${text}</p></article></main><footer>Colophon</footer></body></html>`;
}

/** Limits so low that a few items make several volumes. */
export const lowLimits: VolumeLimits = { whole: 2, fresh: 10, year: 10, older: 10, freshPart: 5, part: 5 };

/** An item as `buildVolumes` takes it. */
export function makeItem(page: MadePage): SearchedItem & { page: MadePage } {
  return { url: page.url, day: page.day, digest: JSON.stringify(page), page };
}

/** Build the index of some pages and lay it under `out/search/`, as publishing a site does. */
export async function publish(pages: readonly MadePage[], { out, cache }: { out: string; cache: string }, limits?: VolumeLimits): Promise<BuiltIndex> {
  const shelf = await buildVolumes(pages.map(makeItem), { cache, source: ({ page }) => ({ html: makePage(page) }), limits });
  rmSync(join(out, 'search'), { recursive: true, force: true });
  mkdirSync(join(out, 'search'), { recursive: true });
  for (const unit of shelf.units) copyFolder(unit, join(out, 'search', unit.name));
  writeFileSync(join(out, 'search/volumes.json'), shelf.catalogue);
  return shelf;
}

/** An empty folder that goes away after the test, or after the file's tests where none runs yet. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backnumber-search-'));
  const leave = () => rmSync(folder, { recursive: true, force: true });
  if (TestRunner.getCurrentTest()) onTestFinished(leave);
  else afterAll(leave);
  return folder;
}

/** Read files from disk where the browser would ask the network. */
export const readDisk: ReadBytes = async (address) => new Uint8Array(readFileSync(new URL(address)));

/** Open what was laid under `out/search/`: its indexes, those of one language tag if one is given, and its word lists. */
export function openAll(out: string, { catalogue }: BuiltIndex, tag?: string, read = readDisk): { indexes: IndexReader[]; lookUp: LookUp } {
  const root = pathToFileURL(join(out, 'search/')).href;
  const said: Catalogue = JSON.parse(catalogue);
  return { indexes: openIndexes(root, said, read).filter((index) => index.tag === (tag ?? index.tag)), lookUp: openVocabulary(root, said, read).lookUp };
}

const bothLanguages = [{ language: 'en', tag: 'en', name: 'English' }, { language: 'zh', tag: 'zh-Hans', name: '中文' }];

/** Open what was laid under `out/search/` as a page of a language does. */
export function openPage(out: string, language = 'en', read = readDisk, languages = bothLanguages): ArchiveSearch {
  return openSearch(pathToFileURL(join(out, 'search/')).href, language, languages, read);
}

/** A question with nothing chosen but what is told. */
export function makeQuestion(text: string, rest: Partial<Question> = {}): Question {
  return { text, scope: '', filters: noFilters, from: '', to: '', order: 'relevance', ...rest };
}

/** Numbers from 0 up to 1 that are the same in every run. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
