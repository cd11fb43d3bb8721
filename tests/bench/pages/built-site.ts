import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A built site whose pages are measured. */
export interface BuiltSite {
  name: string;
  folder: string;
  /** The kind of a page by its path and the beginning of its HTML; undefined for one that is not measured. */
  kindOf: (path: string, head: string) => string | undefined;
}

/** One page of a built site. */
export interface BuiltPage {
  /** What a browser asks for, from the root of the site. */
  path: string;
  file: string;
  kind: string;
  /** The first path segment where it is a language's, else English. */
  language: 'en' | 'zh';
  bytes: number;
}

/** As much of a page as its head and the beginning of its body take. */
const headLength = 8192;

/** Pages of ours have their kind as the class of their body. */
export function ourKind(_path: string, head: string): string | undefined {
  return /<body[^>]* class="([\w-]+)/.exec(head)?.[1];
}

/** List the pages of a site, in the order of their paths. */
export function readPages({ folder, kindOf }: BuiltSite): BuiltPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();
  return files.flatMap((name): BuiltPage[] => {
    const file = join(folder, name);
    const path = `/${name.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1')}`;
    const kind = kindOf(path, beginningOf(file));
    return kind === undefined ? [] : [{ path, file, kind, language: /^\/zh[\w-]*\//i.test(path) ? 'zh' : 'en', bytes: statSync(file).size }];
  });
}

/** The page that takes most bytes when it is compressed; of a tie the first. Looks only at the largest ones as they stand. */
export function largestOf(pages: readonly BuiltPage[]): BuiltPage | undefined {
  const candidates = pages.toSorted((one, other) => other.bytes - one.bytes).slice(0, 8).map((page) => ({ page, zipped: zippedBytes(page.file) }));
  return candidates.toSorted((one, other) => other.zipped - one.zipped)[0]?.page;
}

/** The page in the middle by its bytes. */
export function middleOf(pages: readonly BuiltPage[]): BuiltPage | undefined {
  return pages.toSorted((one, other) => one.bytes - other.bytes)[Math.floor((pages.length - 1) / 2)];
}

/** Bytes of a file as hosts send it. */
function zippedBytes(file: string): number {
  return gzipSync(readFileSync(file)).length;
}

function beginningOf(file: string): string {
  const buffer = Buffer.alloc(headLength);
  const handle = openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, headLength, 0));
  } finally {
    closeSync(handle);
  }
}
