import type { BrowserContext, Page } from 'playwright-core';
import type { Room } from '../../site/folders.ts';
import { startDesk } from '../desk-run.ts';
import type { HostileArchive } from './archive.ts';
import { findTraps, listen } from './canary.ts';
import { drawMany, line } from './draws.ts';
import { faultsOf, readPages } from './published.ts';

/** What was looked at, and all that was wrong: nothing should be. */
export interface Visited {
  looks: number;
  faults: string[];
}

/** Pages that a browser fetches at a time. */
const batch = 200;

/** Have a browser parse every page, and compare what it reads with what was written. */
export async function readAllPages(context: BrowserContext, address: string, paths: readonly string[], { published }: HostileArchive): Promise<Visited> {
  const rings = await listen(context, [new URL(address).origin]);
  const page = await context.newPage();
  // Any page of the site: what it fetches is of its own host.
  await page.goto(`${address}about/`);
  const faults: string[] = [];
  const names = new Map<string, string>();
  const headlines = new Map<string, string>();
  for (let from = 0; from < paths.length; from += batch) {
    for (const read of await readPages(page, paths.slice(from, from + batch))) {
      faults.push(...read.traps.map((trap) => `${read.path} holds ${trap}`));
      headlines.set(read.path, read.headline);
      for (const { path, text } of read.names) names.set(path, text);
      const item = published.find(({ path }) => `/${path}` === read.path);
      if (item) faults.push(...faultsOf(item, read));
    }
  }
  for (const [path, name] of names) {
    const headline = headlines.get(decodeURIComponent(path)) ?? '';
    // A topic begins with a capital there.
    const isSaid = headline.toLowerCase().includes(name.toLowerCase());
    if (!isSaid) faults.push(`${path} is the page of ${JSON.stringify(name)} and is headed ${JSON.stringify(headline)}`);
  }
  return { looks: headlines.size, faults: [...faults, ...rings] };
}

/** Open pages as readers do: stories with words to mark, names, lists, and the search page with questions, filters and suggestions. */
export async function leafThrough(
  context: BrowserContext, address: string, paths: readonly string[], questions: readonly string[],
): Promise<Visited> {
  const rings = await listen(context, [new URL(address).origin]);
  const page = await context.newPage();
  const faults: string[] = [];
  const look = async () => void faults.push(...(await findTraps(page)).map((trap) => `${page.url()} holds ${trap}`));
  for (const [at, path] of paths.entries()) {
    const find = questions[at % questions.length] ?? '';
    await page.goto(`${address}${path.slice(1).split('/').map(encodeURIComponent).join('/')}#find=${encodeURIComponent(find.toWellFormed())}`);
    await look();
  }
  for (const [at, question] of questions.entries()) {
    const well = question.toWellFormed();
    const filters = { topic: well, 'no-source': well, against: well };
    const parameters = new URLSearchParams({ q: well, ...(at % 3 === 1 && filters), ...(at % 3 === 2 && { date: well, sort: well, since: well }) });
    await page.goto(`${address}${at % 2 ? 'zh/' : ''}search/?${String(parameters)}`);
    await settle(page);
    await look();
    const shown = (await page.inputValue('input[name=q]')).trim();
    // A field has one line, and nothing around it.
    const wanted = well.replace(/[\r\n]/g, '').trim();
    if (shown !== wanted) faults.push(`The search page was asked for ${JSON.stringify(wanted)} and shows ${JSON.stringify(shown)}`);
  }
  for (const question of questions.slice(0, 12)) {
    await page.goto(`${address}about/`);
    await page.fill('header input[type=search]', question.trim().slice(0, 12));
    await page.waitForTimeout(200);
    await look();
  }
  return { looks: paths.length + questions.length, faults: [...faults, ...rings] };
}

/** Ask Pagefind's own interface, on a page of the archive's host that has no policy of ours. */
export async function askPagefind(context: BrowserContext, address: string, questions: readonly string[]): Promise<Visited> {
  const rings = await listen(context, [new URL(address).origin]);
  const page = await context.newPage();
  const body = '<!doctype html><html lang="en"><title>Search</title>'
    + '<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script>'
    + '<div id="search"></div><script>new PagefindUI({ element: "#search", showSubResults: true, openFilters: ["topic", "person"] })</script>';
  await page.route(`${address}try/`, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto(`${address}try/`);
  const faults: string[] = [];
  for (const question of questions) {
    await page.fill('.pagefind-ui__search-input', question.toWellFormed());
    await page.locator('.pagefind-ui__message:not(:text("Searching"))').waitFor();
    faults.push(...(await findTraps(page)).map((trap) => `Pagefind’s interface, asked for ${JSON.stringify(question)}, holds ${trap}`));
  }
  return { looks: questions.length, faults: [...faults, ...rings] };
}

/** Open items at the desk, refused ones too, and look at their facts, problems and pages. */
export async function workAtDesk(
  context: BrowserContext, room: Room, files: ReadonlyMap<string, string | undefined>, seed: number,
): Promise<Visited> {
  const desk = await startDesk(room);
  try {
    const rings = await listen(context, [desk.origin]);
    const page = await context.newPage();
    await page.goto(desk.address);
    await page.waitForSelector('.rows a');
    const faults: string[] = [];
    const typed = drawMany(line, files.size, seed);
    for (const [at, [file, title]] of [...files].entries()) {
      await page.goto('about:blank');
      await page.goto(`${desk.origin}/desk/#${encodeURIComponent(file)}`);
      await page.waitForSelector(`.toolbar .file:text-is(${JSON.stringify(file)})`);
      await page.waitForSelector('.problems h2:not(:empty)');
      const shown = await page.inputValue('#field-title');
      if (title !== undefined && shown !== title) faults.push(`The desk shows ${JSON.stringify(shown)} as the headline ${JSON.stringify(title)}`);
      await page.fill('#find', (typed[at] ?? '').toWellFormed());
      await page.fill('#field-topics', (typed[at] ?? '').trim().slice(0, 3));
      await page.waitForTimeout(150);
      faults.push(...(await findTraps(page)).map((trap) => `The desk with ${file} holds ${trap}`));
      for (const frame of page.frames().slice(1)) if (await frame.locator('script').count() > 0) faults.push(`The preview of ${file} holds a script`);
    }
    return { looks: files.size, faults: [...faults, ...rings] };
  } finally {
    await desk.kill();
  }
}

function settle(page: Page): Promise<unknown> {
  return page.waitForFunction(() => document.querySelector('[data-search]:not([aria-busy]) [data-count]')?.textContent);
}
