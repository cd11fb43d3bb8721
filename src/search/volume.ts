import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { indexedPageOf } from './article.ts';
import type { IndexEntry } from './catalogue.ts';

/** A published page on its way into an index. */
export interface PublishedPage {
  /** Address below the base the archive is served under: `2023/02/slug/`. */
  url: string;
  html: string;
}

/** Pages handed to Pagefind before the first answer is awaited: enough to keep it busy. */
const ahead = 32;
/** Marks of footnotes and the arrows back from them are no words of the text. */
const wordless = ['[data-footnote-ref]', '[data-footnote-backref]'];
/** What Pagefind writes for stock interfaces. The search page has its own and reads the indexes itself. */
const needed = /^(?:fragment|index|filter|pagefind\..+\.pf_meta)$/;

/**
 * Build the index of one volume from published pages into an empty folder, and say what indexes it has, by language tag.
 * The pages' order is the order in which results of equal rank stand: hand them in latest first. The same pages in the same
 * order give the same bytes. Only one may be built at a time in one process.
 * @throws with the address of the page that cannot be indexed, or with Pagefind's own reason.
 */
export async function buildVolume(
  pages: Iterable<PublishedPage> | AsyncIterable<PublishedPage>,
  out: string,
): Promise<Record<string, IndexEntry>> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: wordless });
    if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
    await addPages(index, pages);
    const written = await index.writeFiles({ outputPath: out });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write ${out}: ${written.errors.join(' ')}`);
    return await tidyVolume(out);
  } finally {
    await close();
  }
}

async function addPages(index: PagefindIndex, pages: Iterable<PublishedPage> | AsyncIterable<PublishedPage>): Promise<void> {
  const waiting: Promise<void>[] = [];
  for await (const page of pages) {
    const added = addPage(index, page);
    // A failure is met where it is awaited, a few pages later.
    added.catch(() => undefined);
    waiting.push(added);
    if (waiting.length >= ahead) await waiting.shift();
  }
  await Promise.all(waiting);
}

async function addPage(index: PagefindIndex, page: PublishedPage): Promise<void> {
  try {
    const { errors } = await index.addHTMLFile({ url: page.url, content: indexedPageOf(page.html).html });
    if (errors.length > 0) throw new Error(errors.join(' '));
  } catch (cause) {
    throw new Error(`The page ${page.url} cannot be indexed for search.`, { cause });
  }
}

async function tidyVolume(out: string): Promise<Record<string, IndexEntry>> {
  const entry: unknown = JSON.parse(await readFile(join(out, 'pagefind-entry.json'), 'utf8'));
  const names = await readdir(out);
  await Promise.all(names.filter((name) => !needed.test(name)).map((name) => rm(join(out, name))));
  return Object.fromEntries(indexesOf(entry));
}

function indexesOf(entry: unknown): [string, IndexEntry][] {
  if (!isObject(entry) || !isObject(entry['languages'])) throw new Error('Pagefind wrote no list of languages.');
  return Object.entries(entry['languages']).map(([language, index]) => {
    if (!isObject(index) || typeof index['hash'] !== 'string' || typeof index['page_count'] !== 'number') {
      throw new Error(`Pagefind wrote no index for ${language}.`);
    }
    return [language, { meta: index['hash'], items: index['page_count'] }];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
