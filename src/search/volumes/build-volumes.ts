import { join } from 'node:path';
import type { FileFacts } from './bind.ts';
import { VolumeCache } from './cache.ts';
import type { Catalogue, VolumeEntry, WordsEntry } from '../format/catalogue.ts';
import type { PageSource } from '../parts/build-part.ts';
import { nearFolder } from './bind-near.ts';
import { listsFolder } from './bind-words.ts';
import { nameVolumes, type NamedVolume } from './names.ts';
import { planVolumes, type VolumeLimits, type DatedPage } from './plan.ts';
import { runTask, type Note } from './tasks.ts';
import type { SearchFolder } from './search-folder.ts';
import { VolumeBuilder } from './builder.ts';

/** An article that search shall find. */
export interface SearchedItem extends DatedPage {
  /** Changes whenever what search reads of the page does. */
  digest: string;
}

/** The search index of a site. */
export interface BuiltIndex {
  /** Latest first. */
  volumes: VolumeEntry[];
  /** What `search/volumes.json` says. */
  catalogue: string;
  /** Every folder below `search/`. */
  units: SearchFolder[];
  /** Those that the live site lacks; each of their files was found whole. */
  due: SearchFolder[];
  /** How many volumes were bound in this run, and how many items indexed for them. */
  bound: number;
  indexed: number;
}

/** How an index is built. */
export interface VolumeOptions<T> {
  /** Folder of what is kept between runs. */
  cache: string;
  /** Say where an article's page is. Called for those only that are indexed, and one by one. */
  source: (item: T) => PageSource;
  /** Answer whether the live site has a unit of a name: its files are then not looked at. */
  isLive?: (name: string) => boolean;
  limits?: VolumeLimits | undefined;
  /** Called as items are indexed. */
  report?: (done: number, total: number) => void;
}

/**
 * Build the search index of these articles in the cache, as far as the cache lacks it. Nothing is published. The same
 * articles give the same index, whatever was built before and whatever became of it in the cache since.
 * @throws with the stretch of the calendar that could not be indexed, and the reason
 */
export async function buildVolumes<T extends SearchedItem>(items: readonly T[], options: VolumeOptions<T>): Promise<BuiltIndex> {
  const { source, isLive = () => false, limits, report = () => undefined } = options;
  const { volumes, sets, folding: table } = nameVolumes(planVolumes(items, limits));
  const folding = volumes.length > 0 ? [table] : [];
  const cache = new VolumeCache(join(options.cache, 'volumes'));
  const builder = new VolumeBuilder<T>(cache, source, report);
  const missing = volumes.filter(({ name }) => !cache.has(name, ({ indexes }) => Object.values(indexes).every(({ path }) => isLive(path))));
  try {
    await builder.bindAll(missing);
    for (const set of sets) {
      if (!cache.has(set.name, ({ near }) => isLive(set.name) && (near?.folders ?? []).every(isLive))) await builder.bindWords(set);
    }
  } finally {
    await builder.end();
  }
  for (const name of folding) if (!cache.has(name, () => isLive(name))) await cache.make(name, (to) => runTask({ kind: 'folding', to }, []));
  const names = [...[...volumes, ...sets].map(({ name }) => name), ...folding];
  cache.keepOnly(names, volumes.flatMap(({ parts }) => parts.map(({ name }) => name)));
  const notes = new Map(names.map((name) => [name, cache.noteOf(name)] as const));
  // Where words of two lists are the same, they are one folder.
  const units = [...new Map([...notes].flatMap(([name, note]) => unitsOf(name, cache.siteOf(name), note)).map((unit) => [unit.name, unit])).values()];
  const described = volumes.map((volume) => describe(volume, notes.get(volume.name)));
  const words = sets.map(({ name, volumes: of }) => {
    const { firsts = [], near = { files: 0, folders: [] } } = notes.get(name) ?? {};
    return { path: name, firsts, near, volumes: of.length };
  });
  const due = units.filter(({ name }) => !isLive(name));
  const catalogue = catalogueOf(described, words, folding[0] ?? '');
  return { volumes: described, catalogue, units, due, bound: missing.length, indexed: builder.indexed };
}

/** Each index of a volume is a folder by itself; of word lists, the lists and each folder of near words. */
function unitsOf(name: string, folder: string, note: Note | undefined): SearchFolder[] {
  const files = Object.entries(note?.files ?? {});
  const below = Object.entries(note?.indexes ?? {}).map(([tag, { path }]) => [path, tag] as const);
  if (note?.near) below.push([name, listsFolder], ...note.near.folders.map((path) => [path, `${nearFolder}/${path}`] as const));
  if (below.length === 0) return [unitOf(name, folder, files)];
  return below.map(([path, place]) => {
    const own = files.filter(([file]) => file.startsWith(`${place}/`));
    return unitOf(path, join(folder, place), own.map(([file, facts]) => [file.slice(place.length + 1), facts]));
  });
}

function unitOf(name: string, folder: string, files: readonly [string, FileFacts][]): SearchFolder {
  return { name, folder, files: files.map(([file]) => file), bytes: files.reduce((sum, [, [size]]) => sum + size, 0) };
}

function describe({ items }: NamedVolume<DatedPage>, note: Note | undefined): VolumeEntry {
  return { from: items.at(-1)?.day ?? '', to: items[0]?.day ?? '', indexes: note?.indexes ?? {} };
}

function catalogueOf(volumes: VolumeEntry[], words: WordsEntry[], folding: string): string {
  return `${JSON.stringify({ format: 6, volumes, words, folding } satisfies Catalogue)}\n`;
}
