import { addressKeyOf } from '../addresses.ts';
import { addressesTaken, isOwnAddress } from './addresses-taken.ts';
import { Directory, type ListedItem } from './directory.ts';
import type { ImportOptions } from './head/facts.ts';
import { type Input, readForeignItem } from './foreign-file.ts';
import { knownItemOf } from './known-item.ts';
import { isHiddenItem, listingOf } from './listing-of.ts';
import { type MadeItem, makeItem } from './make-item.ts';
import type { PictureFolder } from './item-pictures.ts';
import { type Placed, placedRemarks, placeOf, placeOfKnown } from './place-of.ts';
import type { Refusal, Remark } from './notes.ts';

/** What became of one input. */
export type Outcome = { name: string } & (
  | { kind: 'came'; item: MadeItem; remarks: Remark[]; /** The text that the item had before, where it is made anew. */ replaces?: string }
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
  /** The text of an item's file. */
  textOf?: (file: string) => string;
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
  const byName = Map.groupBy(unseenAmong(existing.imported, inputs), ({ from }) => from);
  for (const input of inputs) {
    const file = seen.get(input.sha256);
    const read = file === undefined ? await attempt(() => readForeignItem(input, options)) : undefined;
    if (file !== undefined) outcomes.set(input, { name: input.name, kind: 'there', file });
    else if (read && 'facts' in read) {
      const known = knownItemOf(read, byName.get(input.name) ?? [], existing.textOf ?? (() => ''));
      if (known && 'refusals' in known) {
        outcomes.set(input, { name: input.name, kind: 'refused', refusals: known.refusals });
        continue;
      }
      const place: Placed = known ? placeOfKnown(read, known) : { item: read, ...placeOf(read, (path) => taken.has(path.toLowerCase())) };
      if (known) directory.remove(known.file);
      placed.set(input, place);
      taken.add(place.file.toLowerCase());
      seen.set(input.sha256, place.file);
      directory.add(listingOf(place, options.today));
    } else if (read) outcomes.set(input, { name: input.name, kind: 'refused', refusals: read.refusals });
  }
  const addresses = addressesTaken({
    files: [...existing.files, ...[...placed.values()].map(({ file }) => file)],
    aliases: existing.aliases,
    renewed: [...placed.values()].flatMap(({ replaces }) => replaces?.aliases ?? []),
  });
  const make = async (input: I, place: Placed): Promise<void> => {
    const made = await attempt(() => makeOne(place, options, directory, picturesOf(input), addresses));
    const { name } = input;
    if ('text' in made) outcomes.set(input, { name, kind: 'came', item: made, remarks: placedRemarks(place, made.remarks), ...replacing(place, existing) });
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
  addresses: Map<string, string>,
): Promise<MadeItem | { refusals: Refusal[] }> {
  const reader = { file, language: item.language, name: item.name, isHidden: isHiddenItem(item.facts, options.today) };
  const own = new Set<string>();
  const aliases = item.facts.aliases.filter((alias) => !isOwnAddress(alias, file));
  return makeItem({ ...item, facts: { ...item.facts, aliases } }, {
    file,
    slug,
    fileOf: (address) => directory.fileOf(address, reader),
    isHidden: (address) => directory.isHidden(address, reader),
    origin: options.origin ?? '',
    pictures,
    isFreeAlias: (path) => {
      const key = addressKeyOf(path);
      const isFree = !own.has(key) && (addresses.get(key) ?? file) === file;
      if (isFree) addresses.set(key, file);
      own.add(key);
      return isFree;
    },
  });
}

function replacing({ replaces }: Placed, { textOf }: ExistingItems): { replaces?: string } {
  return replaces && textOf ? { replaces: textOf(replaces.file) } : {};
}

/** Earlier items of files that are not themselves among the inputs, unchanged. */
function unseenAmong(imported: ExistingItems['imported'], inputs: readonly Input[]): ListedItem[] {
  const digests = new Set(inputs.map(({ sha256 }) => sha256));
  return [...imported].filter(([sha256]) => !digests.has(sha256)).map(([, listed]) => listed);
}
