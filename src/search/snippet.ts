import { marksOf, type Mark } from './marks.ts';
import { wordsOf, type Clause, type TextWord } from './query.ts';
import type { ArticleText } from './article-text.ts';

/** A piece of a snippet; what was searched for is marked. */
export interface SnippetPiece {
  text: string;
  marked: boolean;
}

/** How much of the text a snippet shows, in words; a Chinese word is a character. */
const wordsShown = 34;
const charactersShown = 72;
/** Words shown before the first that is marked. */
const before = 7;

/** Cut from an article's text the stretch where most of what was looked for stands together: its beginning, where nothing does. */
export function snippetOf({ text, tag }: ArticleText, clauses: readonly Clause[]): SnippetPiece[] {
  const words = wordsOf(text, tag.toLowerCase());
  const marks = marksOf(words, clauses, tag.toLowerCase());
  const length = /^zh\b/i.test(tag) ? charactersShown : wordsShown;
  const first = startOf(marks, length, words.length);
  const last = Math.min(words.length, first + length) - 1;
  const pieces: SnippetPiece[] = first > 0 ? [{ text: '… ', marked: false }] : [];
  let at = first > 0 ? startingAt(words, first) : 0;
  const end = last + 1 < words.length ? startingAt(words, last + 1) : text.length;
  for (const mark of marks.filter((each) => each.first >= first && each.last <= last)) {
    add(pieces, text.slice(at, mark.start), false);
    add(pieces, text.slice(mark.start, mark.end), true);
    at = mark.end;
  }
  add(pieces, text.slice(at, end).trimEnd(), false);
  if (last + 1 < words.length) add(pieces, ' …', false);
  return pieces;
}

/** Where the window begins that holds most marks, and of those the first. */
function startOf(marks: readonly Mark[], length: number, total: number): number {
  let best = 0;
  let most = 0;
  for (const mark of marks) {
    const start = Math.max(0, Math.min(mark.first - before, total - length));
    const held = marks.filter(({ first, last }) => first >= start && last < start + length).length;
    if (held > most) [best, most] = [start, held];
  }
  return best;
}

/** Where a word begins with the signs before it, as brackets. */
function startingAt(words: readonly TextWord[], word: number): number {
  return words[word]?.from ?? 0;
}

function add(pieces: SnippetPiece[], text: string, marked: boolean): void {
  if (text === '') return;
  // Blocks follow one another as sentences do: in Chinese without a gap.
  const shown = text.replace(/(?<=[\p{Script=Han}，。、；：？！”’）》])\s*\n\s*(?=[\p{Script=Han}“‘（《])/gu, '').replace(/\s+/g, ' ');
  pieces.push({ text: shown, marked });
}
