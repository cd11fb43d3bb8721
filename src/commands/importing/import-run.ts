import { copyFile, constants, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Wishes } from '../../imports/head/facts.ts';
import { importFiles, type Outcome } from '../../imports/import-files.ts';
import { formatImport, formatOutcome } from '../../imports/report.ts';
import type { Settings } from '../../settings.ts';
import { readHoldings } from './existing-items.ts';
import type { Gathered } from './import-inputs.ts';
import { pictureFolderOf, PictureNames } from './picture-folder.ts';

/** Import files, write what can come and print what became of each. Answers true where all came or were there. */
export async function runImport({ files, passedOver }: Gathered, wishes: Wishes, settings: Settings, isDry: boolean): Promise<boolean> {
  const holdings = await readHoldings(settings.content);
  const names = new PictureNames(holdings.files);
  const outcomes = await importFiles(files, wishes, holdings, ({ path }) => pictureFolderOf(path, names, settings));
  for (const outcome of outcomes) {
    if (!isDry && outcome.kind === 'came') await writeItem(outcome, settings.content);
    console.log(formatOutcome(outcome));
  }
  const brought = new Map(outcomes.flatMap((outcome) => (outcome.kind === 'came' ? outcome.item.pictures.map(({ from, to }): [string, string] => [from, to]) : [])));
  for (const { name, path } of passedOver) console.log(`${name}  ${brought.has(path) ? `→ ${brought.get(path)}` : 'passed over: not a text file by its ending'}`);
  console.log(`\n${formatImport(outcomes, isDry)}`);
  return outcomes.every(({ kind }) => kind !== 'refused');
}

/** Write an item and its pictures. A file that is there by now is never written over. @throws where one is */
async function writeItem(outcome: Extract<Outcome, { kind: 'came' }>, content: string): Promise<void> {
  const { file, text, pictures } = outcome.item;
  await mkdir(join(content, dirname(file)), { recursive: true });
  for (const { from, to } of pictures) await copyFile(from, join(content, to), constants.COPYFILE_EXCL);
  await writeFile(join(content, file), text, { flag: 'wx' });
}
