import { createHash } from 'node:crypto';

/** What the manifest says of one file. */
export interface FileSeal {
  /** SHA-256 of its bytes, in hex. */
  sha256: string;
  bytes: number;
}

/** The files of one shard, by their paths below the site's folder. */
export type Shard = Map<string, FileSeal>;

/** The last line of a shard holds the sizes, in the order of the lines above it: a comment for `sha256sum`. */
const sizesMark = '# bytes:';

/** A digest and a path as `sha256sum` writes them: with a backslash before a line whose path had to be escaped. */
const lineForm = /^(\\?)([0-9a-f]{64}) {2}(.+)$/s;

/**
 * Write a shard in the form that `sha256sum --check` reads, in the order of code points.
 * @example shardText(new Map([['feed.xml', { sha256: 'e3b0…', bytes: 0 }]])) //=> 'e3b0…  feed.xml\n# bytes: 0\n'
 */
export function shardText(shard: ReadonlyMap<string, FileSeal>): string {
  const files = [...shard].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = files.map(([file, { sha256 }]) => {
    const escaped = file.replace(/[\\\n\r]/g, (sign) => (sign === '\\' ? '\\\\' : sign === '\n' ? '\\n' : '\\r'));
    return `${escaped === file ? '' : '\\'}${sha256}  ${escaped}\n`;
  });
  return `${lines.join('')}${sizesMark}${files.map(([, { bytes }]) => ` ${bytes}`).join('')}\n`;
}

/** Read a shard. @returns undefined where the text is none */
export function readShard(text: string): Shard | undefined {
  const lines = text.split('\n');
  const sizes = lines.at(-2)?.startsWith(sizesMark) ? lines.at(-2)?.slice(sizesMark.length).split(' ').slice(1).map(Number) : undefined;
  if (!sizes || lines.at(-1) !== '' || sizes.length !== lines.length - 2) return undefined;
  const shard: Shard = new Map();
  for (const [at, bytes] of sizes.entries()) {
    const [, mark, sha256, written] = lineForm.exec(lines[at] ?? '') ?? [];
    if (sha256 === undefined || written === undefined || !Number.isSafeInteger(bytes)) return undefined;
    shard.set(mark ? written.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign)) : written, { sha256, bytes });
  }
  return shard;
}

/** What the manifest says of a file that holds these bytes. */
export function sealOf(data: string | Uint8Array): FileSeal {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}
