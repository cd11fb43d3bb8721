import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../search/volumes.ts';
import type { Settings } from '../settings.ts';
import type { Output } from './plan.ts';
import { searchDigestOf } from './search-digest.ts';

/**
 * Index the articles among these outputs into volumes below `folder`. A page's HTML is that in `folder`, else the live one.
 * @param searchedOf the search digest of a file where it is known, so that the page need not be read
 */
export async function indexPages(outputs: readonly Output[], folder: string, settings: Settings, searchedOf: (file: string) => string | undefined): Promise<Publication> {
  const { publishVolumes } = await import('../search/volumes.ts');
  const pages = outputs.flatMap((output) => {
    if (output.form !== 'page' || !output.searched) return [];
    const { file, path, searched: { day, language } } = output;
    const html = () => readFileSync([join(folder, file), join(settings.out, file)].find((place) => existsSync(place)) ?? join(folder, file), 'utf8');
    return [{ url: path.slice(settings.base.length), day, language, html, digest: searchedOf(file) ?? searchDigestOf(html()) }];
  });
  return publishVolumes(pages, { out: folder, cache: settings.cache });
}
