import { copyFile, constants, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImportOptions } from '../../imports/head/facts.ts';
import { importFiles, type Outcome } from '../../imports/import-files.ts';
import { formatImport, formatOutcome } from '../../imports/report.ts';
import type { Settings } from '../../settings.ts';
import { readExistingItems } from './existing-items.ts';
import type { Gathered } from './import-inputs.ts';
import { pictureFolderOf, PictureNames } from './picture-folder.ts';

/** Import files, write those that can be imported and print what became of each. Answer whether none was refused. */
export async function runImport({ files, passedOver }: Gathered, wishes: ImportOptions, settings: Settings, isDry: boolean): Promise<boolean> {
  const existing = await readExistingItems(settings.content);
  const names = new PictureNames(existing.files);
  const outcomes = await importFiles(files, wishes, existing, ({ path }) => pictureFolderOf(path, names, settings));
  for (const outcome of outcomes) {
    if (!isDry && outcome.kind === 'came') await writeItem(outcome, settings.content);
    console.log(formatOutcome(outcome));
  }
  const pictures = outcomes.flatMap((outcome) => (outcome.kind === 'came' ? outcome.item.pictures : []));
  const copied = new Map(pictures.map(({ from, to }) => [from, to]));
  for (const { name, path } of passedOver) {
    const copy = copied.get(path);
    console.log(`${name}  ${copy === undefined ? 'passed over: not a text file by its ending' : `→ ${copy}`}`);
  }
  console.log(`\n${formatImport(outcomes, isDry)}`);
  return outcomes.every(({ kind }) => kind !== 'refused');
}

/** Write an item and its pictures. No existing file is overwritten. @throws where there is one */
async function writeItem(outcome: Extract<Outcome, { kind: 'came' }>, content: string): Promise<void> {
  const { file, text, pictures } = outcome.item;
  await mkdir(join(content, dirname(file)), { recursive: true });
  for (const { from, to } of pictures) await copyFile(from, join(content, to), constants.COPYFILE_EXCL);
  await writeFile(join(content, file), text, { flag: 'wx' });
}
