import { foldHan } from '../text/han-table.ts';
import { isInline } from '../text/searched-markup.ts';
import { foldWidth } from '../text/width.ts';
import { splitMarkup } from './markup.ts';

/** Stands between Han characters in what is handed to the index. Pagefind drops it from its words and never shows it. */
const separator = '\u200B';

// Where every character is a word, Pagefind itself cuts at punctuation; elsewhere it cuts at spaces alone.
const besideLetters = /(?<=\p{Script=Han})(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=\p{Script=Han})/gu;
const besideAnything = /(?<=\p{Script=Han})(?=\S)|(?<=\S)(?=\p{Script=Han})/gu;

/** Anything that may be Han or full-width: most pages in English have nothing of it. */
const mayBeWide = /[\u2E80-\uFFEF]/;

/**
 * Put a separator on both sides of every Han character that touches another word character, and fold full-width letters
 * and digits and traditional characters, so that the index holds one word per character and any run of them can be found.
 * Tags stay as they are.
 * @example separateHan('<p title="煤矿">煤<b>矿</b>A</p>', true) //=> '<p title="煤矿">煤<b>\u200B矿</b>\u200BA</p>'
 */
export function separateHan(html: string, isCutAtPunctuation: boolean): string {
  if (!mayBeWide.test(html)) return html;
  const boundary = isCutAtPunctuation ? besideLetters : besideAnything;
  const between = isCutAtPunctuation ? separator : ' ';
  let before = '';
  let result = '';
  for (const { source, tag } of splitMarkup(html)) {
    if (source.startsWith('<')) {
      if (!isInline(tag.replace('/', ''))) before = '';
      result += source;
      continue;
    }
    const text = foldHan(foldWidth(source));
    // The character before an inline tag still touches the one after it.
    result += (before + text).replace(boundary, between).slice(before.length);
    before = lastCharacterOf(text);
  }
  return result;
}

function lastCharacterOf(text: string): string {
  return /[\uDC00-\uDFFF]$/.test(text) ? text.slice(-2) : text.slice(-1);
}
