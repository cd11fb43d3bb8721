import { readVerifierKey, type VerifierKey } from '../../record/keys.ts';
import { site } from '../../site.ts';
import { UsageError } from '../line/read-line.ts';

/**
 * The keys by which a record may be signed: the one that was given, else that of the site; none where there is neither.
 * @throws {UsageError} where it is no public key
 */
export async function trustedKeys(given: string | undefined): Promise<VerifierKey[]> {
  const line = given ?? site.record.key;
  if (!line) return [];
  const key = await readVerifierKey(line);
  if (key) return [key];
  const where = given === undefined ? 'record.key of src/site.ts' : '--key';
  throw new UsageError(`${where} is ${JSON.stringify(line)}, which is no public key. Write one such as news.example/record+9f86d081+AQ…`);
}
