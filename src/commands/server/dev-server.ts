import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from '../../hosts/content-types.ts';
import type { DevSite, Shown, ShownPart } from '../../build/dev/dev-site.ts';
import type { Desk } from '../../desk/server/desk.ts';
import { commandLanguage } from '../../languages/fixed-languages.ts';
import { describeFault } from '../line/fault-messages.ts';
import { decoded } from './host-files.ts';
import { listenOn } from './listen.ts';
import { forOwnHost, ownPath } from './own-host.ts';

/** The site as it is being edited, served to this machine. */
export interface DevServer {
  port: number;
  /** Make every open page reload. */
  reload: () => void;
  close: () => Promise<void>;
}

/** The folder of the server's own addresses, which no page has. */
const ownFolder = '_dev/';

/** The folder of the editors' desk. */
const deskFolder = 'desk/';

/**
 * The script added to each page: it reloads the page when the server says so, and when another server answers in its place.
 * It goes to the browser as it is.
 */
const reloadScript = `let seen;
const changes = new EventSource(new URL('changes', import.meta.url));
changes.onmessage = ({ data }) => {
  if (seen !== undefined && data !== seen) location.reload();
  seen = data;
};
changes.onerror = () => {
  if (changes.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1000);
};
`;

/**
 * Serve a site that is being edited, with the desk on which that is done.
 * @param first the port to try first
 * @param isOpen answers other machines too, once they are known to the desk
 * @throws {UsageError} where no port is free
 */
export async function serveDevSite(site: DevSite, desk: Desk, base: string, first: number, isOpen = false): Promise<DevServer> {
  const listeners = new Set<ServerResponse>();
  // Milliseconds, so that a page from an earlier server has another state.
  let state = Date.now();
  const sendState = (response: ServerResponse) => response.write(`data: ${state}\n\n`);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    if (!path.startsWith(base)) return redirect(response, base);
    const name = decoded(path.slice(base.length));
    if (isOpen && !name.startsWith(deskFolder) && !desk.admits(request)) return redirect(response, base + deskFolder);
    if (name === `${ownFolder}changes`) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      sendState(response);
    } else if (name === `${ownFolder}part.css`) send(response, 200, 'part.css', partStyle);
    else if (name.startsWith(deskFolder)) await desk.answer(request, response, name.slice(deskFolder.length), new URLSearchParams(query));
    else if (name === `${ownFolder}reload.js`) send(response, 200, 'reload.js', reloadScript);
    else if (name !== '' && !name.endsWith('/') && extname(name) === '') redirect(response, `${path}/${query === undefined ? '' : `?${query}`}`);
    else await sendShown(response, await site.show(name), name, base);
  };
  const make = (): Server => createServer(forOwnHost((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'fault.txt', describeFault(fault));
    });
  }, isOpen));

  const { servers, port } = await listenOn(make, first, isOpen);
  return {
    port,
    reload: () => {
      state++;
      for (const response of listeners) sendState(response);
    },
    close: async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      })));
    },
  };
}

/** The look of the bar by which a page says that it knows only a part of the archive. */
const partStyle = `.dev-part { margin: 0; padding: .5rem 1rem; background: #ffe9a8; color: #221a00; font: 1rem/1.4 system-ui, sans-serif; text-align: center }
`;

/** Say on a page, where there is one, of how much of the archive it was made. */
function withPart(page: string, part: ShownPart | undefined, base: string): string {
  if (!part) return page;
  const [read, of] = [part.read, part.of].map((count) => count.toLocaleString(commandLanguage));
  const text = `Only ${read} of ${of} files are read so far. This page loads itself again when all are.`;
  const bar = `<p class="dev-part" role="status" lang="${commandLanguage}" dir="ltr">${text}</p>`;
  const [head, body] = [page.indexOf('</head>'), page.indexOf('>', page.indexOf('<body')) + 1];
  return `${page.slice(0, head)}<link rel="stylesheet" href="${base}${ownFolder}part.css">${page.slice(head, body)}${bar}${page.slice(body)}`;
}

async function sendShown(response: ServerResponse, shown: Shown, name: string, base: string): Promise<void> {
  if ('page' in shown) {
    const script = `<script type="module" src="${base}${ownFolder}reload.js"></script>`;
    send(response, shown.isFound ? 200 : 404, 'page.html', withPart(shown.page, shown.part, base).replace('</head>', () => `${script}</head>`));
  } else if ('text' in shown) send(response, 200, name, shown.text);
  else {
    response.writeHead(200, { 'content-type': contentTypeOf(shown.file), 'cache-control': 'no-cache' });
    await pipeline(createReadStream(shown.file), response);
  }
}

function send(response: ServerResponse, status: number, name: string, text: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': contentTypeOf(name), 'cache-control': 'no-store' }).end(text);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location: ownPath(location) }).end();
}
