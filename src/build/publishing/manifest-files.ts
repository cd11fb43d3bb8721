import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFolders } from '../../addresses.ts';
import { changeShards, type ListedFile } from '../../manifest/change-shards.ts';
import { levelsOf, narrowestShard } from '../../manifest/levels.ts';
import { manifestRoot, rootText, shardFile, type ShardSeal } from '../../manifest/root.ts';
import { readShard, sealOf, shardText, type FileSeal, type Shard } from '../../manifest/shard.ts';
import { manifestGroup } from '../changes/due-files.ts';
import { filesBelow } from '../changes/files-below.ts';
import type { PublishedFile, PublishedFiles } from '../changes/ledger-rows.ts';

/** Where the manifest of a site is made: beside the live one, of which it lists what stays. */
interface ManifestPlace {
  /** Folder of the files made in this run. */
  next: string;
  /** Folder of the live site. */
  out: string;
  /** Names of all files of the live site, as its ledger has them. */
  names: () => ReadonlySet<string>;
}

/** What a run changes of a site, the manifest aside. Names that end with `/` are folders. */
interface SiteChanges {
  put: readonly string[];
  drop: readonly string[];
  /** What is known of files from when they were written. Others are read. */
  seals: ReadonlyMap<string, FileSeal>;
}

/**
 * Write the shards of the manifest that change, and its root.
 * @returns all files of the manifest, with the digests that the ledger keeps of them
 */
export function writeManifest(
  place: ManifestPlace, { put, drop, seals }: SiteChanges, live: PublishedFiles | undefined,
): Pick<PublishedFile, 'file' | 'digest'>[] {
  const rows = [...live?.files ?? []].filter(([file, { group }]) => group === manifestGroup && file !== manifestRoot);
  const known = new Map(rows.map(([file, { digest }]) => [nameOf(file), sealIn(nameOf(file), digest)]));
  const mended = new Map([...known].flatMap(([name, seal]) => (seal ? [] : [[name, listAnew(name, place)] as const])));
  const counts = new Map([...known].map(([name, seal]) => [name, seal?.files ?? mended.get(name)?.size ?? 0]));
  const read = (name: string): Shard => mended.get(name) ?? readSound(name, known.get(name), place);
  const made = put.flatMap((entry) => filesOf(place.next, entry).map((found) => sealed(found, place.next, seals)));
  const files = [...live && !live.files.has(manifestRoot) ? listStaying(place, { put, drop }) : [], ...made];
  const changed = new Map([...mended, ...changeShards(counts, { put: files, drop }, read)]);
  const shards = [...known].flatMap(([name, seal]) => (seal && !changed.has(name) ? [seal] : []));
  for (const [name, shard] of changed) if (shard.size > 0) shards.push(writeShard(place.next, name, shard, known.get(name)));
  const root = rootText(shards);
  write(place.next, manifestRoot, root);
  return [...shards.map((seal) => ({ file: shardFile(seal.name), digest: digestIn(seal) })), { file: manifestRoot, digest: sealOf(root).sha256 }];
}

/** What the manifest of the live site says of each file, as far as its shards are as they were published. */
export function publishedSeals(out: string, live: PublishedFiles): Map<string, FileSeal> {
  const seals = new Map<string, FileSeal>();
  for (const [file, { group, digest }] of live.files) {
    if (group !== manifestGroup || file === manifestRoot) continue;
    for (const [name, seal] of soundShard(join(out, file), sealIn(nameOf(file), digest)) ?? []) seals.set(name, seal);
  }
  return seals;
}

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.\w+$/g, '');
}

/** What the ledger keeps of a shard is all that the root says of it, so that the root is written without reading any. */
function digestIn({ sha256, bytes, files, fileBytes }: ShardSeal): string {
  return [sha256, bytes, files, fileBytes].join(' ');
}

function sealIn(name: string, digest: string): ShardSeal | undefined {
  const [sha256 = '', bytes, files, fileBytes] = digest.split(' ');
  return sha256 === '' ? undefined : { name, sha256, bytes: Number(bytes), files: Number(files), fileBytes: Number(fileBytes) };
}

/** Read a shard of the live site. Where it is not as it was published, the files that it lists are. */
function readSound(name: string, seal: ShardSeal | undefined, place: ManifestPlace): Shard {
  return soundShard(join(place.out, shardFile(name)), seal) ?? listAnew(name, place);
}

function soundShard(path: string, seal: ShardSeal | undefined): Shard | undefined {
  const bytes = isFile(path) ? readFileSync(path) : undefined;
  return bytes && sealOf(bytes).sha256 === seal?.sha256 ? readShard(bytes.toString('utf8')) : undefined;
}

/** List a shard from the files themselves. One that is missing is made in this run, and listed then. */
function listAnew(name: string, { out, names }: ManifestPlace): Shard {
  const entries = [...names()].filter((entry) => !entry.startsWith(`${siteFolders.manifest}/`));
  const listed = entries.flatMap((entry) => filesOf(out, entry)).filter(({ file, inFolder }) => levelsOf(narrowestShard(file, inFolder)).includes(name));
  return new Map(listed.flatMap(({ file }) => (isFile(join(out, file)) ? [[file, sealOf(readFileSync(join(out, file)))] as const] : [])));
}

/** List what stays of a site that was published without a manifest, as by an earlier version. */
function listStaying({ out, names }: ManifestPlace, { put, drop }: Pick<SiteChanges, 'put' | 'drop'>): ListedFile[] {
  const staying = names().difference(new Set([...put, ...drop]));
  return [...staying].flatMap((entry) => filesOf(out, entry)).filter(({ file }) => isFile(join(out, file))).map((found) => sealed(found, out));
}

type FoundFile = Omit<ListedFile, 'seal'>;

function sealed(found: FoundFile, folder: string, seals?: ReadonlyMap<string, FileSeal>): ListedFile {
  return { ...found, seal: seals?.get(found.file) ?? sealOf(readFileSync(join(folder, found.file))) };
}

/** The file of that name, or the files in the folder, each with their number. */
function filesOf(folder: string, entry: string): FoundFile[] {
  if (!entry.endsWith('/')) return [{ file: entry }];
  if (!existsSync(join(folder, entry))) return [];
  const below = filesBelow(join(folder, entry));
  return below.map((file) => ({ file: `${entry}${file}`, inFolder: below.length }));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Write a shard, unless it is the live one. */
function writeShard(folder: string, name: string, shard: Shard, live: ShardSeal | undefined): ShardSeal {
  const text = shardText(shard);
  const seal = { name, ...sealOf(text), files: shard.size, fileBytes: [...shard.values()].reduce((sum, { bytes }) => sum + bytes, 0) };
  if (seal.sha256 !== live?.sha256) write(folder, shardFile(name), text);
  return seal;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
