import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { feedFiles, siteFiles, siteFolders } from '../../addresses.ts';
import { hubKinds } from '../../schema/item.ts';
import { isSourceText } from '../../metadata/source-text.ts';
import { isLanguage } from '../../schema/language.ts';
import { isBundleFile, isBundlePart } from '../../search/parts/bundle-files.ts';
import { filesBelow } from '../changes/files-below.ts';
import { uncompressedName } from './compressed.ts';

/*
 * What in a site's folder a build made, and what others put there, such as CNAME or .well-known/. The ledger knows; where it is lost,
 * names that only a build gives and the first lines of pages tell.
 */

const ownNames = new Set<string>(Object.values(siteFiles));

/** Files that are named by what is in them, or stand in a folder that is. */
const contentForms = [
  new RegExp(`^${siteFolders.assets}/[\\w.@-]+\\.[\\w-]{8}\\.\\w+$`),
  new RegExp(`^${siteFolders.pictures}/[0-9a-f]{16}-\\d+\\.(?:webp|svg)$`),
  new RegExp(`^${siteFolders.search}/[0-9a-f]{16}/.+$`),
];

/** Other files whose names only a build gives. */
const ownForms = [
  ...contentForms,
  new RegExp(`^${siteFolders.search}/volumes\\.json$`),
  new RegExp(`^${siteFolders.manifest}/([\\w-]+\\.sha256|index\\.json)$`),
  new RegExp(`^${siteFolders.record}/(checkpoint|tile/(entries|\\d+)/(x\\d{3}/)*\\d{3}(\\.p/\\d+)?|stamps/\\d+\\.(checkpoint|tsr))$`),
  new RegExp(`^${siteFolders.data}/(items/\\d{4}(-\\d\\d)?\\.jsonl|(names|pairs)\\.jsonl|(datapackage|schema)\\.json)$`),
  new RegExp(`^${siteFolders.sitemaps}/[\\w-]+\\.xml$`),
];

/** Lists of stories, and feeds of names and months, below the folder of a language. */
const languageForms = [
  new RegExp(`^${siteFolders.llms}/\\d{4}(-\\d\\d)?\\.txt$`),
  /^\d{4}\/\d\d\/atom(-\d+)?\.xml$/,
  new RegExp(`^(${hubKinds.join('|')})/[^/]+/(${Object.values(feedFiles).join('|').replaceAll('.', '\\.')})$`),
];

/** How far into a page to read. */
const headBytes = 8192;

/** Answer whether a build made a file, as far as can be told without a ledger. @param file below `out` */
export function isOwnFile(out: string, file: string): boolean {
  const name = uncompressedName(file.replace(/\.new$/, ''));
  const [first = '', ...rest] = name.split('/');
  const below = isLanguage(first) ? rest.join('/') : name;
  if ([name, below].some((each) => ownNames.has(each))) return true;
  if (ownForms.some((form) => form.test(name)) || languageForms.some((form) => form.test(below))) return true;
  if (isSourceText(name)) return true;
  if (first === siteFolders.bundle) return isBundleFile(rest.join('/'));
  return /\.html?$/i.test(name) && isOwnPage(headOf(`${out}/${name === file.replace(/\.new$/, '') ? file : name}`));
}

/** Answer whether a file's name says what is in it, so that the file never changes and may stay when the site has it no longer. */
export function isNamedByContent(file: string): boolean {
  const name = uncompressedName(file);
  const [first, ...rest] = name.split('/');
  return first === siteFolders.bundle ? isBundlePart(rest.join('/')) : contentForms.some((form) => form.test(name));
}

/** The beginning of our pages, and of the small pages at old addresses. */
function isOwnPage(head: string): boolean {
  if (!/^<!DOCTYPE html>\s*<html lang="[^"]*"[^>]*>\s*<head>\s*<meta charset="utf-8">/.test(head)) return false;
  const isGuarded = head.includes(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
  return isGuarded && (head.includes(`/${siteFolders.assets}/`) || head.includes('http-equiv="refresh"'));
}

function headOf(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return '';
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headBytes);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, headBytes, 0));
  } finally {
    closeSync(handle);
  }
}

/** Clear a file or folder out of the way of one of ours. Where others may have made any of it, it stays there under another name. */
export function clearWay(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder ? filesBelow(path).every((file) => isOwnFile(path, file)) : isOwnFile(path, '')) rmSync(path, { recursive: true });
  else {
    let free = `${path}.kept`;
    for (let number = 2; existsSync(free); number++) free = `${path}.kept-${number}`;
    renameSync(path, free);
  }
}
