import { firstLanguage, isLanguage } from '../schema/language.ts';
import type { FrontMatter } from '../schema/fields/fields.ts';
import { Directory, type ListedItem } from './directory.ts';
import type { ImportOptions } from './head/facts.ts';
import { type ForeignItem, type Input, readForeignItem } from './foreign-file.ts';
import { type MadeItem, makeItem } from './make-item.ts';
import type { PictureFolder } from './item-pictures.ts';
import { placeOf } from './place-of.ts';
import type { Refusal, Remark } from './notes.ts';
import { partsOfName } from './text/slug.ts';

/** What became of one input. */
export type Outcome = { name: string } & (
  | { kind: 'came'; item: MadeItem; remarks: Remark[] }
  /** The same input came before, or stands twice among these. */
  | { kind: 'there'; file: string }
  | { kind: 'refused'; refusals: Refusal[] }
);

/** What an archive holds that an import must know. */
export interface ExistingItems {
  /** Paths of all files below the content folder. */
  files: ReadonlySet<string>;
  /** Imported items by the SHA-256 of what they came from. */
  imported: ReadonlyMap<string, ListedItem>;
  aliases: ReadonlySet<string>;
}

interface Placed {
  item: ForeignItem;
  file: string;
  slug: string;
}

/**
 * Make items of all inputs, in their order, so that links among them and to earlier imports hold. Nothing is written.
 * `picturesOf` gives the folder an input lies in, to look for its pictures.
 * `onItem` is told how many are made.
 */
export async function importFiles<I extends Input>(
  inputs: readonly I[],
  options: ImportOptions,
  existing: ExistingItems,
  picturesOf: (input: I) => PictureFolder,
  onItem?: (done: number) => void,
): Promise<Outcome[]> {
  const directory = new Directory();
  for (const listed of existing.imported.values()) directory.add(listed);
  const placed = new Map<I, Placed>();
  const outcomes = new Map<I, Outcome>();
  const taken = new Set([...existing.files].map((file) => file.toLowerCase()));
  const seen = new Map([...existing.imported].map(([sha256, { file }]) => [sha256, file]));
  for (const input of inputs) {
    const file = seen.get(input.sha256);
    const read = file === undefined ? await attempt(() => readForeignItem(input, options)) : undefined;
    if (file !== undefined) outcomes.set(input, { name: input.name, kind: 'there', file });
    else if (read && 'facts' in read) {
      const place = { item: read, ...placeOf(read, (path) => taken.has(path.toLowerCase())) };
      placed.set(input, place);
      taken.add(place.file.toLowerCase());
      seen.set(input.sha256, place.file);
      directory.add(listingOf(place));
    } else if (read) outcomes.set(input, { name: input.name, kind: 'refused', refusals: read.refusals });
  }
  const aliases = new Set([...existing.aliases].map((alias) => alias.toLowerCase()));
  const make = async (input: I, place: Placed): Promise<void> => {
    const made = await attempt(() => makeOne(place, options, directory, picturesOf(input), aliases));
    if ('text' in made) outcomes.set(input, { name: input.name, kind: 'came', item: made, remarks: numbered(place, made.remarks) });
    else outcomes.set(input, { name: input.name, kind: 'refused', refusals: made.refusals });
    onItem?.(outcomes.size);
  };
  for (const [input, place] of placed) await make(input, place);
  await remakeLinking(placed, outcomes, directory, make);
  return inputs.flatMap((input) => outcomes.get(input) ?? []);
}

/** One file that makes a reader stumble must not keep the others from coming. */
async function attempt<T>(work: () => T | Promise<T>): Promise<T | { refusals: Refusal[] }> {
  try {
    return await work();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { refusals: [{ line: 0, message: `Reading it failed: ${what.split('\n')[0] ?? ''}.`, cure: 'Write the item by hand, or simplify the file.' }] };
  }
}

/** What was refused after all can be linked to by none: make those that link to it again, without it. */
async function remakeLinking<I>(
  placed: ReadonlyMap<I, Placed>,
  outcomes: ReadonlyMap<I, Outcome>,
  directory: Directory,
  make: (input: I, place: Placed) => Promise<void>,
): Promise<void> {
  const struck = new Set<string>();
  for (;;) {
    const gone = [...placed].filter(([input, { file }]) => outcomes.get(input)?.kind === 'refused' && !struck.has(file)).map(([, { file }]) => file);
    if (gone.length === 0) return;
    for (const file of gone) {
      directory.remove(file);
      struck.add(file);
    }
    for (const [input, place] of placed) {
      const outcome = outcomes.get(input);
      if (outcome?.kind === 'came' && outcome.item.targets.some((target) => gone.includes(target))) await make(input, place);
    }
  }
}

async function makeOne(
  { item, file, slug }: Placed,
  options: ImportOptions,
  directory: Directory,
  pictures: PictureFolder,
  aliases: Set<string>,
): Promise<MadeItem | { refusals: Refusal[] }> {
  const own = new Set<string>();
  return makeItem(item, {
    file,
    slug,
    fileOf: (address) => directory.fileOf(address, file, item.language),
    origin: options.origin ?? '',
    pictures,
    isFreeAlias: (path) => {
      const key = `${file} ${path.toLowerCase()}`;
      const isFree = !aliases.has(path.toLowerCase()) || aliases.has(key);
      if (isFree && !own.has(path.toLowerCase())) aliases.add(path.toLowerCase()).add(key);
      own.add(path.toLowerCase());
      return isFree;
    },
  });
}

function numbered({ item, slug }: Placed, remarks: Remark[]): Remark[] {
  return slug === item.slug ? remarks : [...remarks, { reason: 'numbered', line: 0, detail: slug }];
}

function listingOf({ item, file, slug }: Placed): ListedItem {
  const parts = partsOfName(item.name);
  return {
    file, language: item.language, day: item.facts.date, from: item.name,
    slugs: [...new Set([slug, item.slug, parts.slug, item.facts.slug].filter((name) => name !== ''))], aliases: item.facts.aliases,
  };
}

/** List an item that an earlier import brought, by what its file says. */
export function listingOfExisting(file: string, matter: Pick<FrontMatter, 'date' | 'aliases'>, from: string): ListedItem {
  const [, slug = '', suffix] = /([^/]+?)(?:\.([a-z]+))?\.md$/.exec(file) ?? [];
  const language = suffix !== undefined && isLanguage(suffix) ? suffix : firstLanguage;
  return { file, language, day: matter.date, from, slugs: [...new Set([slug, partsOfName(from).slug].filter((name) => name !== ''))], aliases: matter.aliases };
}
