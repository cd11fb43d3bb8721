import type { Catalogue } from '../format/catalogue.ts';
import { nearPath, readNear, type WrittenWord } from '../format/near-words.ts';
import { countsIn, linesFrom, wordsName, wordsText } from '../format/word-counts.ts';
import type { IndexReader } from './index-reader.ts';
import { fetchBytes, readFile, memoized, readOnce, type ReadBytes } from './fetch.ts';

/** In how many items of an index a word stands, or two Han characters side by side. */
export type CountIn = (index: Pick<IndexReader, 'entry'>) => number;

/** Tells of a word where it stands, in all volumes at once and without opening one. */
export type LookUp = (word: string) => Promise<CountIn>;

/** A word of the archive, or a name. */
export interface KnownWord {
  word: string;
  /** How a reader writes it. */
  form: string;
  countIn: CountIn;
}

/** The word lists of all volumes. Their files are fetched when they are first asked for. */
export interface Vocabulary {
  lookUp: LookUp;
  /** The words that begin in a way. Of each list only the first `files` files are read that may have some. */
  beginning: (beginning: string, files: number) => Promise<KnownWord[]>;
  /** The words that stand in the files in which a word does or would: whoever looked that up has them at hand. */
  beside: (word: string) => Promise<KnownWord[]>;
  /**
   * The words that are dealt out by some keys, and others beside them: as they are written, each once. One for each word list, that of the
   * most volumes first.
   */
  written: readonly ((keys: readonly string[]) => Promise<WrittenWord[]>)[];
}

/** Open the word lists that a catalogue names. Nothing is read yet. */
export function openVocabulary(root: string, { volumes, words }: Catalogue, read: ReadBytes = fetchBytes): Vocabulary {
  const openNear = readOnce(async (address: string) => readNear(await readFile(address, read)));
  const open = readOnce(async (address: string) => wordsText(await readFile(address, read)));
  let next = 0;
  const sets = words.map(({ path, firsts, volumes: number }) => {
    const columns = volumes.slice(next, (next += number)).flatMap(({ indexes }) => Object.values(indexes).map((index) => index.path));
    const fileOf = (word: string) => Math.max(0, firsts.findLastIndex((first) => first <= word));
    return { columns, fileOf, textOf: (at: number) => open(`${root}${path}/${wordsName(at)}`) };
  });
  const wordsIn = async (filesOf: (set: (typeof sets)[number]) => Promise<string>[], beginning: string): Promise<KnownWord[]> => {
    const known = new Map<string, { form: string; counts: Map<string, number> }>();
    await Promise.all(sets.map(async (set) => {
      const texts = await Promise.all(filesOf(set));
      for (const { word, counts, form } of texts.flatMap((text) => linesFrom(text, beginning))) {
        const entry = known.get(word) ?? { form, counts: new Map() };
        known.set(word, { form: entry.form || form, counts: entry.counts });
        for (const [at, count] of counts.entries()) entry.counts.set(set.columns[at] ?? '', count ?? 0);
      }
    }));
    return [...known].map(([word, { form, counts }]) => ({ word, form: form || word, countIn: countedBy(counts) }));
  };
  const countedBy = (counts: ReadonlyMap<string, number>): CountIn => ({ entry }) => counts.get(entry.path) ?? 0;
  return {
    lookUp: memoized(async (word) => {
      const found = await Promise.all(sets.map(async ({ columns, fileOf, textOf }) => {
        const counts = countsIn(await textOf(fileOf(word)), word);
        return counts.map((count, at) => [columns[at] ?? '', count] as const);
      }));
      return countedBy(new Map(found.flat()));
    }),
    beginning: (beginning, files) => wordsIn(({ fileOf, textOf }) => {
      const [first, last] = [fileOf(beginning), fileOf(`${beginning}\uFFFF`)];
      return Array.from({ length: Math.min(files, last - first + 1) }, (_, at) => textOf(first + at));
    }, beginning),
    beside: (word) => wordsIn(({ fileOf, textOf }) => [textOf(fileOf(word))], ''),
    written: words.toSorted((one, other) => other.volumes - one.volumes).map(({ near }) => async (keys) => {
      const files = new Set(keys.map((key) => root + nearPath(near, key)));
      const levels = new Map((await Promise.all([...files].map(openNear))).flat().map(({ form, level }) => [form, level]));
      return [...levels].map(([form, level]) => ({ form, level }));
    }),
  };
}
