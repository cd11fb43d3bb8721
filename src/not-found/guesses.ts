import { languageFolder, sitemapFile } from '../addresses.ts';
import { likestPaths } from './likeness.ts';
import type { LostPath } from './unknown-path.ts';

/** Where a reader who came to an unknown address may want to go. */
export interface Guesses {
  /** Pages whose name is like the one in the address, best match first. */
  paths: string[];
  /** The list of the month in the address, or of its year, as far as there is one. */
  list?: { path: string; stretch: string };
}

const maxPaths = 3;

/**
 * Guess from the archive's own sitemaps: that of the year in the address, or that of all names.
 * @param read gives the text of a file below the base; undefined where there is none
 */
export async function guessesFor(lost: LostPath, base: string, read: (file: string) => Promise<string | undefined>): Promise<Guesses> {
  const part = lost.kind ? 'names' : lost.year;
  const text = part === undefined ? undefined : await read(sitemapFile(part));
  if (text === undefined) return { paths: [] };
  const home = `${base}${languageFolder(lost.language)}`;
  const all = [...text.matchAll(/<loc>([^<]*)</g)].map(([, address = '']) => new URL(address.replaceAll('&amp;', '&')).pathname);
  const isAlike = (below: string): boolean => (lost.kind ? below.startsWith(`${lost.kind}/`) : /^\d{4}\/\d\d\/./.test(below));
  const own = all.filter((path) => path.startsWith(home) && isAlike(path.slice(home.length)));
  const paths = lost.slug === '' ? [] : likestPaths(lost.slug, own, maxPaths);
  const list = [lost.month, lost.kind ? undefined : lost.year].flatMap((stretch) => {
    const below = stretch?.replace('-', '/');
    // Lists hold the stories of every language, and stand in each.
    return below !== undefined && all.some((path) => path.includes(`/${below}/`)) ? [{ path: `${home}${below}/`, stretch: stretch ?? '' }] : [];
  })[0];
  return { paths, ...(list && { list }) };
}
