import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { project } from '../../../src/commands/line/folders.ts';
import type { Sent } from '../browser/host.ts';

/** What of our own code a reader who searches is sent, in bytes, as a host that keeps files compressed with Brotli sends it. */
export interface Weight {
  /** All scripts of the search page, those it shares with other pages too. */
  scripts: number;
  /** The rules that only searching needs. */
  styles: number;
  /** All style sheets of the search page, of which other pages have most. */
  sheets: number;
}

/** Style files whose rules only searching needs. */
const ofSearching = /^(?:search(?:-\w+)?|finding)\.css$/;

/** Weigh what was sent to a reader who opened the search page and searched. @param sent what the host sent of the site in a folder */
export function weigh(sent: readonly Sent[], site: string): Weight {
  const paths = [...new Set(sent.map(({ path }) => path))];
  const sizeOf = (form: RegExp): number =>
    paths.filter((path) => form.test(path)).reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(site, path))).length, 0);
  const folder = join(project, 'src/styles');
  const rules = readdirSync(folder).filter((file) => ofSearching.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{}:;,>]) ?/g, '$1'));
  return { scripts: sizeOf(/\.m?js$/), styles: brotliCompressSync(rules.join('')).length, sheets: sizeOf(/\.css$/) };
}
