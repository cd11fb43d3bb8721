import type { GoneAddress } from '../schema/gone-file.ts';
import type { Problem } from '../schema/problem.ts';
import { decodeText } from '../schema/text.ts';

/** What came of reading the file of addresses that the archive gave up. */
export interface GoneReading {
  gone: GoneAddress[];
  problems: Problem[];
}

/** Read the file of addresses that the archive gave up. */
export async function readGoneFile(file: string, bytes: Uint8Array): Promise<GoneReading> {
  const { text, problems } = decodeText(file, bytes);
  // Imported only here: most archives have no such file.
  const { checkGoneFile } = await import('../schema/gone-file.ts');
  const read = text === undefined ? { gone: [], problems: [] } : checkGoneFile(text);
  return { gone: read.gone, problems: [...problems, ...read.problems] };
}
