import { rulesOf } from '../text/languages.ts';
import { searchedMark } from '../text/searched-markup.ts';
import { tagsOf } from './markup.ts';
import { separateWords } from './separate-words.ts';

const markForm = new RegExp(String.raw`\s${searchedMark}(?=[\s=>])`);

/** What one page gives to the index. */
export interface IndexedPage {
  /** BCP 47 tag as the page states it. */
  language: string;
  /** A whole small page: the article's element alone, as words parted by blanks. */
  html: string;
  /** Its words as it writes them. */
  words: string[];
}

/**
 * Says to the indexer that it has no rules for a language: ISO 639 leaves this code to everyone. What it knows of Chinese, say, is not how
 * queries are cut.
 */
export const unknownLanguage = 'qaa-';

/** Make of a published page what is handed to the indexer. @throws as `searchedPartOf` does */
export function indexedPageOf(page: string): IndexedPage {
  const { language, body } = searchedPartOf(page);
  const tag = rulesOf(language).stemmer ? language : unknownLanguage + language;
  const words: string[] = [];
  return { language, html: `<html lang="${tag}"><body>${separateWords(body, (word) => words.push(word))}</body></html>`, words };
}

/**
 * Cut out of a published page what search reads of it: the element that is marked for it, and the page's language.
 * Nothing else of the page matters, so that a change of its frame leaves the index as it is.
 * @throws where a page states no language or has no such element, or an unclosed one.
 */
export function searchedPartOf(page: string): { language: string; body: string } {
  const language = /<html\b[^>]*?\blang=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(page);
  const tag = language?.[1] ?? language?.[2] ?? language?.[3];
  if (!tag) throw new Error('The page states no language. Write lang on its html element.');
  return { language: tag, body: bodyOf(page) };
}

function bodyOf(page: string): string {
  let [start, name, depth] = [-1, '', 0];
  for (const { source, tag, index } of tagsOf(page)) {
    if (start < 0) {
      if (tag === '' || !markForm.test(source)) continue;
      [start, name] = [index, tag];
    }
    if (tag === name) depth++;
    if (tag === `/${name}` && --depth === 0) return page.slice(start, index + source.length);
  }
  if (start < 0) throw new Error(`The page marks nothing for search. Put ${searchedMark} on the article.`);
  throw new Error(`The element ${name} that is marked for search is never closed.`);
}
