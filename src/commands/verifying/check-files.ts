import { siteFiles, siteFolders } from '../../addresses.ts';
import { isNamedByContent } from '../../build/publishing/own-files.ts';
import { manifestRoot, readRoot, shardFile, type ShardSeal } from '../../manifest/root.ts';
import { readShard, sealOf, type FileSeal } from '../../manifest/shard.ts';
import { fileDifference, type Difference } from './differences.ts';
import type { KeptProgress } from './kept-progress.ts';
import { Unreadable, type Source } from './source.ts';

/** What came of comparing a copy with its manifest. */
export interface FilesOutcome {
  /** SHA-256 of the manifest’s root: it stands for the whole site. */
  root: string;
  files: number;
  bytes: number;
  /** Files that the copy’s host keeps to itself. */
  kept: string[];
  /** How many files were compared by an earlier run that did not end. */
  known: number;
  /** How many files of others lie there, and how many of older pages, which stay for readers who have those open. */
  others: number;
  older: number;
  differences: Difference[];
  /** The digests of the items’ source texts, by the addresses of their pages. */
  texts: Map<string, string>;
}

/** No root of an archive is longer. */
const maxRootBytes = 32 * 1024 * 1024;

/** Files read at the same time: more make hosts refuse. */
const atOnce = 8;

/** Compare every file of a copy with its manifest. @throws {Unreadable} where there is no manifest to compare it with */
export async function checkFiles(source: Source, progress: KeptProgress, report: (done: number, total: number) => void): Promise<FilesOutcome> {
  const { root, shards } = await loadRoot(source);
  const outcome: FilesOutcome = { root, files: 0, bytes: 0, kept: [], known: 0, others: 0, older: 0, differences: [], texts: new Map() };
  const total = shards.reduce((sum, { files }) => sum + files, 0);
  const listed = new Set([manifestRoot, siteFiles.stamp]);
  for (const shard of shards) {
    listed.add(shardFile(shard.name));
    const files = await loadShard(source, shard, outcome.differences);
    for (const [file, { sha256, bytes }] of files) {
      listed.add(file);
      outcome.files += 1;
      outcome.bytes += bytes;
      if (file.endsWith('/index.md')) outcome.texts.set(`/${file.slice(0, -'index.md'.length)}`, sha256);
    }
    if (progress.has(shard)) outcome.known += files.size;
    else {
      const before = outcome.differences.length;
      await checkShard(source, files, outcome, (done) => report(outcome.files - files.size + done, total));
      if (outcome.differences.length === before && files.size > 0) progress.add(shard);
    }
    report(outcome.files, total);
  }
  for (const file of source.list?.() ?? []) {
    if (listed.has(file)) continue;
    if (!source.isOwn?.(file) && !file.startsWith(`${siteFolders.manifest}/`)) outcome.others += 1;
    else if (isNamedByContent(file)) outcome.older += 1;
    else outcome.differences.push({ kind: 'extra', at: file, what: 'is one of the archive’s by its name, and the manifest does not list it' });
  }
  return outcome;
}

/** The digest of the manifest’s root, and the shards that it lists. */
export async function loadRoot(source: Source): Promise<{ root: string; shards: ShardSeal[] }> {
  const bytes = await source.read(manifestRoot, maxRootBytes);
  if (!bytes) throw new Unreadable(`${source.name} has no ${manifestRoot}, so that there is nothing to compare it with.`);
  const shards = readRoot(new TextDecoder().decode(bytes));
  if (!shards) throw new Unreadable(`${manifestRoot} of ${source.name} is not the root of a manifest that this version knows.`);
  return { root: sealOf(bytes).sha256, shards };
}

/** The files of a shard; none where it is not as the root says. */
async function loadShard(source: Source, shard: ShardSeal, differences: Difference[]): Promise<Map<string, FileSeal>> {
  const file = shardFile(shard.name);
  const bytes = await source.read(file, maxRootBytes);
  const difference = fileDifference(file, shard, bytes && sealOf(bytes));
  if (difference) differences.push({ ...difference, what: `${difference.what}; the ${shard.files} files that it lists were not compared` });
  const files = bytes && !difference ? readShard(new TextDecoder().decode(bytes)) : undefined;
  // A list that was tampered with might lead out of the folder.
  const isWithin = (name: string): boolean => !name.split(/[\\/]/).some((segment) => ['', '.', '..'].includes(segment)) && !name.includes(':');
  return new Map([...files ?? []].filter(([name]) => isWithin(name)));
}

async function checkShard(source: Source, files: ReadonlyMap<string, FileSeal>, outcome: FilesOutcome, report: (done: number) => void): Promise<void> {
  const queue = files.entries();
  let done = 0;
  const found: Difference[] = [];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const [file, seal] of queue) {
      const isKept = source.isKept(file);
      const difference = fileDifference(file, seal, await source.seal(file));
      if (difference && isKept) outcome.kept.push(file);
      else if (difference) found.push(difference);
      report(++done);
    }
  }));
  outcome.differences.push(...found.sort((one, other) => (one.at < other.at ? -1 : 1)));
}
