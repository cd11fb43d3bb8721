import { posix } from 'node:path';
import { addressKeyOf } from '../../schema/address-tree.ts';
import { bodyOf, editBody } from '../../editing/body.ts';
import { pathBeside, schemeOf } from '../../markdown/link-of.ts';
import { addressesIn } from '../../markdown/reader.ts';
import { pageOf } from './target-file.ts';

/** Files of the content folder that move, items and pictures, by their old path. */
export type Moves = ReadonlyMap<string, string>;

/** The files that an item's text links to or shows, by their paths below the content folder. */
export function filesShown(file: string, raw: string): string[] {
  return addressesIn(bodyOf(raw)).flatMap(({ url }) => targetOf(url, file) ?? []);
}

/** Have the links and pictures of an item lead to where they led, when files move, the item itself perhaps among them. */
export function withMovedLinks(raw: string, file: string, moves: Moves): string {
  const body = bodyOf(raw);
  const pages = new Map([...moves].filter(([from]) => from.endsWith('.md')).map(([from, to]) => [addressKeyOf(pageOf(from)), pageOf(to)]));
  const edits = addressesIn(body).flatMap(({ from, to, url }) => {
    const moved = movedUrl(url, file, moves, pages);
    return moved === undefined ? [] : [{ from, to, insert: moved }];
  });
  return edits.length === 0 ? raw : editBody(raw, edits);
}

function movedUrl(url: string, file: string, moves: Moves, pages: ReadonlyMap<string, string>): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (url.startsWith('/') && !url.startsWith('//')) {
    const page = pages.get(addressKeyOf(path));
    return page === undefined ? undefined : `${page}${rest}`;
  }
  const target = targetOf(url, file);
  if (target === undefined) return undefined;
  const [to, home] = [moves.get(target) ?? target, moves.get(file) ?? file];
  if (pathBeside(home, path) === to) return undefined;
  const way = posix.relative(posix.dirname(home), to);
  return `${path.includes('%') ? way.split('/').map(encodeURIComponent).join('/') : way}${rest}`;
}

/** The file that a relative address leads to; undefined for one of the web, of this site, or within the page. */
function targetOf(url: string, file: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  if (path === '' || url.startsWith('/') || schemeOf(url) !== undefined) return undefined;
  return pathBeside(file, path);
}
