import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unknownLanguage } from './indexed-page.ts';
import { filterOf, metaOf, readWords, textOf } from './pagefind-file.ts';
import { PairCounter } from './pairs.ts';
import type { PartIndex, PartPage } from './part-file.ts';
import { WordColumns } from './word-columns.ts';
import type { WordForms } from './word-forms.ts';

/** What Pagefind keeps of a page. */
interface Fragment {
  url: string;
  meta: { title?: string };
  filters: { source?: string[] };
}

/** The filter that says a page's day, which each page has once and the page list holds. */
const dayFilter = 'day';

/**
 * Read the indexes that Pagefind wrote into a folder.
 * @param dayOf the day of a page that was handed in under an address
 * @param forms how the words of each language are written, by tag in lower case
 * @throws where a file is not of the form that Pagefind 1.6 writes
 */
export function readPagefind(folder: string, dayOf: (url: string) => string, forms: ReadonlyMap<string, WordForms>): PartIndex[] {
  const entry: unknown = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  return languagesOf(entry).sort(([one], [other]) => (one < other ? -1 : 1)).map(([tag, hash]) => readIndex(folder, tag, hash, dayOf, forms.get(tag)));
}

function readIndex(folder: string, tag: string, hash: string, dayOf: (url: string) => string, forms: WordForms | undefined): PartIndex {
  const read = (file: string) => gunzipSync(readFileSync(join(folder, file)));
  const meta = metaOf(read(`pagefind.${hash}.pf_meta`));
  const pages = meta.pages.map(({ name, words }) => {
    const fragment: Fragment = JSON.parse(textOf(read(`fragment/${name}.pf_fragment`)));
    return pageOf(fragment, words, dayOf);
  });
  const filters = new Map([...meta.filters].filter(([name]) => name !== dayFilter).map(([name, file]) => [name, filterOf(read(`filter/${file}.pf_filter`))]));
  const words = new WordColumns();
  const pairs = new PairCounter();
  for (const chunk of meta.chunks) {
    readWords(read(`index/${chunk}.pf_index`), (word, postings) => {
      if (postings.pages.length === 0) return;
      words.add(word, postings);
      pairs.add(word, postings);
    });
  }
  return { tag, pages, filters, words, pairs: pairs.count(), forms: forms?.choose() ?? new Map(), written: forms?.written() ?? { forms: [], pages: [] } };
}

function pageOf({ url, meta, filters }: Fragment, words: number, dayOf: (url: string) => string): PartPage {
  return { card: JSON.stringify([url, meta.title ?? '', ...filters.source ?? []]), words, day: dayOf(url) };
}

function languagesOf(entry: unknown): [tag: string, hash: string][] {
  if (!isObject(entry) || !isObject(entry['languages'])) throw new Error('Pagefind wrote no list of languages.');
  return Object.entries(entry['languages']).map(([tag, index]) => {
    if (!isObject(index) || typeof index['hash'] !== 'string') throw new Error(`Pagefind wrote no index for ${tag}.`);
    return [tag.startsWith(unknownLanguage) ? tag.slice(unknownLanguage.length) : tag, index['hash']];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
