import { endsInAbbreviation } from './abbreviations.ts';
import { han, square } from './chinese.ts';

/** Room for a standfirst: two lines of a list. A square character takes the room of two Latin ones. */
const room = 200;

/** No more of a paragraph is looked at, in UTF-16 units, so that an endless one costs no more. */
const longest = 2000;

/** Where a sentence may end: English marks before a space, Chinese ones anywhere. */
const end = /(?<![.!?])[.!?]+["'”’)\]]*(?=\s|$)|[。！？]+["'”’）』」》]*/gu;

const squareCharacter = new RegExp(`[${square}]`, 'u');
const betweenHan = new RegExp(`(?<=[${square}”’…])\\s+(?=[${han}“‘《「『])`, 'gu');

/**
 * The first sentences of a text that fit a standfirst, from its paragraphs. A first sentence that does not fit is cut
 * between words and ends in `…`; of nothing, nothing is made.
 */
export function standfirstOf(paragraphs: readonly string[]): string {
  let text = '';
  for (const paragraph of paragraphs) {
    for (const next of sentencesOf(paragraph)) {
      if (next === '') continue;
      const longer = text === '' ? next : joined(text, next);
      if (widthOf(longer) > room) return text === '' ? cut(next) : text;
      text = longer;
    }
  }
  return text;
}

function* sentencesOf(paragraph: string): Generator<string> {
  const text = paragraph.slice(0, longest).replace(/\s+/g, ' ').trim();
  let start = 0;
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].length;
    // A short form is looked for in the last few letters only, so that long paragraphs cost no more.
    if (match[0].startsWith('.') && endsInAbbreviation(text.slice(Math.max(start, stop - 12), stop))) continue;
    yield text.slice(start, stop).trim();
    start = stop;
  }
  if (start < text.length) yield text.slice(start).trim();
}

function joined(text: string, next: string): string {
  return `${text} ${next}`.replace(betweenHan, '');
}

function cut(text: string): string {
  let width = 0;
  let end = 0;
  let position = 0;
  for (const character of text) {
    width += squareCharacter.test(character) ? 2 : 1;
    if (width > room - 1) break;
    const isBreak = character === ' ' || squareCharacter.test(character) || squareCharacter.test(text[position + character.length] ?? '');
    if (isBreak) end = character === ' ' ? position : position + character.length;
    position += character.length;
  }
  return `${text.slice(0, end || position).replace(/(?<![\s,;:，；：、（(—–-])[\s,;:，；：、（(—–-]+$/u, '')}…`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += squareCharacter.test(character) ? 2 : 1;
  return width;
}
