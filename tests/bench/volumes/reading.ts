import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openSearch } from '../../../src/search/engine/open-search.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import type { ReadBytes } from '../../../src/search/engine/fetch.ts';

/** What a reader's first search costs: all that is fetched until the answer is complete and the first ten results are shown. */
export interface Reading {
  requests: number;
  bytes: number;
  /** With 40 ms for each request and six at once, as a browser asks a host without HTTP/2. */
  milliseconds: number;
  found: number;
}

const delay = 40;
const atOnce = 6;

/** Search an index for the first time. `folderOf` says where a folder of the index lies. */
export async function readFirst(catalogue: string, folderOf: (name: string) => string, query: string, tag: string): Promise<Reading> {
  const reading: Reading = { requests: 1, bytes: catalogue.length, milliseconds: 0, found: 0 };
  const read = slowly((address) => {
    const bytes = new Uint8Array(readFileSync(fileURLToPath(address)));
    reading.requests++;
    reading.bytes += bytes.length;
    return bytes;
  });
  const began = performance.now();
  const inCache = (address: string) => {
    const [, name = '', file = ''] = /^root:([^/]+)\/(.*)$/.exec(address) ?? [];
    return pathToFileURL(`${folderOf(name)}/${file}`).href;
  };
  const files: ReadBytes = (address) => read(inCache(address));
  const search = openSearch(
    'root:', tag, [{ language: tag, tag, name: tag }],
    async (address) => (address === 'root:volumes.json' ? waited(new TextEncoder().encode(catalogue)) : files(address)),
  );
  const { hits = [] } = await search.ask({ text: query, scope: '', filters: noFilters, from: '', to: '', order: 'relevance' }) ?? {};
  await Promise.all(hits.slice(0, 10).map((hit) => search.readResult(hit)));
  return { ...reading, milliseconds: performance.now() - began, found: hits.length };
}

async function waited<T>(thing: T): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, delay));
  return thing;
}

/** Let no more than so many reads be under way, each for a while. */
function slowly(read: (address: string) => Uint8Array<ArrayBuffer>): ReadBytes {
  const waiting: (() => void)[] = [];
  let under = 0;
  return async (address) => {
    if (under >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    under++;
    await new Promise((resolve) => setTimeout(resolve, delay));
    under--;
    waiting.shift()?.();
    return read(address);
  };
}
