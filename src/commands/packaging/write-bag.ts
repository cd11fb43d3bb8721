import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bagDeclaration, bagDigests, bagInfo, bagManifest, payloadOxum, type BagFile } from './bag-text.ts';
import type { PackedFile } from './payload.ts';

/** What stands in a bag beside its payload. */
export interface BagTags {
  /** What is known of it: `Payload-Oxum` is added. */
  facts: readonly (readonly [label: string, value: string])[];
  /** Further files, by their paths below the bag. */
  files: ReadonlyMap<string, string>;
}

/**
 * Write a bag by RFC 8493 into a folder, which is made anew. Files are digested as they are copied.
 * @returns all its files by their paths, and its payload’s bytes
 */
export async function writeBag(
  folder: string, payload: readonly PackedFile[], { facts, files }: BagTags, report: (done: number, total: number) => void,
): Promise<{ files: string[]; bytes: number }> {
  rmSync(folder, { recursive: true, force: true });
  const packed: BagFile[] = [];
  for (const file of payload) {
    packed.push(await copyFile(file, folder));
    report(packed.length, payload.length);
  }
  const tags: BagFile[] = [];
  const put = (path: string, text: string): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, path), text);
    tags.push({ path, bytes: Buffer.byteLength(text), ...digestsOf(text) });
  };
  put('bagit.txt', bagDeclaration);
  put('bag-info.txt', bagInfo([...facts, ['Payload-Oxum', payloadOxum(packed)]]));
  for (const digest of bagDigests) put(`manifest-${digest}.txt`, bagManifest(packed, digest));
  for (const [path, text] of files) put(path, text);
  const listed = [...tags];
  for (const digest of bagDigests) put(`tagmanifest-${digest}.txt`, bagManifest(listed, digest));
  return { files: [...tags, ...packed].map(({ path }) => path).sort(), bytes: packed.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function copyFile({ path, from }: PackedFile, folder: string): Promise<BagFile> {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  const hashes = bagDigests.map((digest) => createHash(digest));
  let bytes = 0;
  await pipeline(createReadStream(from), async function* digest(parts: AsyncIterable<Buffer>) {
    for await (const part of parts) {
      for (const hash of hashes) hash.update(part);
      bytes += part.length;
      yield part;
    }
  }, createWriteStream(to));
  const [sha256 = '', sha512 = ''] = hashes.map((hash) => hash.digest('hex'));
  return { path, bytes, sha256, sha512 };
}

function digestsOf(text: string): Pick<BagFile, 'sha256' | 'sha512'> {
  return { sha256: createHash('sha256').update(text).digest('hex'), sha512: createHash('sha512').update(text).digest('hex') };
}
