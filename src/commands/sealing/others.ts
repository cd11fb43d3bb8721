import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SealError } from '../../build/sealing/seal-error.ts';
import { fetchTimeStamp } from '../../build/sealing/time-stamp.ts';
import { writeEdition } from '../../build/sealing/write-edition.ts';
import { judgeSignatures } from '../../record/keys.ts';
import { noteOf, readSignature, readSignedNote } from '../../record/note.ts';
import { checkpointFile, stampFiles } from '../../record/record-files.ts';
import { recordKeys } from '../../store/record-reader.ts';

/**
 * Add the signatures of witnesses to the checkpoint. One that stands there already is passed over.
 * @param file its lines that begin with a dash are signatures, all others are passed over
 * @throws {SealError} where there are none, or one is not right by a witness that `site.ts` names
 */
export async function addWitnesses(content: string, file: string): Promise<void> {
  const note = readSignedNote(readCheckpointFile(content));
  if (!note) throw new SealError('There is no checkpoint to add signatures to.');
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith('— '));
  const read = lines.map(readSignature).filter((signature) => signature !== undefined);
  const added = read.filter((one) => !note.signatures.some((other) => other.name === one.name && other.id === one.id));
  const keys = await recordKeys();
  if ('message' in keys) throw new SealError(keys.message);
  const judged = await judgeSignatures({ text: note.text, signatures: added }, keys.witnesses);
  const wrong = added.find((_, at) => judged[at]?.state !== 'right');
  if (read.length === 0) throw new SealError(`${file} holds no signature.`);
  if (wrong) throw new SealError(`The signature by ${wrong.name} is not right for this checkpoint by any key in record.witnesses of src/site.ts.`);
  writeEdition(content, new Map([[checkpointFile, noteOf({ text: note.text, signatures: [...note.signatures, ...added] })]]));
  console.log(`Signed also by ${read.map(({ name }) => name).join(', ')}.`);
}

/** Have the latest checkpoint stamped with the time, and keep the stamp with it. @throws {SealError} where there is nothing to stamp, or no stamp is given */
export async function addStamp(content: string, authority: string, edition: number | undefined): Promise<void> {
  if (edition === undefined) throw new SealError('There is no edition yet that could be stamped.');
  const { stamp, stamped } = stampFiles(edition);
  if (existsSync(join(content, stamp))) {
    console.log(`Edition ${edition} is stamped already.`);
    return;
  }
  const text = readCheckpointFile(content);
  const reply = await fetchTimeStamp(authority, Buffer.from(text));
  writeEdition(content, new Map<string, string | Uint8Array>([[stamped, text], [stamp, reply]]));
  console.log(`Edition ${edition} is stamped by ${new URL(authority).host}.`);
}

function readCheckpointFile(content: string): string {
  const path = join(content, checkpointFile);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
