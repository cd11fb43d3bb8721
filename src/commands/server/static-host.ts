import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentTypeOf } from '../../hosts/content-types.ts';
import { decoded, headersFor, readHeaderRules, readRedirects, redirectFor } from './host-files.ts';
import { ownPath } from './own-host.ts';

/** What a static host answers to one request: a file of the site, or a redirect. */
export interface HostResponse {
  status: number;
  headers: Record<string, string>;
  /** The file to send, absolute; absent where the answer has no body. */
  file?: string;
}

/** The site to answer from: its folder, absolute, and the path it is served under. */
export interface Site {
  folder: string;
  base: string;
}

/**
 * Say what a static host answers to a path, with the site's own `_headers` and `_redirects`. Files are looked up at every
 * request, so that a site published anew is served at once. A path outside the base, or unknown, gets the nearest 404 page.
 */
export function responseTo(address: string, { folder, base }: Site): HostResponse {
  const [path = '/', query] = splitOnce(address, '?');
  const rules = readHeaderRules(textOf(join(folder, '_headers')));
  const usual = { 'cache-control': 'public, max-age=0, must-revalidate' };
  const headers = { ...usual, ...headersFor(path, rules) };
  // What is kept for ever is what is there: the same name may be there later.
  const ofNothing = { ...headers, ...usual };
  const redirectTo = (to: string, status: number): HostResponse => ({ status, headers: { ...headers, location: to } });
  if (!path.startsWith(base)) return `${path}/` === base || path === '/' ? redirectTo(base, 302) : notFound('', folder, ofNothing);
  const old = redirectFor(path, readRedirects(textOf(join(folder, '_redirects'))));
  if (old) return redirectTo(old.to, old.status);
  const name = decoded(path.slice(base.length));
  if (!isServed(name)) return notFound('', folder, ofNothing);
  const kind = kindOf(join(folder, name));
  const lacksSlash = kind === 'folder' && !path.endsWith('/') && kindOf(join(folder, name, 'index.html')) === 'file';
  if (lacksSlash) return redirectTo(`${ownPath(path)}/${query === undefined ? '' : `?${query}`}`, 301);
  const file = path.endsWith('/') ? join(folder, name, 'index.html') : join(folder, name);
  return kindOf(file) === 'file' ? { status: 200, headers: withType(headers, file), file } : notFound(name, folder, ofNothing);
}

/** The page that says a path is unknown: of the folder it would lie in, or the nearest one above that has such a page. */
function notFound(name: string, folder: string, headers: HostResponse['headers']): HostResponse {
  const parents = name.split('/').slice(0, -1);
  for (let depth = parents.length; depth >= 0; depth--) {
    const file = join(folder, ...parents.slice(0, depth), '404.html');
    if (kindOf(file) === 'file') return { status: 404, headers: withType(headers, file), file };
  }
  return { status: 404, headers };
}

/** Answer whether a host serves a name: not its own files, hidden ones, or what leads out of the folder. */
function isServed(name: string): boolean {
  if (/[\0\\]/.test(name) || name === '_headers' || name === '_redirects') return false;
  return !/^\/|\/\//.test(name) && name.split('/').every((part) => !part.startsWith('.') || part === '.well-known');
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry?.isFile() ? 'file' : entry?.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

function textOf(file: string): string {
  return kindOf(file) === 'file' ? readFileSync(file, 'utf8') : '';
}

function withType(headers: HostResponse['headers'], file: string): HostResponse['headers'] {
  return { 'content-type': contentTypeOf(file), ...headers };
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
