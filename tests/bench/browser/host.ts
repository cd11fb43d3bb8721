import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentTypeOf, isCompressible } from '../../../src/desk/content-types.ts';
import { project } from '../../../src/desk/folders.ts';

/** A server on this machine that answers as a static host does: compressed where that helps, and with a cache's validators. */
export interface Host {
  /** Ends with `/`. */
  address: string;
  close: () => Promise<void>;
}

interface Body {
  type: string;
  bytes: Buffer;
  zipped?: Buffer;
}

/**
 * Serve folders, each under a path; of those that fit the longest counts. Under `/code/` lies this project's own code, as a
 * browser can run it, and `/blank.html` is empty.
 */
export async function openHost(folders: Readonly<Record<string, string>>, pages: Readonly<Record<string, string>> = {}): Promise<Host> {
  const prefixes = Object.keys(folders).sort((one, other) => other.length - one.length);
  const kept = new Map<string, Body | undefined>();
  const bodyOf = (path: string): Body | undefined => {
    if (path === '/blank.html') return { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html><link rel="icon" href="data:,"><title>Blank</title>') };
    if (path.startsWith('/code/')) return { type: 'text/javascript', bytes: Buffer.from(stripTypeScriptTypes(readFileSync(join(project, path.slice('/code/'.length)), 'utf8'))) };
    const page = pages[path];
    if (page !== undefined) return bodyFrom('text/html; charset=utf-8', Buffer.from(page));
    const prefix = prefixes.find((each) => path.startsWith(each));
    if (prefix === undefined) return undefined;
    const file = join(folders[prefix] ?? '', path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? bodyFrom(contentTypeOf(file), readFileSync(file)) : undefined;
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!kept.has(path)) kept.set(path, bodyOf(path));
    const body = kept.get(path);
    if (!body) return void response.writeHead(404).end();
    const { type, bytes, zipped } = body;
    response.writeHead(200, { 'content-type': type, 'cache-control': 'public, max-age=3600', ...(zipped && { 'content-encoding': 'gzip' }), 'content-length': (zipped ?? bytes).length });
    response.end(zipped ?? bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  return {
    address: `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

function bodyFrom(type: string, bytes: Buffer): Body {
  return { type, bytes, ...(isCompressible(type) && { zipped: gzipSync(bytes) }) };
}
