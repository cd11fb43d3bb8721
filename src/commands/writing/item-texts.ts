import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileDigest, type ReadFile } from '../../editing/save-file.ts';
import { decodeAs } from '../../schema/decode.ts';
import { listFiles } from '../../store/files.ts';

/**
 * Read every item's file with every byte, by its path below the content folder. One that is not UTF-8 counts as empty: the check names it,
 * and it could not be written back as it was.
 */
export function readItemTexts(content: string): Map<string, ReadFile> {
  return new Map(listFiles(content).items.map(({ path }) => {
    const bytes = readFileSync(join(content, path));
    const isSound = decodeAs(bytes, 'utf-8') !== undefined;
    return [path, { text: isSound ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '', digest: fileDigest(bytes) }];
  }));
}
