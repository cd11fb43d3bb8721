import { join } from 'node:path';
import type { UnsealedChange } from '../../archive/sealing.ts';
import { dayAt, type Edition } from '../../edition.ts';
import { addEdition, type NextEdition } from '../../record/append.ts';
import { originOf } from '../../record/checkpoint.ts';
import type { SigningKey } from '../../record/keys.ts';
import { momentOf, type Settings } from '../../settings.ts';
import { site } from '../../site.ts';
import { sha256 } from '../../store/sha256.ts';
import { SealError } from './seal-error.ts';

/** An edition to come, and what it tells of. */
export interface Sealing {
  edition: NextEdition;
  told: readonly UnsealedChange[];
  day: string;
}

/**
 * Make the next edition of the record out of what changed since the last. Nothing is written.
 * @returns undefined where nothing changed
 * @throws {SealError} where a story is gone that nothing tells of, or days run backwards
 */
export async function nextEdition(
  { archive: { record }, unsealed }: Pick<Edition, 'archive' | 'unsealed'>, settings: Settings, key: SigningKey | undefined,
): Promise<Sealing | undefined> {
  const { told, vanished } = unsealed();
  const [first] = vanished;
  if (first) throw new SealError(`The story at ${first.address} is gone, and nothing tells why.`, 'npm run check says what to do. Nothing was written.');
  if (told.length === 0) return undefined;
  const day = dayAt(momentOf(settings));
  const latest = record?.history.editions.at(-1);
  if (latest && day < latest.day) {
    throw new SealError(`Today is ${day}, and edition ${latest.number} is of ${latest.day}.`, 'Set the clock, or give --now a later day.');
  }
  const plain = told.map(({ kind, address, from, sha256: digest, replaces, corrections }) => ({
    kind, address, ...(from !== undefined && { from }), ...(digest !== undefined && { sha256: digest }),
    ...(replaces !== undefined && { replaces }), ...(corrections && { corrections }),
  }));
  return { edition: await addEdition(record, plain, { day, origin: originOf(site.origin, settings.base), key }, sha256), told, day };
}

/** The folder whose lock keeps two commands from sealing at once. */
export function sealingLock({ cache }: Settings): string {
  return join(cache, 'seal');
}
