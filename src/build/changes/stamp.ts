import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from '../../addresses.ts';
import type { Archive, Past } from '../../archive/archive.ts';
import type { Settings } from '../../settings.ts';
import { codeDigestOf } from '../../store/code-digest.ts';
import { digestOf } from '../../store/digest.ts';

/** The file that marks a folder as a site of ours, with a digest of what it was built from. */
export const stampFile = siteFiles.stamp;

/** A digest of all that a site is built from: published items, paired names, known gaps, the record, code and settings. Equal stamps mean equal sites. */
export function stampOf(
  { items, names, gaps, gone, record, stamps }: Pick<Archive, 'items' | 'names' | keyof Past>, { base, bundle, compress }: Settings,
): string {
  const told = JSON.stringify([gaps, gone.map(({ path, reason }) => [path, reason])]);
  const past = [told, record?.text ?? '', ...stamps.flatMap(({ path, bytes }) => [path, bytes])];
  const digests = items.map(({ digest }) => digest);
  return digestOf(siteCodeDigest(), base, String(bundle === true), String(compress === true), JSON.stringify(names), ...past, ...digests);
}

let code: string | undefined;
let documentCode: string | undefined;

/** The room that is in no site: it serves those who write it. */
const deskRoom = 'desk';

/** All code and fixed files that a site is built from, as seen from `src/`. */
function siteCode(): string[] {
  const rooms = readdirSync(join(import.meta.dirname, '../..')).filter((name) => name !== deskRoom && !name.endsWith('.md'));
  return [...rooms, '../public', '../astro.config.mjs', '../package.json'];
}

/** Digest of all code and fixed files that a site is built from, computed once in a run. */
export function siteCodeDigest(): string {
  return (code ??= codeDigestOf(siteCode()));
}

/** What pages are laid out by, and feeds and other documents are not. */
const layout = /\.(?:css|astro)$/;

/** Digest of the code that feeds and other documents are written by, computed once in a run. */
export function documentCodeDigest(): string {
  return (documentCode ??= codeDigestOf(siteCode(), (file) => !layout.test(file)));
}

/** Answer whether the code on disk is another than this run began with. */
export function isCodeChanged(): boolean {
  return codeDigestOf(siteCode()) !== siteCodeDigest();
}

/** The stamp of the site in a folder; empty while it is being published; undefined where the folder is not ours. */
export function readStamp(folder: string): string | undefined {
  try {
    const { stamp } = JSON.parse(readFileSync(join(folder, stampFile), 'utf8')) as { stamp?: unknown };
    return typeof stamp === 'string' ? stamp : undefined;
  } catch {
    return undefined;
  }
}

export function writeStamp(folder: string, stamp: string): void {
  const draft = join(folder, `${stampFile}.new`);
  writeFileSync(draft, `${JSON.stringify({ stamp })}\n`);
  renameSync(draft, join(folder, stampFile));
}
