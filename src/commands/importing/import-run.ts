import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportOptions } from '../../imports/head/facts.ts';
import { importInputs } from '../../imports/import-files.ts';
import type { Outcome } from '../../imports/outcome.ts';
import { ImportTally } from '../../imports/report.ts';
import { isSealed } from '../../imports/seal.ts';
import type { Settings } from '../../settings.ts';
import { endProgress, makeProgressOf, processScreen } from '../line/progress.ts';
import { readExistingItems } from './existing-items.ts';
import type { Gathered } from './import-inputs.ts';
import { type InputFile, openInput } from './open-input.ts';
import { forgetPictures } from './kept-pictures.ts';
import { pictureFolderOf, PictureNames } from './picture-folder.ts';
import { placeFile } from './place-file.ts';
import { reportTo } from './report-lines.ts';

/** What a run of an import was told beside the wishes for each file. */
interface RunOptions {
  isDry: boolean;
  /** True where the report is to be JSON. */
  isJson: boolean;
  /** The folder that `/` meant on the old site. */
  root?: string;
}

const steps = { read: 'Reading the files…', make: 'Making items…' };

/** Import files, write those that can be imported and print what became of each. Answer whether none was refused. */
export async function runImport(gathered: Gathered, wishes: ImportOptions, settings: Settings, { isDry, isJson, root }: RunOptions): Promise<boolean> {
  const screen = processScreen();
  const progress = makeProgressOf(screen, steps);
  const existing = await readExistingItems(settings.content, wishes.today ?? '');
  if (!isDry) await Promise.all(existing.unfinished.map((file) => rm(join(settings.content, file), { force: true })));
  forgetPictures(settings);
  const names = new PictureNames(existing.files, settings.content);
  const tally = new ImportTally<InputFile | Outcome>();
  const report = reportTo(isJson);
  const copied = new Map<string, string>();
  const total = gathered.files.length;
  const outcomes = importInputs({
    inputs: gathered.files, options: wishes, existing, open: openInput,
    picturesOf: ({ path, folder }) => pictureFolderOf({ path, folder, origin: wishes.origin ?? '', ...(root !== undefined && { root }) }, names, settings),
    onRead: (done) => progress('read', done, total),
    onItem: (done) => progress('make', done, total),
  });
  for (const { name, text } of gathered.said) report.said(name, text);
  for await (const { input, outcome } of outcomes) {
    if (!isDry && outcome.kind === 'came') await writeItem(outcome, settings.content);
    if (outcome.kind === 'came') for (const { from, to } of outcome.item.pictures) copied.set(from, to);
    tally.add(input, outcome);
    endProgress(screen);
    report.outcome(outcome);
  }
  for (const outcome of gathered.refused) {
    tally.add(outcome, outcome);
    report.outcome(outcome);
  }
  for (const { name, path, why } of gathered.passedOver) report.passedOver(name, copied.get(path), why);
  for (const path of gathered.empty) report.empty(path);
  forgetPictures(settings);
  report.end(tally, isDry);
  return gathered.empty.length === 0 && tally.counts().refused === 0;
}

/** Write the pictures of an item, and then the item. A picture that is there already, from a run that was cut off, stays. */
async function writeItem({ item, replaces, isAgain }: Extract<Outcome, { kind: 'came' }>, content: string): Promise<void> {
  for (const { from, to } of item.pictures) {
    const [bytes, there] = await Promise.all([readFile(from), readFile(join(content, to)).catch(() => undefined)]);
    if (there?.equals(bytes) !== true) await placeFile(join(content, to), bytes);
  }
  const path = join(content, item.file);
  if (!isAgain) return placeFile(path, item.text, replaces);
  const written = await readFile(path, 'utf8');
  if (isSealed(written)) await placeFile(path, item.text, written);
}
