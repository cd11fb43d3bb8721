import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { indexedPageOf } from './article.ts';
import type { Catalogue, IndexEntry, VolumeEntry } from './catalogue.ts';
import { exists, linkFolder, removeOthers } from './folders.ts';
import { shelve, type Shelved, type ShelfLimits, type Volume } from './shelf.ts';
import { mapTogether } from './together.ts';
import { runVolume } from './volume-run.ts';

/** Change this when the same pages are to give another index. */
const recipe = 1;
const indexList = 'indexes.json';

/** A page that search shall find. Its `url` is its address below the base: `2023/02/slug/`. */
export interface SearchedPage extends Shelved {
  /** Read the page's HTML. Called while its volume is named and while it is built, so that no more than a few are held. */
  html: () => string;
  /** Changes whenever what search reads of the page does. Where it is absent, the page is read to find out. */
  digest?: string;
}

/** Which volumes there are, latest first, and how many of them were built and how many were there already. */
export interface Publication {
  volumes: VolumeEntry[];
  built: number;
  reused: number;
}

/**
 * Publish the search index of all pages under `out/search/`: a folder for each volume, named by what is in it, and the
 * catalogue `volumes.json`. A volume that the cache holds is not built again; folders of volumes that are no more go away.
 * @throws when a volume cannot be built; what was published before is then as it was.
 */
export async function publishVolumes(
  pages: Iterable<SearchedPage>,
  places: { out: string; cache: string },
  limits?: ShelfLimits,
): Promise<Publication> {
  const store = join(places.cache, 'volumes');
  const target = join(places.out, 'search');
  await Promise.all([store, target].map((folder) => mkdir(folder, { recursive: true })));
  let built = 0;
  const volumes = await mapTogether(shelve([...pages], limits), availableParallelism(), async (volume) => {
    const path = nameVolume(volume);
    const kept = join(store, path);
    if (!(await exists(kept))) {
      await keepVolume(volume, store, kept);
      built++;
    }
    return describeVolume(volume, path, JSON.parse(await readFile(join(kept, indexList), 'utf8')));
  });
  for (const { path } of volumes) await linkFolder(join(store, path), join(target, path), new Set([indexList]));
  await replaceFile(join(target, 'volumes.json'), `${JSON.stringify({ format: 1, volumes } satisfies Catalogue)}\n`);
  const staying = new Set(volumes.map(({ path }) => path));
  await Promise.all([store, target].map((folder) => removeOthers(folder, staying)));
  return { volumes, built, reused: volumes.length - built };
}

/** A name that follows from the volume's articles in their order, from Pagefind's version, and from our way of handing them in. */
function nameVolume(volume: Volume<SearchedPage>): string {
  const hash = createHash('sha256').update(`${recipe} ${pagefindVersion()}`);
  for (const page of volume.items) {
    hash.update(`\0${page.url}\0${page.digest ?? indexedPageOf(page.html()).html}`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Build a volume beside the place where it is kept, then move it there whole. */
async function keepVolume(volume: Volume<SearchedPage>, store: string, kept: string): Promise<void> {
  const draft = await mkdtemp(join(store, 'draft-'));
  try {
    await writeFile(join(draft, indexList), await runVolume(readPages(volume.items), draft));
    await rename(draft, kept);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw new Error(`The search volume ${volume.name} could not be built.`, { cause });
  }
}

function* readPages(pages: readonly SearchedPage[]) {
  for (const page of pages) yield { url: page.url, html: page.html() };
}

function describeVolume(volume: Volume<SearchedPage>, path: string, indexes: Record<string, IndexEntry>): VolumeEntry {
  return { path, from: volume.items.at(-1)?.day ?? '', to: volume.items[0]?.day ?? '', indexes };
}

async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

function pagefindVersion(): string {
  const manifest = findPackageJSON('pagefind', import.meta.url);
  const content: unknown = manifest ? JSON.parse(readFileSync(manifest, 'utf8')) : null;
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '';
}
