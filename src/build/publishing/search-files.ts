import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFolders } from '../../addresses.ts';
import type { FileFacts } from '../../search/volumes/bind.ts';
import type { SearchedItem } from '../../search/volumes/build-volumes.ts';
import { hasBundle } from '../../search/parts/bundle-files.ts';
import type { PageSource } from '../../search/parts/build-part.ts';
import type { Settings } from '../../settings.ts';
import { bothOf } from './both-of.ts';
import { digestOf } from '../../store/digest.ts';
import { bundleCache, ownCacheFiles } from '../../store/cache-files.ts';
import type { SearchedPage } from '../changes/plan.ts';
import { searchDigestOf } from '../changes/search-digest.ts';

/** The search index as files of the site. */
export interface SearchFiles {
  /**
   * One for each folder of the index, named with a `/` at its end, one for the catalogue, and one for each file of the bundle.
   * Those not live yet are in the folder.
   */
  entries: Entry[];
  volumes: number;
  /** Volumes made in this run. */
  built: number;
}

interface Entry {
  file: string;
  digest: string;
}

/**
 * Index these pages, and lay what the live site lacks of the index below `folder`. A page's HTML is that in `folder`, else the live one.
 * @param searchedOf the search digest of a file where it is known, so that the page need not be read
 * @param digestOfLive the digest under which a file or folder of the site was published, where it is as it was
 */
export async function indexPages(
  pages: readonly SearchedPage[], folder: string, settings: Settings,
  searchedOf: (file: string) => string | undefined, digestOfLive: (file: string) => string | undefined, report?: (done: number, total: number) => void,
): Promise<SearchFiles> {
  const placeOf = ({ file }: { file: string }) => [join(folder, file), join(settings.out, file)].find((place) => existsSync(place)) ?? join(folder, file);
  const items = pages.map(({ file, path, day }) => {
    const digest = searchedOf(file) ?? searchDigestOf(readFileSync(placeOf({ file }), 'utf8'));
    return { file, url: path.slice(settings.base.length), day, digest };
  });
  const work = { items, source: (item: { file: string }) => ({ file: placeOf(item) }), folder, cache: settings.cache, digestOfLive };
  const isAsked = settings.bundle === true;
  const [made, bundle] = await bothOf(writeVolumes(work, report), hasBundle(items.length, isAsked) ? writeBundle(work) : removeBundle(settings));
  return { ...made, entries: [...made.entries, ...bundle] };
}

/** What is indexed, and where. */
interface IndexWork {
  items: readonly (SearchedItem & { file: string })[];
  source: (item: { file: string }) => PageSource;
  folder: string;
  cache: string;
  digestOfLive: (file: string) => string | undefined;
}

async function writeVolumes({ items, source, folder, cache, digestOfLive }: IndexWork, report?: (done: number, total: number) => void): Promise<SearchFiles> {
  const [{ buildVolumes }, { copyFolder }] = await Promise.all(
    [import('../../search/volumes/build-volumes.ts'), import('../../search/volumes/search-folder.ts')],
  );
  const fileOf = (name: string) => `${siteFolders.search}/${name}/`;
  const isLive = (name: string) => digestOfLive(fileOf(name)) !== undefined;
  const { volumes, units, due, catalogue, bound } = await buildVolumes(items, { cache, source, isLive, ...(report && { report }) });
  mkdirSync(join(folder, siteFolders.search), { recursive: true });
  for (const unit of due) copyFolder(unit, join(folder, siteFolders.search, unit.name));
  const catalogueFile = `${siteFolders.search}/volumes.json`;
  writeFileSync(join(folder, catalogueFile), catalogue);
  return {
    entries: [...units.map(({ name }) => ({ file: fileOf(name), digest: name })), { file: catalogueFile, digest: digestOf(catalogue) }],
    volumes: volumes.length,
    built: bound,
  };
}

async function writeBundle({ items, source, folder, cache, digestOfLive }: IndexWork): Promise<Entry[]> {
  const { buildBundle } = await import('../../search/volumes/build-bundle.ts');
  const entryOf = (path: string, [size, checksum]: FileFacts) => ({ file: `${siteFolders.bundle}/${path}`, digest: `${size}-${checksum}` });
  const isLive = ({ file, digest }: Entry) => digestOfLive(file) === digest;
  const { folder: from, files } = await buildBundle(items, { kept: join(cache, bundleCache), source, isLive: (path, facts) => isLive(entryOf(path, facts)) });
  for (const [path, facts] of files) {
    const entry = entryOf(path, facts);
    if (isLive(entry)) continue;
    mkdirSync(dirname(join(folder, entry.file)), { recursive: true });
    copyFileSync(join(from, path), join(folder, entry.file), constants.COPYFILE_FICLONE);
  }
  return files.map(([path, facts]) => entryOf(path, facts));
}

/** Keep nothing of a bundle that the site does not have. */
function removeBundle({ cache }: Settings): Promise<Entry[]> {
  for (const file of ownCacheFiles(cache, bundleCache)) rmSync(file, { recursive: true, force: true });
  return Promise.resolve([]);
}
