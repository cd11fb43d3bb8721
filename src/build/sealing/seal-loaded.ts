import type { Edition } from '../../edition.ts';
import { readSealedRecord } from '../../record/record.ts';
import { entryLine } from '../../record/entry.ts';
import { checkpointFile } from '../../record/record-files.ts';
import { tileWidth } from '../../record/tile-paths.ts';
import { processEnvironment, type Settings } from '../../settings.ts';
import { recordKeys } from '../../store/record-reader.ts';
import { sha256 } from '../../store/sha256.ts';
import { KeyError, keyVariable, signerOf } from './record-signer.ts';
import { nextEdition } from './seal.ts';
import { SealError } from './seal-error.ts';

/** An edition as it is once it is sealed, and the files by which that is done. */
export interface SealedEdition {
  edition: Edition;
  files: ReadonlyMap<string, string>;
}

/**
 * Seal a loaded edition in memory, where the archive has a record and something changed since: the files are for the caller to write. What
 * cannot be sealed stays as it is, with the problems that say so.
 */
export async function sealLoaded(edition: Edition, settings: Settings): Promise<SealedEdition> {
  const asItIs = { edition, files: new Map<string, string>() };
  if (!edition.archive.record) return asItIs;
  const sealing = await sealingOf(edition, settings);
  const keys = await recordKeys();
  if (!sealing || 'message' in keys) return asItIs;
  const { files, entries } = sealing.edition;
  const lines = entries.map((entry) => `${entryLine(entry)}\n`);
  const blocks = Array.from({ length: Math.ceil(lines.length / tileWidth) }, (_, at) => ({ text: lines.slice(at * tileWidth, (at + 1) * tileWidth).join('') }));
  const record = await readSealedRecord({ checkpoint: files.get(checkpointFile) ?? '', blocks }, keys, sha256);
  if ('message' in record) throw new Error(`The record that was sealed does not hold together: ${record.message}`);
  const problems = edition.problems.filter(({ rule }) => rule !== 'unsealed-change');
  return { edition: { ...edition, archive: { ...edition.archive, record }, problems }, files };
}

async function sealingOf(edition: Edition, settings: Settings) {
  const { [keyVariable]: line } = processEnvironment();
  try {
    return await nextEdition(edition, settings, await signerOf(line ? { line, from: keyVariable } : undefined));
  } catch (fault) {
    if (fault instanceof KeyError || fault instanceof SealError) return undefined;
    throw fault;
  }
}
