import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../src/site.ts';

/** The address behind a `href`, a `src`, a candidate of a `srcset`, a `<loc>`, a `<link>` or a refresh. */
const mentions = /(?:\s(?:href|src|action|poster)="([^"]*)")|(?:\ssrcset="([^"]*)")|<(?:loc|link)>([^<]*)<|;\s*url=([^"]*)"/g;

/** Every place within the site that a page, feed, sitemap, list of redirects or search catalogue leads to, as paths below it. */
export function linksOf(file: string, text: string, base: string): string[] {
  if (file === 'search/volumes.json') return [...text.matchAll(/"path":"([^"]+)"/g)].map(([, path = '']) => `search/${path}/`);
  if (file === '_redirects') return text.split('\n').flatMap((line) => (line ? [pathOf(line.split(' ')[1] ?? '', file, base) ?? ''] : []));
  if (!/\.(html|xml)$/.test(file)) return [];
  const found = [...text.matchAll(mentions)].flatMap(([, one, several, element, refresh]) =>
    several === undefined ? [one ?? element ?? refresh ?? ''] : several.split(',').map((each) => each.trim().split(' ')[0] ?? ''));
  return [...new Set(found.flatMap((link) => pathOf(link.replaceAll('&amp;', '&'), file, base) ?? []))];
}

/**
 * Links that lead nowhere, as `page → address`, followed from some files on. A page that none of them leads to is not looked at:
 * nobody can have come there.
 * @param from where readers can be; every file of the site where it is not given
 * @param base the path that the site is served under
 * @param linksIn the links of a file, where they are known
 */
export function deadLinksOf(folder: string, from?: Iterable<string>, base = '/', linksIn = (file: string) => readLinks(folder, file, base)): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)));
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map((entry) => `${join(entry.parentPath, entry.name).slice(folder.length + 1)}/`));
  const seen = new Set(from === undefined ? files : [...from].filter((file) => files.has(file)));
  const dead: string[] = [];
  for (const file of seen) {
    for (const link of linksIn(file)) {
      const target = file === 'search/volumes.json' && folders.has(link) ? undefined : link === '' || link.endsWith('/') ? `${link}index.html` : link;
      if (target === undefined) continue;
      if (files.has(target)) seen.add(target);
      else dead.push(`${file} → ${link}`);
    }
  }
  return dead;
}

/** The links of a file of a site. */
export function readLinks(folder: string, file: string, base = '/'): string[] {
  return linksOf(file, readFileSync(join(folder, file), 'utf8'), base);
}

/** A link as a path below the site; undefined where it leads elsewhere. */
function pathOf(link: string, file: string, base: string): string | undefined {
  const here = new URL(file.replace(/index\.html$/, ''), `${site.origin}${base}`);
  if (!URL.canParse(link, here.href)) return undefined;
  const { origin, protocol, pathname } = new URL(link, here);
  if (origin !== here.origin || protocol !== here.protocol) return undefined;
  // A path beside the base is kept as it is: no file of the site answers to it.
  return pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : pathname;
}
