import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { unsearchedAttributes } from '../text/searched-markup.ts';

/** Things in their order, which may come one by one. */
export type Sequence<T> = Iterable<T> | AsyncIterable<T>;

/** A page as Pagefind gets it. */
interface HandedPage {
  url: string;
  html: string;
}

/** Pages handed to Pagefind before the first answer is awaited: enough to keep it busy. */
const ahead = 32;

/** The run that ends last of those begun in this process. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Let Pagefind write its index of pages into a folder. It has ended, and given its memory back, when this returns. The same pages in the same
 * order give the same bytes. Pagefind runs once at a time in a process: a second run waits for the first.
 * @param handedOf what of a page is handed to Pagefind, and under which address
 * @throws with the address of the page that cannot be indexed, or with Pagefind's own reason
 */
export function runPagefind<T extends { url: string }>(pages: Sequence<T>, folder: string, handedOf: (page: T) => HandedPage): Promise<void> {
  const run = last.then(() => runNow(pages, folder, handedOf));
  last = run.catch(() => undefined);
  return run;
}

async function runNow<T extends { url: string }>(pages: Sequence<T>, folder: string, handedOf: (page: T) => HandedPage): Promise<void> {
  const untimely = Promise.withResolvers<never>();
  const watch = (message: unknown) => whenPagefindEnds(message, (how) => untimely.reject(new Error(`Pagefind ended before its work was done, with ${how}.`)));
  subscribe('child_process', watch);
  try {
    await Promise.race([writeIndex(pages, folder, handedOf), untimely.promise]);
  } finally {
    // That it ends now is as it should be.
    untimely.promise.catch(() => undefined);
    unsubscribe('child_process', watch);
    await close();
  }
}

/** Pagefind's own library never answers where the program it started has ended, as for a disk that is full. */
function whenPagefindEnds(message: unknown, tell: (how: string) => void): void {
  if (typeof message !== 'object' || message === null || !('process' in message) || !(message.process instanceof ChildProcess)) return;
  const started = message.process;
  started.once('exit', (code, signal) => {
    if (started.spawnfile.includes('pagefind')) tell(signal === null ? `code ${String(code)}` : signal);
  });
}

async function writeIndex<T extends { url: string }>(pages: Sequence<T>, folder: string, handedOf: (page: T) => HandedPage): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: unsearchedAttributes.map((name) => `[${name}]`) });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  await addPages(index, pages, handedOf);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write ${folder}: ${written.errors.join(' ')}`);
}

async function addPages<T extends { url: string }>(index: PagefindIndex, pages: Sequence<T>, handedOf: (page: T) => HandedPage): Promise<void> {
  const waiting: Promise<void>[] = [];
  try {
    for await (const page of pages) {
      const added = addPage(index, page, handedOf);
      // A failure is met where it is awaited, a few pages later.
      added.catch(() => undefined);
      waiting.push(added);
      if (waiting.length >= ahead) await waiting.shift();
    }
    await Promise.all(waiting);
  } finally {
    // Pagefind panics where it is closed before it has answered.
    await Promise.allSettled(waiting);
  }
}

async function addPage<T extends { url: string }>(index: PagefindIndex, page: T, handedOf: (page: T) => HandedPage): Promise<void> {
  try {
    const { url, html } = handedOf(page);
    const { errors } = await index.addHTMLFile({ url, content: html });
    if (errors.length > 0) throw new Error(errors.join(' '));
  } catch (cause) {
    throw new Error(`The page ${page.url} cannot be indexed for search.`, { cause });
  }
}
