import { createHash } from 'node:crypto';
import { bundleRecipe, hanTableVersion, partRecipe } from '../parts/recipe.ts';
import type { DatedPage, PlannedVolume } from './plan.ts';

/** Change these when the same parts are to give another volume, the same lists other words, or the same table another file. */
const volumeRecipe = 13;
const wordsRecipe = 11;
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

/** All that an index is made of, each with a name that says what is in it. */
export interface NamedIndex<T> {
  volumes: NamedVolume<T>[];
  sets: WordSet<T>[];
  /** Name of the table of traditional characters. */
  folding: string;
}

type IndexedItem = DatedPage & { digest: string };

/**
 * Name all that planned volumes are made of: names follow from the articles in their order, from what
 * indexes them, and from our way of writing. The words of the latest volumes stand apart, so that a new item leaves the others' words alone.
 */
export function nameVolumes<T extends IndexedItem>(planned: readonly PlannedVolume<T>[]): NamedIndex<T> {
  const recipe = partRecipe();
  const volumes = planned.map(({ name: title, items, parts: all, fresh }) => {
    const parts = all.map((part) => ({ name: nameOf([recipe, ...part.map(lineOf)]), items: part, title }));
    return { name: nameOf([`volume ${volumeRecipe}`, ...parts.map(({ name }) => name)]), title, items, parts, fresh };
  });
  const sets = [true, false].map((fresh) => volumes.filter((volume) => volume.fresh === fresh)).filter((of) => of.length > 0)
    .map((of) => ({ name: nameOf([`words ${wordsRecipe}`, ...of.map(({ name }) => name)]), volumes: of }));
  return { volumes, sets, folding: nameOf([`folding ${foldingRecipe} ${hanTableVersion()}`]) };
}

/** Name the bundle of articles, in their order, that other sites search. */
export function nameBundle(items: readonly IndexedItem[]): string {
  return nameOf([bundleRecipe(), ...items.map(lineOf)]);
}

function lineOf({ url, day, digest }: IndexedItem): string {
  return `${url} ${day} ${digest}`;
}

function nameOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
