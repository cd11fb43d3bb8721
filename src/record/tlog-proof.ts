import { base64Of, bytesOfBase64, type Bytes, type Sha256 } from './bytes.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { judgeSignatures, type Judgement, type VerifierKey } from './keys.ts';
import { leafHashOf } from './merkle.ts';
import { readSignedNote, type SignedNote } from './note.ts';
import { isIncluded } from './proofs.ts';
import { hashBytes } from './tile-paths.ts';

/** The first line of a proof. */
const heading = 'c2sp.org/tlog-proof@v1';

/** The proof of one entry in one file: C2SP tlog-proof. */
export interface TlogProof {
  /** The entry itself, as extra data: without it a verifier has to know it. */
  entry?: Bytes;
  index: number;
  hashes: readonly Bytes[];
  /** The checkpoint with its signatures, as published. */
  checkpoint: string;
}

/** What a proof shows. */
export interface ProofOutcome {
  checkpoint: Checkpoint;
  note: SignedNote;
  isIncluded: boolean;
  /** Of each signature under the checkpoint. */
  signatures: Judgement[];
}

/** Write a proof. */
export function proofText({ entry, index, hashes, checkpoint }: TlogProof): string {
  const extra = entry ? [`extra ${base64Of(entry)}`] : [];
  return [heading, ...extra, `index ${index}`, ...hashes.map(base64Of), '', checkpoint].join('\n');
}

/** Read a proof; undefined for any other text. */
export function readProof(text: string): TlogProof | undefined {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(0, end)).split('\n');
  const extra = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const index = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '')?.[1];
  const hashes = lines.map(bytesOfBase64).filter((hash): hash is Bytes => hash?.length === hashBytes);
  const entry = extra === undefined ? undefined : bytesOfBase64(extra);
  if (first !== heading || index === undefined || hashes.length !== lines.length || (extra !== undefined && !entry)) return undefined;
  return { ...(entry && { entry }), index: Number(index), hashes, checkpoint: text.slice(end + 2) };
}

/**
 * Find out what a proof shows of an entry.
 * @param keys those that one trusts, of the log and of witnesses
 * @returns undefined where its checkpoint cannot be read
 */
export async function checkProof(proof: TlogProof, entry: Bytes, keys: readonly VerifierKey[], sha256: Sha256): Promise<ProofOutcome | undefined> {
  const note = readSignedNote(proof.checkpoint);
  const checkpoint = note && readCheckpoint(note.text);
  if (!checkpoint) return undefined;
  return {
    checkpoint, note,
    isIncluded: await isIncluded(await leafHashOf(entry, sha256), proof.index, checkpoint, proof.hashes, sha256),
    signatures: await judgeSignatures(note, keys),
  };
}
