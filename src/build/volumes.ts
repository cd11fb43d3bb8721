import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexedPageOf } from '../search/article.ts';
import { publishVolumes, type Publication } from '../search/volumes.ts';
import type { Settings } from '../settings.ts';
import { digestOf } from '../store/digest.ts';
import { isSearched, type Output } from './plan.ts';

/** Digest of what search reads of a page: it changes when the page's index must, and not with the page's surroundings. */
export function searchDigestOf(page: string): string {
  return digestOf(indexedPageOf(page).html);
}

/**
 * Index the articles among these outputs into volumes below `folder`. A page's HTML is that in `folder`, else the live one.
 * @param searchedOf the search digest of a file where it is known, so that the page need not be read
 */
export function indexPages(outputs: readonly Output[], folder: string, settings: Settings, searchedOf: (file: string) => string | undefined): Promise<Publication> {
  const pages = outputs.flatMap((output) => {
    if (output.form !== 'page' || !isSearched(output.view)) return [];
    const { file, path, view } = output;
    const html = () => readFileSync([join(folder, file), join(settings.out, file)].find((place) => existsSync(place)) ?? join(folder, file), 'utf8');
    return [{ url: path.slice(settings.base.length), day: view.item.matter.date, language: view.language, html, digest: searchedOf(file) ?? searchDigestOf(html()) }];
  });
  return publishVolumes(pages, { out: folder, cache: settings.cache });
}
