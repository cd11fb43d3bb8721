import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noFilters } from '../../../src/search/query/filters.ts';
import { stemEnglish } from '../../../src/search/text/stemmers/english.ts';
import { openArchive } from '../core.ts';
import { publish } from '../relevance/ours.ts';
import type { TestSet } from '../relevance/test-set.ts';
import { loadTool, toolVersion } from '../tools/search.ts';
import type { Slip } from './slips.ts';

/** What was made of a misspelt word. */
interface Corrected {
  isLed: boolean;
  /** What was fetched for it, by someone who has asked nothing before. */
  bytes: number;
}

/** Something that may lead a misspelt word to the one that was meant. */
export interface Corrector {
  name: string;
  correct: (slip: Slip) => Promise<Corrected>;
}

/** Our own search: a word is led to where it, or another of its stem, which finds the same items, was typed after all or is offered. */
export async function openOurs(set: TestSet, place: string): Promise<Corrector> {
  const site = await publish(set, 1, join(place, set.name));
  const root = pathToFileURL(join(site, 'search/')).href;
  return {
    name: 'Backnumber',
    async correct({ typed, meant }) {
      let bytes = 0;
      const archive = openArchive(root, set.language, async (address) => {
        const file = new Uint8Array(readFileSync(new URL(address)));
        bytes += file.length;
        return file;
      });
      const answer = await archive.ask({ text: typed, scope: set.language, filters: noFilters, from: '', to: '', order: 'relevance' });
      if (!answer) return { isLed: false, bytes };
      const { spellings } = answer.total.count === 0 ? await archive.rescue(answer) : { spellings: await archive.respell(answer) };
      const near = spellings.map((each) => stemEnglish(each.near.toLowerCase()));
      return { isLed: [stemEnglish(typed), ...near].includes(stemEnglish(meant)), bytes };
    },
  };
}

/** What of MiniSearch is used. */
interface Index {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): { terms: string[] }[];
  toJSON(): object;
}

/** MiniSearch with near words: a word is led to where one of the first ten results has it. All of its index is fetched. */
export async function openMinisearch({ documents }: TestSet): Promise<Corrector> {
  const { default: MiniSearch } = await loadTool<{ default: new (options: object) => Index }>('minisearch');
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(documents);
  const bytes = JSON.stringify(index).length;
  return {
    name: toolVersion('minisearch'),
    correct: async ({ typed, meant }) => ({ isLed: index.search(typed, { fuzzy: 0.2 }).slice(0, 10).some(({ terms }) => terms.includes(meant)), bytes }),
  };
}

/** What of lunr is used. */
interface Lunr {
  (make: (this: { ref(name: string): void; field(name: string): void; add(document: object): void }) => void): {
    search(query: string): { matchData: { metadata: object } }[];
  };
}

/** lunr as its guide shows near words: one mistake. A word is led to where one of the first ten results has its stem. All of its index is fetched. */
export async function openLunr({ documents }: TestSet): Promise<Corrector> {
  const { default: library } = await loadTool<{ default: Lunr }>('lunr');
  const index = library(function make() {
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const document of documents) this.add(document);
  });
  const bytes = JSON.stringify(index).length;
  return {
    name: toolVersion('lunr'),
    correct: async ({ typed, meant }) => {
      const found = index.search(`${typed}~1`).slice(0, 10).flatMap(({ matchData }) => Object.keys(matchData.metadata));
      return { isLed: found.some((term) => term === meant || stemEnglish(term) === stemEnglish(meant) || term === stemEnglish(meant)), bytes };
    },
  };
}
