import type { Browser } from 'playwright-core';
import { serveSite } from '../../../src/commands/server/serve.ts';
import { bytesOf, type Room } from '../../site/folders.ts';
import { makeHostileArchive, textOf } from './archive.ts';
import { drawMany, line } from './draws.ts';
import { askPagefind, leafThrough, readAllPages, workAtDesk, type Visited } from './visit.ts';

/** How much is drawn, and how much of it is opened as a reader would. */
interface FuzzPlan {
  seed: number;
  items: number;
  /** Pages of each kind, and questions. */
  opened: number;
  /** Items at the desk. */
  edited: number;
}

/** What each look at the archive found. */
export interface FuzzResult extends Record<'pages' | 'reading' | 'pagefind' | 'desk', Visited> {
  published: number;
  refused: number;
}

/** Build an archive of drawn items, and have a browser visit all of it. */
export async function fuzz(room: Room, browser: Browser, { seed, items, opened, edited }: FuzzPlan): Promise<FuzzResult> {
  const archive = await makeHostileArchive(room, items, seed);
  const questions = drawMany(line, opened, seed + 1);
  const paths = [...bytesOf(room.out).keys()].filter((path) => path.endsWith('.html')).map((path) => `/${path.replace(/index\.html$/, '')}`);
  const kinds = [/^\/(?:zh\/)?\d{4}\/\d\d\/item/, /^\/(?:zh\/)?[a-z]+\/[^/]+\/$/, /^\/(?:zh\/)?(?:\d{4}\/(?:\d\d\/){0,2})?$/];
  // The seed is the same in every run, and so are the pages: some from all over each kind.
  const chosen = kinds.flatMap((kind) => {
    const all = paths.filter((path) => kind.test(path));
    return all.filter((_, at) => at % Math.ceil(all.length / opened) === 0);
  });
  const served = await serveSite({ folder: room.out, base: '/' }, { port: 0 });
  const visit = async (look: (context: Awaited<ReturnType<Browser['newContext']>>) => Promise<Visited>): Promise<Visited> => {
    const context = await browser.newContext();
    try {
      return await look(context);
    } finally {
      await context.close();
    }
  };
  try {
    const pages = await visit((context) => readAllPages(context, served.address, paths, archive));
    const reading = await visit((context) => leafThrough(context, served.address, chosen, questions));
    const pagefind = await visit((context) => askPagefind(context, served.address, questions));
    // At the desk stand also those that were refused, and one whose name is a trap, which no page ever shows.
    const [odd, ...others] = archive.refused.slice(0, edited);
    for (const item of others) room.write(item.file, textOf(item, 0));
    const trap = '2010/01/<img src=x onerror=canary(0)>.md';
    if (odd && process.platform !== 'win32') room.write(trap, textOf(odd, 0));
    const files = new Map<string, string | undefined>([
      ...archive.published.slice(0, edited).map(({ file, title }) => [file, title.trim()] as const),
      ...others.map(({ file }) => [file, undefined] as const),
    ]);
    const desk = await visit((context) => workAtDesk(context, room, files, seed + 2));
    return { published: archive.published.length, refused: archive.refused.length, pages, reading, pagefind, desk };
  } finally {
    await served.close();
  }
}
