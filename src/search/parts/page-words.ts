import { foldHan } from '../text/han-table.ts';
import { isInline, unsearchedAttributes } from '../text/searched-markup.ts';
import { headlineWeight } from '../format/weights.ts';
import { cutPage } from './cut-page.ts';
import { tagsOf } from './markup.ts';

/** Is told what stands in a page, in its order. */
export interface PageReader {
  /** A word as the page writes it, and how much it weighs: 1 for plain text, `headlineWeight` for the headline. */
  word: (raw: string, weight: number) => void;
  /** A sign that keeps two characters apart: it takes a place, and is no word. */
  gap: () => void;
  /** What an attribute says of the page, by the name that the page gives it: see `SearchMarks.astro`. */
  mark: (name: string, value: string) => void;
}

const unsearched = new RegExp(String.raw`\s(?:${unsearchedAttributes.join('|')})(?=[\s=>])`);
/** Elements that say nothing of the story, with all that is in them. */
const notRead = /^(?:footer|form|head|iframe|label|nav|noscript|script|style|svg|template)$/;
/** Headings of the text weigh less than the headline, each level one less. */
const heading = /^h[1-6]$/;
/** Anything that may be a traditional character: most pages in English have none. */
const mayBeHan = /[\u2E80-\uFFEF]/;
const markForm = /\sdata-pagefind-(?:meta|filter)=["']([^"']*)["']/g;

/**
 * Read the words of an article as a query is cut, and what its marks say. A word may run through inline elements: it stands where it begins.
 * @param html the element that is searched, whole
 */
export function readPage(html: string, reader: PageReader): void {
  let [text, end, left, depth, weight, level] = ['', 0, '', 0, 1, ''];
  const finish = () => {
    if (text !== '') readText(text, weight, reader);
    text = '';
  };
  for (const { source, tag, index } of tagsOf(html)) {
    if (depth === 0 && index > end) text += textOf(html.slice(end, index));
    end = index + source.length;
    if (source.includes('data-pagefind-')) readMarks(source, reader);
    if (depth > 0) {
      if (tag === left) depth++;
      else if (tag === `/${left}`) depth--;
      continue;
    }
    const name = tag.startsWith('/') ? tag.slice(1) : tag;
    if (!isInline(name)) finish();
    if (unsearched.test(source) || notRead.test(tag)) [left, depth] = [tag, 1];
    else if (heading.test(tag) && level === '') [level, weight] = [tag, headlineWeight + 1 - Number(tag.charAt(1))];
    else if (tag === `/${level}`) [level, weight] = ['', 1];
  }
  if (depth === 0) text += textOf(html.slice(end));
  finish();
}

function readText(text: string, weight: number, { word, gap }: PageReader): void {
  cutPage(mayBeHan.test(text) ? foldHan(text) : text, (raw, _, isApart) => {
    if (isApart) gap();
    word(raw, weight);
  });
}

/** A mark names attributes of its own element: `day[data-day],source[data-source]`. */
function readMarks(source: string, { mark }: PageReader): void {
  for (const [, marks = ''] of source.matchAll(markForm)) {
    for (const [, name = '', attribute = ''] of marks.matchAll(/([^,[\]\s]+)\[([\w-]+)\]/g)) {
      const [, double, single = ''] = new RegExp(String.raw`\s${attribute}=(?:"([^"]*)"|'([^']*)')`).exec(source) ?? [];
      mark(name, textOf(double ?? single).trim().replace(/\s{2,}|\n/g, ' '));
    }
  }
}

const reference = /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp|shy|zwj|zwnj));/gi;
const named = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', '\''], ['nbsp', '\u00A0'], ['shy', '\u00AD'], ['zwj', '\u200D'], ['zwnj', '\u200C'],
]);

/** The text that markup without tags stands for. The pages name few characters; one that is not known stays. */
function textOf(source: string): string {
  if (!source.includes('&')) return source;
  return source.replace(reference, (whole: string, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
