import { createReadStream } from 'node:fs';
import { sep } from 'node:path';
import type { HookParameters } from 'astro';
import { forgetEdition, loadEdition } from '../../edition.ts';
import type { Settings } from '../../settings.ts';
import { documentAt, fileBeside, sourceFileAt } from './beside-pages.ts';
import { contentTypeOf } from '../../hosts/content-types.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Serve what only a build makes beside the pages of Astro's dev server, and read the content again when it changes. */
export function serveExtras(server: DevServer, settings: Settings): void {
  void loadEdition(settings);
  watchContent(server, settings);
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').slice(settings.base.length);
    const send = async () => {
      const file = fileBeside(path, settings) ?? await sourceFileAt(path, settings);
      const text = file === undefined ? await documentAt(path, settings) : undefined;
      if (file === undefined && text === undefined) return next();
      response.setHeader('content-type', contentTypeOf(file ?? path));
      if (file === undefined) response.end(text);
      else createReadStream(file).pipe(response);
    };
    send().catch(next);
  });
}

/**
 * Milliseconds from a change until the content is read. Most programs empty a file before they write it, and the watcher reports
 * nothing that follows within 50 ms: read at once, the file might be found empty, and nothing would say that it no longer is.
 */
export const debounceMs = 60;

function watchContent(server: DevServer, settings: Settings): void {
  let waiting: NodeJS.Timeout | undefined;
  const reload = () => {
    forgetEdition();
    // Loaded here, since pages run in a bundle of their own.
    void loadEdition(settings);
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add(settings.content);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(settings.content + sep)) return;
    clearTimeout(waiting);
    waiting = setTimeout(reload, debounceMs);
  });
}
