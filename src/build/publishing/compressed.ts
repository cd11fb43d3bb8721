import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf, isCompressible } from '../../hosts/content-types.ts';

/** The endings of compressed copies, as servers look for them. */
const endings = { gzip: '.gz', brotli: '.br' } as const;

/** The names of a file's compressed copies: none where compressing does nothing for it, as for pictures and the search index. */
export function copiesOf(file: string): string[] {
  return isCompressible(contentTypeOf(file)) ? Object.values(endings).map((ending) => `${file}${ending}`) : [];
}

/** The file that a name is a compressed copy of, or the name itself. @example uncompressedName('index.html.br') //=> 'index.html' */
export function uncompressedName(name: string): string {
  const file = name.replace(/\.(?:gz|br)$/, '');
  return file !== name && copiesOf(file).length > 0 ? file : name;
}

/** The best that gzip does. */
const gzipLevel = 9;
/** The best that Brotli does in a few milliseconds a page: two levels more save a fifteenth, and take ten times as long. */
const brotliLevel = 9;
/** As many as Node compresses at once, and a few that are being read and written. */
const atOnce = 8;

/** Where gzip names the system it ran on, and how it says that this is not known, so that copies are the same everywhere. RFC 1952, 2.3. */
const systemAt = 9;
const unknownSystem = 255;

const compressions = [
  async (bytes: Buffer): Promise<[ending: string, bytes: Buffer]> => {
    const packed = await promisify(gzip)(bytes, { level: gzipLevel });
    packed[systemAt] = unknownSystem;
    return [endings.gzip, packed];
  },
  async (bytes: Buffer): Promise<[ending: string, bytes: Buffer]> => {
    const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: hint, BROTLI_PARAM_MODE: mode, BROTLI_MODE_TEXT: text } = constants;
    return [endings.brotli, await promisify(brotliCompress)(bytes, { params: { [quality]: brotliLevel, [hint]: bytes.length, [mode]: text } })];
  },
];

/** Write the compressed copies of files that lie below a folder. Those that do not lie there, and folders, are passed over. */
export async function compressFiles(folder: string, files: readonly string[]): Promise<void> {
  const queue = files.values().filter((file) => copiesOf(file).length > 0 && existsSync(join(folder, file)));
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const file of queue) {
      const bytes = readFileSync(join(folder, file));
      for (const compress of compressions) {
        const [ending, packed] = await compress(bytes);
        writeFileSync(join(folder, `${file}${ending}`), packed);
      }
    }
  }));
}
