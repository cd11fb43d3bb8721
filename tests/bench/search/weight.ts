import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { project } from '../../../src/desk/folders.ts';
import type { Sent } from '../browser/host.ts';

/** What of our own code a reader who searches is sent, in bytes, compressed. */
export interface Weight {
  /** All scripts of the search page, those it shares with other pages too. */
  scripts: number;
  /** The rules of the style sheet that only searching needs. */
  styles: number;
  /** The whole style sheet, which every page has. */
  sheet: number;
}

/** Weigh what was sent to a reader who opened the search page and searched. @param sent what the host sent of the site in a folder */
export function weigh(sent: readonly Sent[], site: string): Weight {
  const sizeOf = (form: RegExp): number => [...new Set(sent.map(({ path }) => path).filter((path) => form.test(path)))].reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path))).length, 0);
  const rules = readFileSync(join(project, 'src/styles/search.css'), 'utf8').replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{}:;,>]) ?/g, '$1');
  return { scripts: sizeOf(/\.m?js$/), styles: gzipSync(rules).length, sheet: sizeOf(/\.css$/) };
}
