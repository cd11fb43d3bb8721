import { withLock } from '../../build/publishing/lock.ts';
import { keyVariable, readKeyFile, signerOf } from '../../build/sealing/record-signer.ts';
import { nextEdition, sealingLock, type Sealing } from '../../build/sealing/seal.ts';
import { writeEdition } from '../../build/sealing/write-edition.ts';
import { closeEdition, loadEdition, type Edition } from '../../edition.ts';
import { entryKinds } from '../../record/entry.ts';
import type { SigningKey } from '../../record/keys.ts';
import { hasErrors } from '../../schema/problem.ts';
import { formatReport } from '../../schema/report.ts';
import { processEnvironment, type Settings } from '../../settings.ts';
import { project } from '../line/folders.ts';
import { exitCodes } from '../line/help.ts';
import { count, endProgress, makeProgress, processScreen } from '../line/progress.ts';
import { addStamp, addWitnesses } from './others.ts';

/** What is to be done when the archive is sealed. */
export interface SealingWish {
  keyFile?: string | undefined;
  isDry: boolean;
  /** The address of a time stamping authority. */
  authority?: string | undefined;
  /** A file of signature lines. */
  witnessFile?: string | undefined;
}

/** Add an edition to the record of the content folder, where anything changed, and what others say of the latest. @returns the exit code */
export async function sealArchive(settings: Settings, wish: SealingWish): Promise<number> {
  return withLock(sealingLock(settings), () => undefined, async () => {
    const screen = processScreen();
    const report = makeProgress(screen);
    try {
      const edition = await loadEdition(settings, (done, total) => report('read', done, total));
      endProgress(screen);
      return await sealEdition(edition, settings, wish);
    } finally {
      closeEdition();
    }
  });
}

async function sealEdition(edition: Edition, settings: Settings, { keyFile, isDry, authority, witnessFile }: SealingWish): Promise<number> {
  const problems = edition.problems.filter(({ rule, severity }) => rule !== 'unsealed-change' && severity === 'error');
  if (hasErrors(problems)) {
    console.error(`${formatReport(problems)}\nNothing was sealed.`);
    return exitCodes.problems;
  }
  const key = await givenKey(keyFile, settings);
  const sealing = await nextEdition(edition, settings, key);
  const latest = edition.archive.record?.history.editions.at(-1)?.number;
  console.log(sealing ? sealingText(sealing, key) : `Nothing changed${latest === undefined ? '' : ` since edition ${latest}`}.`);
  if (isDry) {
    console.log('Nothing was written.');
    return exitCodes.fine;
  }
  if (sealing) writeEdition(settings.content, sealing.edition.files);
  if (witnessFile !== undefined) await addWitnesses(settings.content, witnessFile);
  if (authority !== undefined) await addStamp(settings.content, authority, sealing?.edition.number ?? latest);
  if (sealing) console.log(`Commit it with the items, and tag the commit edition-${sealing.edition.number}.`);
  return exitCodes.fine;
}

async function givenKey(file: string | undefined, { content }: Settings): Promise<SigningKey | undefined> {
  if (file !== undefined) return signerOf({ line: readKeyFile(file, [project, content]), from: file });
  const { [keyVariable]: line } = processEnvironment();
  return signerOf(line ? { line, from: keyVariable } : undefined);
}

/** Say what an edition tells of. @example 'Edition 2 of 2026-11-30: 1 correction, 3 publications. The record has 77 entries and is not signed.' */
function sealingText({ edition, told, day }: Sealing, key: SigningKey | undefined): string {
  const kinds = entryKinds.flatMap((kind) => {
    const number = told.filter((change) => change.kind === kind).length;
    return number === 0 ? [] : [count(number, kind)];
  });
  const signed = key ? `signed by ${key.name}` : 'not signed';
  const entries = edition.entries.length === 1 ? '1 entry' : `${count(edition.entries.length, 'entrie')}`;
  return `Edition ${edition.number} of ${day}: ${kinds.join(', ')}. The record has ${entries} and is ${signed}.`;
}
