import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolders } from '../../addresses.ts';
import { digestOf } from '../../store/digest.ts';
import { filesBelow } from '../changes/files-below.ts';

/**
 * What pages take from a build of the renderer: its code, and the names of the styles, scripts and faces that they refer to. Two builds of
 * like code render the same view to the same page but for those names.
 */
export interface Frame {
  /** Digest of the code, in which no name has a digest. */
  likeness: string;
  /** Files below the folder of assets, whose names hold a digest of their contents: `Frame.D7TZixpP.css`. */
  assets: string[];
}

/** The bundler's digest in the name of a file: `.D7TZixpP` in `Frame.D7TZixpP.css`, `_Da5-9cCY` in `Frame_Da5-9cCY.mjs`. */
const digestInName = /[._-][\w-]{8}(?=\.\w+$)/;

/** Where Astro writes into the code in which folder, and with which new key for encrypted props, which no page of ours uses, it was built. */
const ofOneBuild = /"?\bkey"?:\s*"[\w+/=]{20,}"|"\w+Dir":\s*"file:[^"]*"/g;

/** The code of a renderer as text, without what differs where the same code is built again. */
export function codeText(file: string): string {
  return readFileSync(file, 'utf8').replace(ofOneBuild, '');
}

/** What pages take from the renderer built into a folder; undefined where two of its files differ in nothing but the digest in their names. */
export function frameOf(folder: string): Frame | undefined {
  const assets = filesBelow(join(folder, 'client', siteFolders.assets));
  const code = filesBelow(join(folder, 'server'));
  const names = [...assets, ...code.map(nameOf)].filter((name) => digestInName.test(name));
  const plain = new Map(names.map((name) => [name, name.replace(digestInName, '')]));
  if (new Set(plain.values()).size < plain.size) return undefined;
  const withoutDigests = (text: string): string => text.split(/([^\w.-]+)/).map((part) => plain.get(part) ?? part).join('');
  const parts = code.flatMap((file) => [withoutDigests(file), withoutDigests(codeText(join(folder, 'server', file)))]);
  // Node's version decides how dates and sorted names come out in pages.
  return { likeness: digestOf(process.version, ...parts), assets };
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/**
 * The new name of each asset that pages of an earlier renderer refer to.
 * @returns undefined where its code was another, or where a file is there in one of them only: then pages are to be rendered
 */
export function renamingOf(earlier: Frame | undefined, now: Frame | undefined): ReadonlyMap<string, string> | undefined {
  if (!earlier || !now || earlier.likeness !== now.likeness || earlier.assets.length !== now.assets.length) return undefined;
  const plain = new Map(now.assets.map((name) => [name.replace(digestInName, ''), name]));
  const renaming = new Map(earlier.assets.map((name) => [name, plain.get(name.replace(digestInName, '')) ?? '']));
  return [...renaming.values()].includes('') ? undefined : renaming;
}

/** What a page says before the name of an asset. Nothing that an editor writes comes out as one of these elements. */
const reference = new RegExp(`(<(?:link|script)\\b[^<>]* (?:href|src)="[^"<>]*/${siteFolders.assets}/)([^"<>]*)(?=")`, 'g');
const mention = `${siteFolders.assets}/`;

/**
 * Put the new names of assets into a page.
 * @param page its bytes
 * @returns undefined where the page tells of assets anywhere else, or of one without a new name: then it is to be rendered
 */
export function renameAssets(page: Buffer, renaming: ReadonlyMap<string, string>): Buffer | undefined {
  // Each byte is one sign, so that what is not a name comes back as it was.
  const text = page.toString('latin1');
  let left = text.split(mention).length - 1;
  const renamed = text.replace(reference, (whole, before: string, name: string) => {
    const next = renaming.get(name);
    if (next === undefined) return whole;
    left -= 1;
    return before + next;
  });
  return left === 0 ? Buffer.from(renamed, 'latin1') : undefined;
}
