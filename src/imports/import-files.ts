import { posix } from 'node:path';
import { addressKeyOf, type AddressTree } from '../schema/address-tree.ts';
import { addressesTaken, isOwnAddress } from './addresses-taken.ts';
import type { ForeignItem } from './foreign-file.ts';
import { isHiddenItem } from './listing-of.ts';
import { type MadeItem, makeItem } from './make-item.ts';
import { ofItem, type PictureFolder } from './item-pictures.ts';
import type { ExistingItems, Outcome } from './outcome.ts';
import { placedRemarks } from './place-of.ts';
import type { Refusal, Remark } from './notes.ts';
import { isSealed } from './seal.ts';
import { attempt, ItemReader, type ListedInput, type Survey, type Surveyed, type SurveyedPlace, surveyInputs } from './survey.ts';

/** What an import of many inputs needs beside them. */
export interface ImportWork<I extends ListedInput> extends Surveyed<I> {
  /** The folder an input lies in, to look for its pictures. */
  picturesOf: (input: I) => PictureFolder;
  /** Is told how many are made. */
  onItem?: ((done: number) => void) | undefined;
}

/** What became of an input, and which one it was. */
export interface InputOutcome<I> {
  input: I;
  outcome: Outcome;
}

/**
 * Make items of all inputs, in their order, so that links among them and to earlier imports hold. Nothing is written: whoever takes an outcome writes
 * it before the next is made. An item that links to what is refused after it comes a second time, made again without that link.
 */
export async function* importInputs<I extends ListedInput>(work: ImportWork<I>): AsyncGenerator<InputOutcome<I>, void, undefined> {
  const reader = new ItemReader(work);
  const survey = await surveyInputs(work, reader);
  const making = { work, survey, reader, addresses: addressesOf(survey, work.existing) };
  const linking = new Map<string, Set<I>>();
  const gone: string[] = [];
  for (const [at, input] of work.inputs.entries()) {
    const outcome = await outcomeOf(input, making);
    const file = survey.places.get(input)?.file;
    if (outcome.kind === 'refused' && file !== undefined) gone.push(file);
    if (outcome.kind === 'came') for (const target of outcome.item.targets) linking.set(target, (linking.get(target) ?? new Set()).add(input));
    yield { input, outcome };
    work.onItem?.(at + 1);
  }
  yield* remakeLinking(gone, linking, making);
}

interface Making<I extends ListedInput> {
  work: ImportWork<I>;
  survey: Survey<I>;
  reader: ItemReader<I>;
  addresses: AddressTree;
}

async function outcomeOf<I extends ListedInput>(input: I, making: Making<I>): Promise<Outcome> {
  const { name } = input;
  const { there, refused, places } = making.survey;
  const file = there.get(input);
  if (file !== undefined) return { name, kind: 'there', file };
  const place = places.get(input);
  return place ? make(input, place, making) : { name, kind: 'refused', refusals: refused.get(input) ?? [] };
}

async function make<I extends ListedInput>(input: I, place: SurveyedPlace, making: Making<I>): Promise<Outcome> {
  const { name } = input;
  const { textOf } = making.work.existing;
  const item = await making.reader.read(input);
  if (!('facts' in item)) return { name, kind: 'refused', refusals: item.refusals };
  const read = await attempt(() => makeOne(input, item, place, making));
  const isRefused = !('text' in read) && making.work.options.asIs === true;
  const made = isRefused ? await attempt(() => makeOne(input, verbatim(item, read.refusals), place, making)) : read;
  if (!('text' in made)) return { name, kind: 'refused', refusals: made.refusals };
  const remarks = placedRemarks({ item, ...place }, made.remarks);
  return { name, kind: 'came', item: made, remarks, ...(place.replaces && textOf && { replaces: textOf(place.replaces.file) }) };
}

/** An item whose text is to be kept as it is written, with why. */
function verbatim(item: ForeignItem, [refusal]: readonly Refusal[]): ForeignItem {
  const remark: Remark = { reason: 'as-is', line: refusal?.line ?? 0, detail: refusal?.message ?? '' };
  return { ...item, body: { ...item.body, form: 'verbatim' }, remarks: [...item.remarks, remark] };
}

/** What was refused after all can be linked to by none: make those that link to it again, without it. So are those of an earlier run that was cut off. */
async function* remakeLinking<I extends ListedInput>(
  gone: readonly string[],
  linking: Map<string, Set<I>>,
  making: Making<I>,
): AsyncGenerator<InputOutcome<I>, void, undefined> {
  if (gone.length === 0) return;
  const { places, directory } = making.survey;
  const { textOf } = making.work.existing;
  for (const file of gone) directory.remove(file);
  const refused = new Set(gone);
  const earlier = [...places].filter(([, { file, isThere }]) => isThere && linksTo(refused, file, textOf?.(file) ?? '')).map(([input]) => input);
  const again = new Set([...gone.flatMap((file) => [...(linking.get(file) ?? [])]), ...earlier]);
  for (const [input, place] of places) {
    if (!again.has(input)) continue;
    const outcome = await make(input, place, making);
    if (outcome.kind === 'came') yield { input, outcome: { ...outcome, isAgain: true } };
  }
}

/** Answer whether an item that is as an import wrote it links to one of these files. */
function linksTo(files: ReadonlySet<string>, file: string, text: string): boolean {
  const links = [...text.matchAll(/\]\(<?([^\s()<>]+\.md)/g)].map(([, path = '']) => posix.join(posix.dirname(file), path));
  return links.some((path) => files.has(path)) && isSealed(text);
}

async function makeOne<I extends ListedInput>(
  input: I,
  item: ForeignItem,
  { file, slug }: SurveyedPlace,
  { work: { options, picturesOf }, survey: { directory }, addresses }: Making<I>,
): Promise<MadeItem | { refusals: Refusal[] }> {
  const reader = { file, language: item.language, name: item.name, isHidden: isHiddenItem(item.facts, options.today) };
  const own = new Set<string>();
  const aliases = item.facts.aliases.filter((alias) => !isOwnAddress(alias, file));
  return makeItem({ ...item, facts: { ...item.facts, aliases } }, {
    file,
    slug,
    fileOf: (address) => directory.fileOf(address, reader),
    isHidden: (address) => directory.isHidden(address, reader),
    origin: options.origin ?? item.origin ?? '',
    pictures: ofItem(picturesOf(input), item),
    isFreeAlias: (path) => {
      const key = addressKeyOf(path);
      const isFree = !own.has(key) && addresses.claim(path, file) === undefined;
      own.add(key);
      return isFree;
    },
  });
}

/** The addresses in use. Those of an input that came before are its own, as they are in the run that brought it. */
function addressesOf<I>({ places }: Survey<I>, { files, aliases, imported }: ExistingItems): AddressTree {
  const there = new Set([...places.values()].filter(({ isThere }) => isThere).map(({ file }) => file));
  return addressesTaken({
    files: [...files, ...[...places.values()].map(({ file }) => file)],
    aliases,
    renewed: [...places.values()].flatMap(({ replaces }) => replaces?.aliases ?? []),
    own: [...imported.values()].filter(({ file }) => there.has(file)).map(({ file, aliases: own }) => [file, own] as const),
  });
}
