import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import type { Shelved, Volume } from './plan.ts';

/** Change these when the same pages are to give another part, the same parts another volume, or the same lists other words. */
const partRecipe = 3;
const volumeRecipe = 10;
const wordsRecipe = 5;
const foldingRecipe = 1;

/** A part with a name that says what is in it. */
export interface NamedPart<T> {
  name: string;
  items: readonly T[];
  /** The volume’s stretch of the calendar. */
  title: string;
}

/** A volume with a name that says what is in it. */
export interface NamedVolume<T> {
  name: string;
  /** Its stretch of the calendar. */
  title: string;
  items: readonly T[];
  parts: NamedPart<T>[];
}

/** Word lists that are bound together, with a name that says what is in them. */
export interface WordSet<T> {
  name: string;
  volumes: NamedVolume<T>[];
}

/**
 * Name all that is on a shelf: names follow from the articles in their order, from the versions of Pagefind and of the
 * table of traditional characters, and from our way of writing. The words of the latest volumes stand apart, so that a new item leaves the others' words alone.
 */
export function nameShelf<T extends Shelved & { digest: string }>(shelf: readonly Volume<T>[]): { volumes: NamedVolume<T>[]; sets: WordSet<T>[]; folding: string } {
  const [indexer, characters] = [versionOf('pagefind'), versionOf('opencc-js')];
  const volumes = shelf.map(({ name: title, items, parts: all, fresh }) => {
    const parts = all.map((part) => ({ name: nameOf([`part ${partRecipe} ${indexer} ${characters}`, ...part.map(({ url, day, digest }) => `${url} ${day} ${digest}`)]), items: part, title }));
    return { name: nameOf([`volume ${volumeRecipe}`, ...parts.map(({ name }) => name)]), title, items, parts, fresh };
  });
  const sets = [true, false].map((fresh) => volumes.filter((volume) => volume.fresh === fresh)).filter((of) => of.length > 0)
    .map((of) => ({ name: nameOf([`words ${wordsRecipe}`, ...of.map(({ name }) => name)]), volumes: of }));
  return { volumes, sets, folding: nameOf([`folding ${foldingRecipe} ${characters}`]) };
}

function nameOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

function versionOf(dependency: string): string {
  const manifest = findPackageJSON(dependency, import.meta.url);
  const content: unknown = manifest ? JSON.parse(readFileSync(manifest, 'utf8')) : null;
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '';
}
