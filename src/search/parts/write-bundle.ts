import { site } from '../../site.ts';
import { dayAndSource } from '../text/searched-markup.ts';
import { htmlOf, type PublishedPage } from './build-part.ts';
import { searchedPartOf } from './searched-part.ts';
import { splitMarkup, type MarkupPiece } from './markup.ts';
import { runPagefind, type Sequence } from './run-pagefind.ts';

/**
 * Write Pagefind's own bundle of published pages, for programs that know Pagefind and not us: its index, its scripts and its interface, each in
 * its own form. Pages come latest first. The same pages in the same order give the same files.
 * @param folder where the bundle is to stand; it may not be there yet
 * @throws as `runPagefind` does
 */
export async function writeBundle(pages: Sequence<PublishedPage>, folder: string): Promise<void> {
  await runPagefind(pages, folder, ({ url, day, source }) => ({ url: `/${url}`, html: bundledPageOf(htmlOf(source), day) }));
}

/**
 * Make of a published page what Pagefind's bundle is to know of it: the text as it is, since Pagefind cuts it at both ends; the story's
 * facets as filters; its day as a fact that can be shown and sorted by. A filter of days would have a value for nearly each story, so that
 * years are one instead.
 */
function bundledPageOf(page: string, day: string): string {
  const { language, body } = searchedPartOf(page);
  const days = `data-pagefind-filter="${dayAndSource}"`;
  const marked = splitMarkup(body).map(inertMark).map(({ source, tag }) => (tag === '' || !source.includes(days) ? source : source
    .replace('data-pagefind-meta="title[data-title]"', 'data-pagefind-meta="title[data-title],date[data-day],source[data-source]"')
    .replace(days, () => [
      'data-pagefind-filter="year[data-year],source[data-source],language[data-language]"', 'data-pagefind-sort="date[data-day]"',
      `data-year="${day.slice(0, 4)}"`, `data-language="${language}"`,
    ].join(' '))));
  return `<html lang="${bundledLanguageOf(language)}"><body>${marked.join('')}</body></html>`;
}

/** A tag that tells facts which programs may put into their pages as HTML: Pagefind's own interfaces do so with filters and headlines. */
const tellsFacts = /\sdata-pagefind-(?:meta|filter)=/;

/** Parts two signs, shows nothing, and belongs to no tag or character reference. */
const joiner = '\u2060';

/**
 * Keep the facts of a tag from meaning anything as HTML, so that a name holds no script, while they read as they are where they are put in
 * as text: escaped twice, they would be inert too, and read wrong in every program that does it right.
 */
function inertMark(piece: MarkupPiece): MarkupPiece {
  if (piece.tag === '' || !tellsFacts.test(piece.source)) return piece;
  const facts = piece.source.slice(1)
    .replace(/(?:<|&lt;|&#60;|&#x3c;)(?=[a-z/!?])/gi, (sign) => sign + joiner)
    .replace(/(?:&amp;|&#38;|&#x26;)(?=#|[a-z][a-z\d]{0,40};)/gi, (sign) => sign + joiner);
  return { ...piece, source: `<${facts}` };
}

/**
 * Under which language Pagefind is to list a page. It looks for a reader's `zh-CN` and then for `zh`, never for `zh-Hans`, so that the region or
 * script goes where no other language of the site has the same beginning.
 */
function bundledLanguageOf(tag: string): string {
  const beginningOf = (each: string) => each.split('-')[0] ?? each;
  const others = Object.values<string>(site.tags).filter((other) => other !== tag && beginningOf(other) === beginningOf(tag));
  return others.length > 0 ? tag : beginningOf(tag);
}
