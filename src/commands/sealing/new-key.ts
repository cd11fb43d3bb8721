import { existsSync, writeFileSync } from 'node:fs';
import { KeyError, refuseInside } from '../../build/sealing/record-signer.ts';
import { originOf } from '../../record/checkpoint.ts';
import { drawSigningKey, readSigningKey, verifierLine, verifierOf } from '../../record/keys.ts';
import type { Settings } from '../../settings.ts';
import { site } from '../../site.ts';
import { project } from '../line/folders.ts';

/** Only its owner reads a secret key. */
const ownerOnly = 0o600;

/**
 * Draw a key for the record, write its secret into a file, and say what belongs in `site.ts`.
 * @throws {KeyError} where the file is there, or lies in a repository
 */
export async function makeKeyFile(file: string, { base, content }: Settings): Promise<void> {
  if (existsSync(file)) throw new KeyError(`${file} is there already, and no key is overwritten. Name another file.`);
  refuseInside(file, [project, content]);
  const secret = await drawSigningKey(originOf(site.origin, base));
  const key = await readSigningKey(secret);
  if (!key) throw new Error('The key that was drawn cannot be read');
  writeFileSync(file, `${secret}\n`, { mode: ownerOnly, flag: 'wx' });
  console.log([
    `The secret key is in ${file}. Keep it outside the repository, and a copy where it cannot get lost.`,
    'Write the public key into src/site.ts:', '', `  record: { key: '${verifierLine(await verifierOf(key))}', witnesses: [] },`,
  ].join('\n'));
}
