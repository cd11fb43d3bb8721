import { siteFolders } from '../addresses.ts';
import type { FileSeal } from './shard.ts';

/** One shard as the root of the manifest lists it. */
export interface ShardSeal extends FileSeal {
  /** The shard's name: `2023`. */
  name: string;
  /** How many files it lists, and their bytes together. */
  files: number;
  fileBytes: number;
}

/** The file that lists the shards, below the site's folder. It goes live last. */
export const manifestRoot = `${siteFolders.manifest}/index.json`;

/** The form of the root and of its shards, raised whenever a reader of the old one would misread it. */
const format = 'backnumber manifest 1';

/** The file of a shard, below the site's folder. @example shardFile('2023') //=> 'manifest/2023.sha256' */
export function shardFile(name: string): string {
  return `${siteFolders.manifest}/${name}.sha256`;
}

/** Write the root of a manifest: each shard on a line of its own, by name. */
export function rootText(shards: readonly ShardSeal[]): string {
  const sum = (numberOf: (shard: ShardSeal) => number): number => shards.reduce((total, shard) => total + numberOf(shard), 0);
  const sorted = shards.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const rows = sorted.map(({ name, sha256, bytes, files, fileBytes }) => JSON.stringify({ file: shardFile(name), sha256, bytes, files, fileBytes }));
  const head = JSON.stringify({ format, files: sum(({ files }) => files), fileBytes: sum(({ fileBytes }) => fileBytes) });
  return `${head.slice(0, -1)},"shards":[\n${rows.join(',\n')}\n]}\n`;
}

/** Read the root of a manifest. @returns undefined where the text is none, or of a form that this code does not know */
export function readRoot(text: string): ShardSeal[] | undefined {
  try {
    const { format: form, shards: rows } = Object(JSON.parse(text)) as { format?: unknown; shards?: unknown };
    if (form !== format || !Array.isArray(rows)) return undefined;
    const shards = rows.map(shardIn);
    return shards.every((shard) => shard !== undefined) ? shards : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function shardIn(row: unknown): ShardSeal | undefined {
  const { file, sha256, bytes, files, fileBytes } = Object(row) as Record<string, unknown>;
  const name = new RegExp(`^${siteFolders.manifest}/([\\w-]+)\\.sha256$`).exec(String(file))?.[1];
  const isSound = name !== undefined && /^[0-9a-f]{64}$/.test(String(sha256)) && [bytes, files, fileBytes].every(Number.isSafeInteger);
  return isSound ? { name, sha256: String(sha256), bytes: Number(bytes), files: Number(files), fileBytes: Number(fileBytes) } : undefined;
}
