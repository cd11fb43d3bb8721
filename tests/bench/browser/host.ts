import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentTypeOf, isCompressible } from '../../../src/hosts/content-types.ts';
import { project } from '../../../src/commands/line/folders.ts';
import { openPipe, portion, type Network, type Pipe } from './pipe.ts';

/** A server on this machine that answers as a static host does: compressed where that helps, and with leave to keep the answer. */
export interface Host {
  /** Ends with `/`. */
  address: string;
  /** What was sent since the server was last told of a network: how much, and when. */
  sent: readonly Sent[];
  /** Begin anew over a network like this. */
  connect: (network?: Network) => void;
  /** Wait until nothing was asked for so many milliseconds, and all is answered. */
  rest: (milliseconds: number) => Promise<void>;
  close: () => Promise<void>;
}

/** An answer that was sent. */
export interface Sent {
  path: string;
  /** Body and head, compressed. */
  bytes: number;
  /** When its last byte was sent, by `Date.now()`. */
  at: number;
}

interface Body {
  type: string;
  bytes: Buffer;
  zipped: boolean;
}

/** About what a static host's head takes. */
const headBytes = 250;

/**
 * Serve folders, each under a path that begins and ends with `/`; of those that fit the longest counts. Under `/code/` lies this
 * project's own code, as a browser can run it, and `/blank.html` is empty. @param pages further pages by path
 */
export async function openHost(folders: Readonly<Record<string, string>>, pages: Readonly<Record<string, string>> = {}): Promise<Host> {
  const prefixes = Object.keys(folders).sort((one, other) => other.length - one.length);
  const kept = new Map<string, Body | undefined>();
  const bodyOf = (path: string): Body | undefined => {
    if (path === '/blank.html') return bodyFrom('text/html; charset=utf-8', Buffer.from('<!doctype html><link rel="icon" href="data:,"><title>Blank</title>'));
    if (path.startsWith('/code/')) {
      return bodyFrom('text/javascript; charset=utf-8', Buffer.from(stripTypeScriptTypes(readFileSync(join(project, path.slice('/code/'.length)), 'utf8'))));
    }
    const page = pages[path];
    if (page !== undefined) return bodyFrom('text/html; charset=utf-8', Buffer.from(page));
    const prefix = prefixes.find((each) => path.startsWith(each));
    const file = join(folders[prefix ?? ''] ?? '', path.slice(prefix?.length), path.endsWith('/') ? 'index.html' : '');
    return prefix !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile() ? bodyFrom(contentTypeOf(file), readFileSync(file)) : undefined;
  };
  let pipe = openPipe({ latency: 0 });
  let sent: Sent[] = [];
  let open = 0;
  let last = 0;
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!kept.has(path)) kept.set(path, bodyOf(path));
    const body = kept.get(path);
    const list = sent;
    open++;
    last = Date.now();
    void send(response, body, pipe)
      .then(() => list.push({ path, bytes: headBytes + (body?.bytes.length ?? 0), at: Date.now() }), () => undefined)
      .finally(() => {
      open--;
      last = Date.now();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  return {
    address: `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}/`,
    get sent() {
      return sent;
    },
    connect: (network = { latency: 0 }) => {
      pipe = openPipe(network);
      sent = [];
    },
    rest: async (milliseconds) => {
      do await new Promise((resolve) => setTimeout(resolve, 20));
      while (open > 0 || Date.now() - last < milliseconds);
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function send(response: ServerResponse, body: Body | undefined, pipe: Pipe): Promise<void> {
  await pipe.begin();
  if (!body) {
    response.writeHead(404).end();
    return;
  }
  const { type, bytes, zipped } = body;
  response.writeHead(
    200, { 'content-type': type, 'cache-control': 'public, max-age=3600', ...(zipped && { 'content-encoding': 'gzip' }), 'content-length': bytes.length },
  );
  for (let at = 0; at < bytes.length; at += portion) {
    const part = bytes.subarray(at, at + portion);
    await pipe.carry(part.length);
    response.write(part);
  }
  response.end();
}

function bodyFrom(type: string, bytes: Buffer): Body {
  const zipped = isCompressible(type);
  return { type, bytes: zipped ? gzipSync(bytes) : bytes, zipped };
}
