import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { readSigningKey, verifierLine, verifierOf, type SigningKey } from '../../record/keys.ts';
import { site } from '../../site.ts';

/** The environment variable that holds the secret key of the record, where no file does. */
export const keyVariable = 'BACKNUMBER_RECORD_KEY';

/** Thrown where the secret key that was given, or none, is not the one to sign with. */
export class KeyError extends Error {}

/**
 * Give the key that signs the record; undefined where `site.ts` names none.
 * @param given the key itself, where there is one, and where it is from
 * @throws {KeyError} where it is not the secret of the key that `site.ts` names
 */
export async function signerOf(given: { line: string; from: string } | undefined): Promise<SigningKey | undefined> {
  const { key: wanted }: { key: string } = site.record;
  if (!given && wanted === '') return undefined;
  if (!given) throw new KeyError(`The record is signed, and no key is given. Set ${keyVariable}, or name its file with --key FILE.`);
  const key = await readSigningKey(given.line);
  if (!key) throw new KeyError(`${given.from} holds no secret key. Its one line begins with PRIVATE+KEY+; npm run seal -- --new-key FILE makes one.`);
  const line = verifierLine(await verifierOf(key));
  if (wanted === line) return key;
  throw new KeyError(wanted === ''
    ? `src/site.ts names no key, so nobody could check the signature. Write record.key as ${line}, or seal without a key.`
    : `${given.from} is the secret of ${line}, and record.key in src/site.ts is another. Give the key that belongs to it.`);
}

/**
 * Read the file of a secret key.
 * @param rooms folders whose repositories it must not lie in
 * @throws {KeyError} where it lies in one, since it would be published with it, or is not there
 */
export function readKeyFile(file: string, rooms: readonly string[]): string {
  if (!existsSync(file)) throw new KeyError(`There is no file ${file}. Name the file of the secret key.`);
  refuseInside(file, rooms);
  return readFileSync(file, 'utf8').trim();
}

/** Refuse a place for a secret key that lies in a repository. @throws {KeyError} */
export function refuseInside(file: string, rooms: readonly string[]): void {
  const place = join(realpathSync(existsSync(file) ? dirname(realpathSync(file)) : dirname(file)), '.');
  const inside = rooms.map(repositoryOf).find((room) => place === room || place.startsWith(room + sep));
  if (inside !== undefined) throw new KeyError(`${file} lies in ${inside}, where a secret key would be shared with it. Keep it outside.`);
}

/** The checkout that a folder belongs to, or the folder itself. */
function repositoryOf(folder: string): string {
  const real = realpathSync(folder);
  for (let at = real; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return real;
  }
}
