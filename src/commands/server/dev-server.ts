import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from '../../build/content-types.ts';
import type { DevSite, Shown } from '../../build/dev/dev-site.ts';
import { describeFault } from '../line/fault-messages.ts';
import { decoded } from './host-files.ts';
import { listenOn } from './listen.ts';

/** The site as it is being edited, served to this machine. */
export interface DevHost {
  port: number;
  /** Let every open page load itself again. */
  reload: () => void;
  close: () => Promise<void>;
}

/** What the host itself answers stands below this name, which no page has. */
const own = '_dev/';

/**
 * The script that each page is given besides its own: it loads the page again when the host says so, and when another host
 * answers in its place. It goes to the browser as it is.
 */
const reloader = `let seen;
const changes = new EventSource(new URL('changes', import.meta.url));
changes.onmessage = ({ data }) => {
  if (seen !== undefined && data !== seen) location.reload();
  seen = data;
};
changes.onerror = () => {
  if (changes.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1000);
};
`;

/** Serve a site that is being edited. @param first the port to try first @throws {UsageError} where no port is free */
export async function serveDevSite(site: DevSite, base: string, first: number): Promise<DevHost> {
  const listeners = new Set<ServerResponse>();
  // A page that another host gave before this one began is of another state.
  let state = Date.now();
  const tell = (response: ServerResponse) => response.write(`data: ${state}\n\n`);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    if (!path.startsWith(base)) return lead(response, base);
    const name = decoded(path.slice(base.length));
    if (name === `${own}changes`) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      tell(response);
    } else if (name === `${own}reload.js`) send(response, 200, 'reload.js', reloader);
    else if (name !== '' && !name.endsWith('/') && extname(name) === '') lead(response, `${path}/${query === undefined ? '' : `?${query}`}`);
    else await sendShown(response, await site.show(name), name, base);
  };
  const make = (): Server => createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'fault.txt', describeFault(fault));
    });
  });

  const { servers, port } = await listenOn(make, first, false);
  return {
    port,
    reload: () => {
      state++;
      for (const response of listeners) tell(response);
    },
    close: async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      })));
    },
  };
}

async function sendShown(response: ServerResponse, shown: Shown, name: string, base: string): Promise<void> {
  if ('page' in shown) send(response, shown.isFound ? 200 : 404, 'page.html', shown.page.replace('</head>', `<script type="module" src="${base}${own}reload.js"></script></head>`));
  else if ('text' in shown) send(response, 200, name, shown.text);
  else {
    response.writeHead(200, { 'content-type': contentTypeOf(shown.file), 'cache-control': 'no-cache' });
    await pipeline(createReadStream(shown.file), response);
  }
}

function send(response: ServerResponse, status: number, name: string, text: string): void {
  response.writeHead(status, { 'content-type': contentTypeOf(name), 'cache-control': 'no-store' }).end(text);
}

function lead(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}
