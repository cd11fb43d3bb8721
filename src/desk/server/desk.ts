import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { contentTypeOf } from '../../hosts/content-types.ts';
import { EditRefused } from '../../editing/refusal.ts';
import { firstLanguage } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { makeBundle, type Bundle } from './bundle.ts';
import { checkCaller, isSame } from './guard.ts';
import { askedIn } from './asked.ts';
import type { Newsroom } from './newsroom.ts';
import { deskPage, deskPolicy, lockedPage, lockedPolicy } from './page.ts';
import { DeskRefusal } from './refusal.ts';
import { routes } from './routes.ts';
import { Visitors } from './visitors.ts';

/** The desk's part of a server. */
export interface Desk {
  /** The path below the base, with the key of this run, by which it is opened. */
  path: string;
  /** What a phone is asked for; absent where the desk is for this machine alone. */
  code: string | undefined;
  /** Answer whether a request may see the site as it is being edited. */
  admits: (request: IncomingMessage) => boolean;
  /** Answer a request. @param name its path below the base, without `desk/` */
  answer: (request: IncomingMessage, response: ServerResponse, name: string, query: URLSearchParams) => Promise<void>;
}

/** Largest request, in bytes: a picture of a camera as text. */
const maxRequestBytes = 80_000_000;

const fixedFiles: ReadonlySet<string> = new Set(['desk.js', 'desk.css']);

/** What a page in the preview may do: show what this server has. */
const previewPolicy = [
  "default-src 'none'", ...['style-src', 'font-src', 'object-src', 'frame-src', 'frame-ancestors'].map((name) => `${name} 'self'`), "img-src 'self' data:",
].join('; ');

/** Open the desk of this run. @param network addresses of this machine under which others may ask, with the code of the run */
export function openDesk(newsroom: Newsroom, network: readonly string[] = []): Desk {
  const visitors = new Visitors(network);
  const { token } = visitors;
  const { base } = newsroom.settings;
  let bundle: Promise<Bundle> | undefined;

  const answerPage = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void => {
    const key = query.get('key');
    if (key !== null && isSame(key, token)) {
      response.writeHead(303, { location: `${base}desk/`, 'set-cookie': visitors.cookieFor(request, base) }).end();
    } else if (visitors.isKnown(request)) {
      const nonce = randomBytes(16).toString('base64');
      sendPage(response, 200, deskPage(base, { title: site.name[firstLanguage], token, nonce }), deskPolicy(nonce));
    } else sendPage(response, 403, lockedPage(base, visitors.code !== undefined), lockedPolicy);
  };

  const answerCode = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host = '', origin } = request.headers;
    if (request.method !== 'POST' || origin !== `http://${host}`) throw new DeskRefusal(403, 'A code is given on the desk’s own page.', `Open ${base}desk/.`);
    if (visitors.isRight(new URLSearchParams(await bodyOf(request)).get('code') ?? '')) {
      response.writeHead(303, { location: `${base}desk/`, 'set-cookie': visitors.cookieFor(request, base) }).end();
    } else sendPage(response, 403, lockedPage(base, true, 'That is not the code.'), lockedPolicy);
  };

  const answerApi = async (request: IncomingMessage, response: ServerResponse, name: string): Promise<void> => {
    const { host, origin, 'content-type': type } = request.headers;
    const [sent, from] = [request.headers['x-desk-token'], request.headers['sec-fetch-site']];
    checkCaller({
      method: request.method ?? '', host, origin, type, token: textOf(sent), site: textOf(from),
    }, visitors.hostsOf(request), token);
    if (!Object.hasOwn(routes, name)) throw new DeskRefusal(404, `The desk knows nothing called ${name}.`, 'Load the page of the desk again.');
    const answer = await routes[name as keyof typeof routes](newsroom, askedIn(await bodyOf(request)));
    send(response, 200, JSON.stringify(answer ?? {}));
  };

  return {
    path: `desk/?key=${token}`,
    code: visitors.code,
    admits: (request) => visitors.admits(request),
    answer: async (request, response, name, query) => {
      try {
        if (name.startsWith('api/')) await answerApi(request, response, name.slice('api/'.length));
        else if (!visitors.hostsOf(request).has(request.headers.host?.toLowerCase() ?? '')) {
          throw new DeskRefusal(403, 'This is another server.', 'Use the address in the terminal.');
        } else if (name === 'code') await answerCode(request, response);
        else if (name === '') answerPage(request, response, query);
        else if (fixedFiles.has(name)) {
          const { folder } = await (bundle ??= makeBundle(newsroom.settings.cache));
          response.writeHead(200, { 'content-type': contentTypeOf(name), 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
          createReadStream(join(folder, name)).pipe(response);
        } else if (name === 'preview' && visitors.isKnown(request)) sendPage(response, 200, '<!doctype html><title>Preview</title>', previewPolicy);
        else throw new DeskRefusal(404, 'The desk has nothing here.', `Open ${base}desk/.`);
      } catch (fault) {
        const told = fault instanceof EditRefused ? new DeskRefusal(422, fault.message, fault.cure) : fault;
        if (!(told instanceof DeskRefusal)) throw told;
        send(response, told.status, JSON.stringify(told.refusal));
      }
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxRequestBytes) throw new DeskRefusal(413, 'This is more than the desk takes at a time.', 'Make the picture smaller than 50 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendPage(response: ServerResponse, status: number, page: string, policy: string): void {
  response.writeHead(status, {
    'content-type': contentTypeOf('page.html'), 'cache-control': 'no-store', 'content-security-policy': policy, 'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin',
  }).end(page);
}

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, { 'content-type': contentTypeOf('answer.json'), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(json);
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
