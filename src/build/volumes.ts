import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { digestOf } from '../store/digest.ts';
import type { Output } from './plan.ts';
import { searchDigestOf } from './search-digest.ts';

/** The search index as files of the site. */
export interface Index {
  /** One for each volume's folder, named with a `/` at its end, and one for the catalogue. Those not live yet are in the folder. */
  entries: { file: string; digest: string }[];
  volumes: number;
  built: number;
}

/**
 * Index the articles among these outputs into volumes below `folder`. A page's HTML is that in `folder`, else the live one.
 * @param searchedOf the search digest of a file where it is known, so that the page need not be read
 */
export async function indexPages(
  outputs: readonly Output[], folder: string, settings: Settings,
  searchedOf: (file: string) => string | undefined, _isLive: (file: string) => boolean,
): Promise<Index> {
  const { publishVolumes } = await import('../search/volumes.ts');
  const pages = outputs.flatMap((output) => {
    if (output.form !== 'page' || !output.searched) return [];
    const { file, path, searched: { day, language } } = output;
    const html = () => readFileSync([join(folder, file), join(settings.out, file)].find((place) => existsSync(place)) ?? join(folder, file), 'utf8');
    return [{ url: path.slice(settings.base.length), day, language, html, digest: searchedOf(file) ?? searchDigestOf(html()) }];
  });
  const { volumes, built } = await publishVolumes(pages, { out: folder, cache: settings.cache });
  const catalogue = 'search/volumes.json';
  return {
    entries: [
      ...volumes.map(({ path }) => ({ file: `search/${path}/`, digest: path })),
      { file: catalogue, digest: digestOf(readFileSync(join(folder, catalogue))) },
    ],
    volumes: volumes.length,
    built,
  };
}
