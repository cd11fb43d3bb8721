import { readdirSync, readFileSync, statSync } from 'node:fs';
import { siteFiles } from '../../addresses.ts';
import { publishedDigests } from '../../build/changes/ledger-file.ts';
import { percentDecoded } from '../../schema/percent.ts';
import type { Settings } from '../../settings.ts';
import { UsageError } from '../line/read-line.ts';

/**
 * The addresses that the last published site had, below the base and each beginning with `/`: as the cache remembers them, or as a folder
 * with the site, a list with an address on each line, or a sitemap tells. Undefined where nothing was named and the cache knows of no site.
 * @throws {UsageError} where what was named is not there
 */
export function publishedAddresses(named: string | undefined, settings: Settings): Set<string> | undefined {
  if (named === undefined) {
    const pages = publishedDigests(settings);
    return pages && new Set([...pages.keys()].flatMap(addressOfPage));
  }
  try {
    if (statSync(named).isDirectory()) return new Set(pagesBelow(named).flatMap(addressOfPage));
    return new Set(addressesIn(readFileSync(named, 'utf8'), settings.base));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new UsageError(`--published is ${named}, which is not there. Name the folder of the published site, or a file that lists its addresses.`);
  }
}

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.html'));
}

function addressOfPage(file: string): string[] {
  return file === siteFiles.notFound ? [] : [`/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`];
}

/** The addresses in a list or a sitemap, of which those outside the base are passed over. */
function addressesIn(text: string, base: string): string[] {
  const written = text.trimStart().startsWith('<')
    ? Array.from(text.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g), ([, address = '']) => address.replaceAll('&amp;', '&'))
    : text.split(/(?<!\s)\s*\n\s*/);
  return written.flatMap((address) => {
    const path = URL.canParse(address) ? new URL(address).pathname : address;
    const decoded = percentDecoded(path) ?? path;
    return decoded.startsWith(base) ? [`/${decoded.slice(base.length)}`] : [];
  });
}
