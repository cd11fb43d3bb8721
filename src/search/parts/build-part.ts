import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Day } from '../../schema/day.ts';
import { rulesOf } from '../text/languages.ts';
import { unsearchedAttributes } from '../text/searched-markup.ts';
import { stemmerOf } from '../text/stem.ts';
import { indexedPageOf } from './indexed-page.ts';
import { readPagefind } from './pagefind-folder.ts';
import type { PartIndex } from './part-file.ts';
import { WordForms } from './word-forms.ts';

/** A published page on its way into an index. */
export interface PublishedPage {
  /** Address below the base the archive is served under: `2023/02/slug/`. */
  url: string;
  day: Day;
  source: PageSource;
}

/** A page itself, or the file to read it from: one of many is read by the process that indexes it. */
export type PageSource = { html: string } | { file: string };

type Pages = Iterable<PublishedPage> | AsyncIterable<PublishedPage>;

/** Name of the folder for what Pagefind writes, beside the part that is made of it. */
export const indexerFolder = 'pagefind';
/** Pages handed to Pagefind before the first answer is awaited: enough to keep it busy. */
const ahead = 32;

/**
 * Index published pages with Pagefind and read what it wrote, by language. The pages' order is the order in which results of
 * equal rank stand: hand them in latest first. The same pages in the same order give the same part. Only one may be built at
 * a time in one process.
 * @param folder where Pagefind writes; it may not be there yet
 * @throws with the address of the page that cannot be indexed, or with Pagefind's own reason
 */
export async function buildPart(pages: Pages, folder: string): Promise<PartIndex[]> {
  const forms = new Map<string, WordForms>();
  const days = await runPagefind(pages, folder, forms);
  return readPagefind(folder, (url) => days.get(url) ?? refuse(url), forms);
}

/** Let Pagefind write its index into a folder. It has ended, and given its memory back, when this returns. */
async function runPagefind(pages: Pages, folder: string, forms: Map<string, WordForms>): Promise<Map<string, Day>> {
  const untimely = Promise.withResolvers<never>();
  const watch = (message: unknown) => whenPagefindEnds(message, (how) => untimely.reject(new Error(`Pagefind ended before its work was done, with ${how}.`)));
  subscribe('child_process', watch);
  try {
    return await Promise.race([writeIndex(pages, folder, forms), untimely.promise]);
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

async function writeIndex(pages: Pages, folder: string, forms: Map<string, WordForms>): Promise<Map<string, Day>> {
  const { index, errors } = await createIndex({ excludeSelectors: unsearchedAttributes.map((name) => `[${name}]`) });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  const days = await addPages(index, pages, forms);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write ${folder}: ${written.errors.join(' ')}`);
  return days;
}

async function addPages(index: PagefindIndex, pages: Pages, forms: Map<string, WordForms>): Promise<Map<string, Day>> {
  const days = new Map<string, Day>();
  const waiting: Promise<void>[] = [];
  try {
    for await (const page of pages) {
      days.set(page.url, page.day);
      const added = addPage(index, page, forms);
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
  return days;
}

async function addPage(index: PagefindIndex, page: PublishedPage, forms: Map<string, WordForms>): Promise<void> {
  try {
    const { language, html, words } = indexedPageOf(htmlOf(page.source));
    noteForms(forms, language, words);
    const { errors } = await index.addHTMLFile({ url: page.url, content: html });
    if (errors.length > 0) throw new Error(errors.join(' '));
  } catch (cause) {
    throw new Error(`The page ${page.url} cannot be indexed for search.`, { cause });
  }
}

function noteForms(forms: Map<string, WordForms>, language: string, words: readonly string[]): void {
  const { stemmer } = rulesOf(language);
  const tag = language.toLowerCase();
  const known = forms.get(tag) ?? new WordForms(stemmer && stemmerOf(stemmer));
  forms.set(tag, known);
  known.add(words);
}

function htmlOf(source: PageSource): string {
  return 'html' in source ? source.html : readFileSync(source.file, 'utf8');
}

function refuse(url: string): never {
  throw new Error(`Pagefind wrote a page ${url} that was not handed to it.`);
}
