import { checkFileName } from '../schema/file-name.ts';
import { Directory, type ListedItem } from './directory.ts';
import { type ForeignItem, readForeignItem } from './foreign-file.ts';
import type { Input } from './input.ts';
import type { ImportOptions, InputPlace } from './head/facts.ts';
import { knownItemOf } from './known-item.ts';
import { listingOf } from './listing-of.ts';
import type { Refusal } from './notes.ts';
import type { ExistingItems } from './outcome.ts';
import { placeOf } from './place-of.ts';

/** An input that is read when its turn comes. */
export interface ListedInput extends InputPlace {
  sha256: string;
}

/** Where the item of an input is to lie. Little is kept of each, since there may be a hundred thousand. */
export interface SurveyedPlace {
  file: string;
  slug: string;
  /** The item of an earlier version of the file, which nobody has changed since. */
  replaces?: ListedItem;
  /** True where the same input came before. */
  isThere?: true;
}

/** What a first look at all inputs shows: where each item is to lie, and which cannot come. */
export interface Survey<I> {
  directory: Directory;
  places: Map<I, SurveyedPlace>;
  /** Inputs that are there already, with the file each has become. */
  there: Map<I, string>;
  refused: Map<I, Refusal[]>;
}

/** What a survey needs: the inputs in their order, and how to read one. */
export interface Surveyed<I extends ListedInput> {
  inputs: readonly I[];
  options: ImportOptions;
  existing: ExistingItems;
  open: (input: I) => Input | Promise<Input>;
  onRead?: ((done: number) => void) | undefined;
}

/** Memory for texts that are kept between the first look and the second, in characters; beyond it they are read again. */
const mostKept = 20_000_000;

/** Reads inputs, and keeps some of them so that a small import reads each but once. */
export class ItemReader<I extends ListedInput> {
  readonly #kept = new Map<I, ForeignItem>();
  readonly #open: Surveyed<I>['open'];
  readonly #options: ImportOptions;
  #left = mostKept;

  constructor({ open, options }: Pick<Surveyed<I>, 'open' | 'options'>) {
    this.#open = open;
    this.#options = options;
  }

  /** Read an input as an item, or say why it cannot be one. A fault in reading is a refusal too, so that it keeps no other from coming. */
  async read(input: I): Promise<ForeignItem | { refusals: Refusal[] }> {
    const kept = this.#kept.get(input);
    if (kept) return kept;
    const read = await attempt(async () => readForeignItem(await this.#open(input), this.#options));
    if ('facts' in read && this.#left > 0) {
      this.#kept.set(input, read);
      this.#left -= read.body.text.length;
    }
    return read;
  }
}

/**
 * Look at all inputs once and give each item its place, so that links among them and to earlier imports hold. An input that is there already is
 * listed as if it came now: so a run that goes on where another was cut off sees what that one saw.
 */
export async function surveyInputs<I extends ListedInput>({ inputs, options, existing, onRead }: Surveyed<I>, reader: ItemReader<I>): Promise<Survey<I>> {
  const survey: Survey<I> = { directory: new Directory(), places: new Map(), there: new Map(), refused: new Map() };
  const digests = new Set(inputs.map(({ sha256 }) => sha256));
  const unseen = [...existing.imported].filter(([sha256]) => !digests.has(sha256)).map(([, listed]) => listed);
  for (const listed of unseen) survey.directory.add(listed);
  const byName = Map.groupBy(unseen, ({ from }) => from);
  const taken = new Set([...existing.files].map((file) => file.toLowerCase()));
  const seen = new Map<string, string>();
  const isAllThere = inputs.every(({ sha256 }) => existing.imported.has(sha256));
  for (const [at, input] of inputs.entries()) {
    const file = seen.get(input.sha256) ?? existing.imported.get(input.sha256)?.file;
    if (file !== undefined) survey.there.set(input, file);
    if (file !== undefined && (isAllThere || seen.has(input.sha256))) continue;
    if (file !== undefined) await listThere(input, file, { options, existing }, survey, reader);
    else await placeNew(input, { options, existing }, { survey, taken, byName }, reader);
    const place = survey.places.get(input);
    if (place) seen.set(input.sha256, place.file);
    onRead?.(at + 1);
  }
  return survey;
}

/** One file that makes a reader stumble must not keep the others from coming. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<T | { refusals: Refusal[] }> {
  try {
    return await work();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { refusals: [{ line: 0, message: `Reading it failed: ${what.split('\n')[0] ?? ''}.`, cure: 'Write the item by hand, or simplify the file.' }] };
  }
}

type Told = Pick<Surveyed<ListedInput>, 'options' | 'existing'>;

async function listThere<I extends ListedInput>(
  input: I, file: string, { options, existing }: Told, { directory, places }: Survey<I>, reader: ItemReader<I>,
): Promise<void> {
  const read = await reader.read(input);
  const listed = existing.imported.get(input.sha256);
  const slug = checkFileName(file).story.split('/').at(-1) ?? '';
  places.set(input, { file, slug, isThere: true });
  if ('facts' in read) directory.add(listingOf({ item: read, file, slug }, options.today));
  else if (listed) directory.add(listed);
}

async function placeNew<I extends ListedInput>(
  input: I,
  { options, existing }: Told,
  { survey, taken, byName }: { survey: Survey<I>; taken: Set<string>; byName: ReadonlyMap<string, readonly ListedItem[]> },
  reader: ItemReader<I>,
): Promise<void> {
  const read = await reader.read(input);
  if (!('facts' in read)) {
    survey.refused.set(input, read.refusals);
    return;
  }
  const known = knownItemOf(read, byName.get(input.name) ?? [], existing.textOf ?? (() => ''));
  if (known && 'refusals' in known) {
    survey.refused.set(input, known.refusals);
    return;
  }
  if (known) survey.directory.remove(known.file);
  const place = known
    ? { file: known.file, slug: checkFileName(known.file).story.split('/').at(-1) ?? read.slug, replaces: known }
    : placeOf(read, (path) => taken.has(path.toLowerCase()));
  survey.places.set(input, place);
  taken.add(place.file.toLowerCase());
  survey.directory.add(listingOf({ item: read, ...place }, options.today));
}
