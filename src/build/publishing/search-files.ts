import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../settings.ts';
import { digestOf } from '../../store/digest.ts';
import type { SearchedPage } from '../changes/plan.ts';
import { searchDigestOf } from '../changes/search-digest.ts';

/** The search index as files of the site. */
export interface SearchFiles {
  /** One for each folder of the index, named with a `/` at its end, and one for the catalogue. Those not live yet are in the folder. */
  entries: { file: string; digest: string }[];
  volumes: number;
  /** Volumes made in this run. */
  built: number;
}

/**
 * Index these pages into volumes below `folder`. A page's HTML is that in `folder`, else the live one.
 * @param searchedOf the search digest of a file where it is known, so that the page need not be read
 */
export async function indexPages(
  pages: readonly SearchedPage[], folder: string, settings: Settings,
  searchedOf: (file: string) => string | undefined, isLive: (file: string) => boolean, report?: (done: number, total: number) => void,
): Promise<SearchFiles> {
  const [{ buildVolumes }, { copyFolder }] = await Promise.all(
    [import('../../search/volumes/build-volumes.ts'), import('../../search/volumes/search-folder.ts')],
  );
  const placeOf = ({ file }: { file: string }) => [join(folder, file), join(settings.out, file)].find((place) => existsSync(place)) ?? join(folder, file);
  const items = pages.map(({ file, path, day }) => {
    const digest = searchedOf(file) ?? searchDigestOf(readFileSync(placeOf({ file }), 'utf8'));
    return { file, url: path.slice(settings.base.length), day, digest };
  });
  const { volumes, units, due, catalogue, bound } = await buildVolumes(items, {
    cache: settings.cache, source: (item) => ({ file: placeOf(item) }), isLive: (name) => isLive(`search/${name}/`), ...(report && { report }),
  });
  mkdirSync(join(folder, 'search'), { recursive: true });
  for (const unit of due) copyFolder(unit, join(folder, 'search', unit.name));
  writeFileSync(join(folder, 'search/volumes.json'), catalogue);
  return {
    entries: [...units.map(({ name }) => ({ file: `search/${name}/`, digest: name })), { file: 'search/volumes.json', digest: digestOf(catalogue) }],
    volumes: volumes.length,
    built: bound,
  };
}
