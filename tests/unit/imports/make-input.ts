import { createHash } from 'node:crypto';
import { listParts, partedFormatOf } from '../../../src/imports/formats/list-parts.ts';
import type { ImportOptions } from '../../../src/imports/head/facts.ts';
import type { Input } from '../../../src/imports/input.ts';
import { importInputs } from '../../../src/imports/import-files.ts';
import type { PictureFolder } from '../../../src/imports/item-pictures.ts';
import type { ExistingItems, Outcome } from '../../../src/imports/outcome.ts';
import { ImportTally } from '../../../src/imports/report.ts';

/** An input of this name and text. */
export function makeInput(name: string, content: string | Uint8Array): Input {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Make items of inputs that are held in memory, and give what became of each in their order. */
export async function importFiles<I extends Input>(
  inputs: readonly I[], options: ImportOptions, existing: ExistingItems, picturesOf: (input: I) => PictureFolder,
): Promise<Outcome[]> {
  const outcomes = new Map<I, Outcome>();
  const work = { inputs, options, existing, picturesOf, open: (input: I): I => input };
  for await (const { input, outcome } of importInputs(work)) outcomes.set(input, outcome);
  return inputs.flatMap((input) => outcomes.get(input) ?? []);
}

/** An archive that holds nothing yet. */
export const nothingHeld: ExistingItems = { files: new Set(), imported: new Map(), aliases: new Set() };

/** A folder that holds pictures of these names, all of them readable. */
export function makeFolder(...names: string[]): PictureFolder {
  return { find: (src) => (names.includes(src) ? `/old/${src}` : undefined), isReadable: async () => true, isFree: () => true };
}

/** Import one Markdown file and give its outcome. */
export async function importOne(
  content: string | Uint8Array,
  { name = 'news/item.md', wishes = {}, pictures = makeFolder() }: { name?: string; wishes?: ImportOptions; pictures?: PictureFolder } = {},
): Promise<Outcome> {
  const [outcome] = await importFiles([makeInput(name, content)], { source: 'Gazette', ...wishes }, nothingHeld, () => pictures);
  if (!outcome) throw new Error('An import gave no outcome.');
  return outcome;
}

/** The text below the front matter that a Markdown body becomes. */
export async function importBody(body: string, options: Parameters<typeof importOne>[1] = {}): Promise<string> {
  const outcome = await importOne(`---\ntitle: A headline\ndate: 2020-05-06\n---\n${body}`, options);
  return outcome.kind === 'came' ? outcome.item.text.replace(/^---\n[\s\S]*?\n---\n\n/, '').trimEnd() : JSON.stringify(outcome);
}

/** What is remarked upon of an outcome: reason, line and detail. */
export function remarksOf(outcome: Outcome): string[] {
  return outcome.kind === 'came' ? outcome.remarks.map(({ reason, line, detail }) => [reason, line, detail].filter(Boolean).join(' ')) : [];
}

/** The counts and causes that the report of a run ends with. */
export function tallyOf(outcomes: readonly Outcome[], isDry: boolean): string {
  const tally = new ImportTally<number>();
  outcomes.forEach((outcome, index) => tally.add(index, outcome));
  return tally.format(isDry);
}

/** Import a file that holds many inputs, as it would come in pieces of a few bytes, and give what is said of it and of each input. */
export async function importParted(
  name: string,
  content: string | Uint8Array,
  { asked = {}, wishes = {}, pictures = makeFolder() }: { asked?: Record<string, string[]>; wishes?: ImportOptions; pictures?: PictureFolder } = {},
): Promise<{ said: string; outcomes: Outcome[] }> {
  const bytes = Buffer.from(content);
  const format = partedFormatOf(name, bytes.toString('latin1', 0, 4096), true);
  if (!format) throw new Error(`${name} holds no inputs.`);
  const listing = await listParts(format, name, () => inPieces(bytes), new Map(Object.entries(asked)));
  if ('refusals' in listing) return { said: '', outcomes: [{ name, kind: 'refused', refusals: listing.refusals }] };
  const inputs = listing.parts.map(({ from, length, line, lastLine, ...part }) => ({
    ...part, name: `${name}/${part.name}`, bytes: bytes.subarray(from, from + length), part: { holder: listing.holder, line, lastLine },
  }));
  return { said: listing.said, outcomes: await importFiles(inputs, { source: 'Gazette', ...wishes }, nothingHeld, () => pictures) };
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const step = bytes.length > 100_000 ? 1 << 20 : 7;
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}
