import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportOptions } from '../../imports/head/facts.ts';
import { importFiles, type Outcome } from '../../imports/import-files.ts';
import { formatImport, formatOutcome } from '../../imports/report.ts';
import type { Settings } from '../../settings.ts';
import { readExistingItems } from './existing-items.ts';
import type { Gathered } from './import-inputs.ts';
import { pictureFolderOf, PictureNames } from './picture-folder.ts';
import { placeFile } from './place-file.ts';

/** What a run of an import was told beside the wishes for each file. */
interface RunOptions {
  isDry: boolean;
  /** The folder that `/` meant on the old site. */
  root?: string;
}

/** Import files, write those that can be imported and print what became of each. Answer whether none was refused. */
export async function runImport(gathered: Gathered, wishes: ImportOptions, settings: Settings, { isDry, root }: RunOptions): Promise<boolean> {
  const existing = await readExistingItems(settings.content, wishes.today ?? '');
  if (!isDry) await Promise.all(existing.unfinished.map((file) => rm(join(settings.content, file), { force: true })));
  const names = new PictureNames(existing.files, settings.content);
  const outcomes = [
    ...await importFiles(gathered.files, wishes, existing, ({ path, folder }) => (
      pictureFolderOf({ path, folder, origin: wishes.origin ?? '', ...(root !== undefined && { root }) }, names, settings)
    )),
    ...gathered.refused,
  ];
  for (const outcome of outcomes) {
    if (!isDry && outcome.kind === 'came') await writeItem(outcome, settings.content);
    console.log(formatOutcome(outcome));
  }
  const pictures = outcomes.flatMap((outcome) => (outcome.kind === 'came' ? outcome.item.pictures : []));
  const copied = new Map(pictures.map(({ from, to }) => [from, to]));
  for (const { name, path } of gathered.passedOver) {
    const copy = copied.get(path);
    console.log(`${name}  ${copy === undefined ? 'passed over: not a text file by its ending' : `→ ${copy}`}`);
  }
  for (const path of gathered.empty) console.log(`${path}  holds no text file`);
  console.log(`\n${formatImport(outcomes, isDry)}`);
  return gathered.empty.length === 0 && outcomes.every(({ kind }) => kind !== 'refused');
}

/** Write the pictures of an item, and then the item. A picture that is there already, from a run that was cut off, stays. */
async function writeItem({ item, replaces }: Extract<Outcome, { kind: 'came' }>, content: string): Promise<void> {
  for (const { from, to } of item.pictures) {
    const [bytes, there] = await Promise.all([readFile(from), readFile(join(content, to)).catch(() => undefined)]);
    if (there?.equals(bytes) !== true) await placeFile(join(content, to), bytes);
  }
  await placeFile(join(content, item.file), item.text, replaces);
}
