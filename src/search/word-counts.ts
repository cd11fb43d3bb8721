import { bucketOf } from './buckets.ts';
import type { Catalogue } from './catalogue.ts';
import { countsIn, wordsName } from './counts.ts';
import type { Index } from './engine.ts';
import { fetchBytes, readFile, remembering, type ReadBytes } from './files.ts';

/** In how many items of an index a word stands, or two Han characters side by side. */
export type CountIn = (index: Pick<Index, 'volume' | 'tag'>) => number;

/** Tells of a word where it stands, in all volumes at once and without opening one. */
export type LookUp = (word: string) => Promise<CountIn>;

/** Open the word lists that a catalogue names. Nothing is read yet. */
export function openWordCounts(root: string, { volumes, words }: Catalogue, read: ReadBytes = fetchBytes): LookUp {
  const open = remembering((address: string) => readFile(address, read));
  let next = 0;
  const sets = words.map(({ path, files, volumes: number }) => {
    const columns = volumes.slice(next, (next += number)).flatMap(({ path: volume, indexes }) => Object.keys(indexes).map((tag) => `${volume}/${tag}`));
    return { columns, countsOf: async (word: string) => countsIn(await open(`${root}${path}/${wordsName(bucketOf(word, files))}`), word) };
  });
  return remembering(async (word) => {
    const counts = new Map<string, number>();
    await Promise.all(sets.map(async ({ columns, countsOf }) => {
      for (const [column, count] of (await countsOf(word)).entries()) counts.set(columns[column] ?? '', count);
    }));
    return ({ volume, tag }) => counts.get(`${volume.path}/${tag}`) ?? 0;
  });
}
