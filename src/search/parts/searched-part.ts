import { searchedMark } from '../text/searched-markup.ts';
import { tagsOf } from './markup.ts';

const markForm = new RegExp(String.raw`\s${searchedMark}(?=[\s=>])`);

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
