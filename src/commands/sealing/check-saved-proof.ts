import { hash } from 'node:crypto';
import type { VerifierKey } from '../../record/keys.ts';
import { readEntry } from '../../record/entry.ts';
import { checkProof, readProof } from '../../record/tlog-proof.ts';
import { sha256 } from '../../store/sha256.ts';
import { UsageError } from '../line/read-line.ts';

/** What a saved proof shows. */
export interface SavedProof {
  /** True where nothing speaks against it. */
  holds: boolean;
  /** Sentences: what is proved, and what is not. */
  said: string[];
}

/**
 * Find out what a saved proof shows, by itself: neither content nor site is looked at.
 * @param name of the file, for messages
 * @param copy the bytes of a text that the proof is to be of; undefined where none is at hand
 * @param keys those that one trusts, of the record and of witnesses
 * @throws {UsageError} where the text is no proof of an entry
 */
export async function checkSavedProof(name: string, text: string, copy: Uint8Array | undefined, keys: readonly VerifierKey[]): Promise<SavedProof> {
  const proof = readProof(text);
  const entry = proof?.entry && readEntry(Buffer.from(proof.entry).toString('utf8'));
  const outcome = proof?.entry && await checkProof(proof, proof.entry, keys, sha256);
  if (!entry || !outcome) throw new UsageError(`${name} is no proof of an entry. Name a file as npm run proof wrote it.`);
  const { checkpoint: { origin, size }, isIncluded, signatures } = outcome;
  if (!isIncluded) return { holds: false, said: [`The proof does not hold: its entry is not the one at its place in the record ${origin}.`] };
  const said = [`The record ${origin}, with ${size} entries, tells of ${entry.address} in edition ${entry.edition} of ${entry.day}: ${entry.kind}.`];
  const isOfCopy = copy === undefined || entry.sha256 === hash('sha256', copy);
  if (copy === undefined) said.push('Which text that was is not looked at: name a copy of it as well.');
  else said.push(isOfCopy ? 'The copy is the text that it tells of, byte by byte.' : 'The copy is another text than the one that it tells of.');
  const right = signatures.flatMap((each) => (each.state === 'right' ? [each.by] : []));
  const wrong = signatures.flatMap((each) => (each.state === 'wrong' ? [each.by] : []));
  if (right.length > 0) said.push(`It is signed by ${right.join(', ')}.`);
  else if (wrong.length > 0) said.push(`The signature of ${wrong.join(', ')} is not by the key that was given.`);
  else said.push('Who wrote the record is not proved: it bears no signature by a key that is known here.');
  return { holds: isOfCopy && wrong.length === 0, said };
}
