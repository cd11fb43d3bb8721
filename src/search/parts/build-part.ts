import { readFileSync } from 'node:fs';
import type { Day } from '../../schema/day.ts';
import { rulesOf } from '../text/languages.ts';
import { stemmerOf } from '../text/stem.ts';
import { indexedPageOf } from './indexed-page.ts';
import { readPagefind } from './pagefind-folder.ts';
import type { PartIndex } from './part-file.ts';
import { runPagefind, type Sequence } from './run-pagefind.ts';
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

/** Name of the folder for what Pagefind writes, beside the part that is made of it. */
export const indexerFolder = 'pagefind';

/**
 * Index published pages with Pagefind and read what it wrote, by language. The pages' order is the order in which results of
 * equal rank stand: hand them in latest first. The same pages in the same order give the same part.
 * @param folder where Pagefind writes; it may not be there yet
 * @throws with the address of the page that cannot be indexed, or with Pagefind's own reason
 */
export async function buildPart(pages: Sequence<PublishedPage>, folder: string): Promise<PartIndex[]> {
  const forms = new Map<string, WordForms>();
  const days = new Map<string, Day>();
  await runPagefind(pages, folder, ({ url, day, source }) => {
    days.set(url, day);
    const { language, html, words } = indexedPageOf(htmlOf(source));
    noteForms(forms, language, words);
    return { url, html };
  });
  return readPagefind(folder, (url) => days.get(url) ?? refuse(url), forms);
}

/** The HTML of a page, read where it is not at hand. */
export function htmlOf(source: PageSource): string {
  return 'html' in source ? source.html : readFileSync(source.file, 'utf8');
}

function noteForms(forms: Map<string, WordForms>, language: string, words: readonly string[]): void {
  const { stemmer } = rulesOf(language);
  const tag = language.toLowerCase();
  const known = forms.get(tag) ?? new WordForms(stemmer && stemmerOf(stemmer));
  forms.set(tag, known);
  known.add(words);
}

function refuse(url: string): never {
  throw new Error(`Pagefind wrote a page ${url} that was not handed to it.`);
}
