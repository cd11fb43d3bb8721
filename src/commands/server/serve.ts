import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isCompressible } from '../../hosts/content-types.ts';
import { responseTo, type HostResponse, type Site } from './static-host.ts';
import { listenOn } from './listen.ts';
import { forOwnHost } from './own-host.ts';

/** A site that is being served. */
export interface Served {
  /** Where a browser on this machine finds it. */
  address: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Serve a built site as a static host would, on this machine only unless `open` is set.
 * Where the port is taken the next free one is used; port 0 takes any free one.
 */
export async function serveSite(site: Site, { port, open = false }: { port: number; open?: boolean }): Promise<Served> {
  const make = (): Server => createServer(forOwnHost((request, response) => void send(request, response, site), open));
  const { servers, port: taken } = await listenOn(make, port, open);
  return {
    address: `http://localhost:${taken}${site.base}`,
    port: taken,
    close: async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      })));
    },
  };
}

async function send(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else await sendResponse(request, response, responseTo(request.url ?? '/', site));
  } catch {
    // The file was removed meanwhile, or the browser left: either way this response ends here.
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  }
}

async function sendResponse(request: IncomingMessage, response: ServerResponse, { status, headers, file }: HostResponse): Promise<void> {
  if (!file) {
    response.writeHead(status, headers).end();
    return;
  }
  await using handle = await open(file);
  const { size, mtimeMs } = await handle.stat();
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...headers, etag }).end();
    return;
  }
  const zip = isCompressible(headers['content-type'] ?? '') && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const length = zip ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : { 'content-length': String(size) };
  response.writeHead(status, { ...headers, ...length, etag });
  if (request.method === 'HEAD') response.end();
  else if (zip) await pipeline(handle.createReadStream({ autoClose: false }), createGzip(), response);
  else await pipeline(handle.createReadStream({ autoClose: false }), response);
}
