import type { ArticleText, LinkedText, Section } from './article-text.ts';
import { marksOf, type Mark } from '../query/marks.ts';
import { rulesOf } from '../text/languages.ts';
import { tokenize, type Token } from '../text/tokenize.ts';

/** A piece of a snippet; what was searched for is marked. */
export interface SnippetPiece {
  text: string;
  marked: boolean;
}

/** A stretch of an article's text. */
export interface Snippet {
  pieces: SnippetPiece[];
  /** The heading it stands under, if under any; where it begins before one, that of its first mark. */
  section?: Pick<Section, 'id' | 'heading'>;
  /** That other sources brought the same report, as its page says it; absent where none did. */
  also?: readonly LinkedText[];
}

/** How many words are shown before the first that is marked. */
const wordsBefore = 7;

/**
 * Cut from an article's text the stretch where most of what was looked for stands together: its beginning, where nothing
 * does. @param folded the text as the clauses are written, place by place
 */
export function snippetOf({ text, tag, sections }: ArticleText, clauses: readonly string[], folded = text): Snippet {
  const words = tokenize(folded, tag.toLowerCase());
  const marks = marksOf(words, clauses, tag.toLowerCase());
  const length = rulesOf(tag).snippetWords;
  const first = startOf(marks, length, words.length);
  const last = Math.min(words.length, first + length) - 1;
  const pieces: SnippetPiece[] = first > 0 ? [{ text: '… ', marked: false }] : [];
  let at = first > 0 ? startingAt(words, first) : 0;
  const end = last + 1 < words.length ? startingAt(words, last + 1) : text.length;
  const within = marks.filter((each) => each.first >= first && each.last <= last);
  for (const mark of within) {
    add(pieces, text.slice(at, mark.start), false);
    add(pieces, text.slice(mark.start, mark.end), true);
    at = mark.end;
  }
  add(pieces, text.slice(at, end).trimEnd(), false);
  if (last + 1 < words.length) add(pieces, ' …', false);
  const section = within[0] && sections.findLast((each) => each.at <= (within[0]?.start ?? 0));
  return { pieces, ...(section && { section: { id: section.id, heading: section.heading } }) };
}

/** Where the window begins that holds the most different clauses, then the most marks; of several, the first. */
function startOf(marks: readonly Mark[], length: number, total: number): number {
  let best = 0;
  let bestWorth = 0;
  // How often each clause stands in the window, which moves on through marks that stand in the order of the text.
  const held = new Map<number, number>();
  let [from, to] = [0, 0];
  const count = (clause: number, by: 1 | -1): void => {
    const times = (held.get(clause) ?? 0) + by;
    if (times > 0) held.set(clause, times);
    else held.delete(clause);
  };
  for (const { first } of marks) {
    const start = Math.max(0, Math.min(first - wordsBefore, total - length));
    for (let mark = marks[to]; mark && mark.last < start + length; mark = marks[++to]) count(mark.clause, 1);
    for (let mark = marks[from]; mark && from < to && mark.first < start; mark = marks[++from]) count(mark.clause, -1);
    const worth = held.size * 1000 + to - from;
    if (worth > bestWorth) [best, bestWorth] = [start, worth];
  }
  return best;
}

/** Where a word begins with the signs before it, as brackets. */
function startingAt(words: readonly Token[], word: number): number {
  return words[word]?.from ?? 0;
}

function add(pieces: SnippetPiece[], text: string, marked: boolean): void {
  if (text === '') return;
  // Blocks follow one another as sentences do: in Chinese without a gap.
  const shown = text.replace(/(?<=[\p{Script=Han}，。、；：？！”’）》])\s*\n\s*(?=[\p{Script=Han}“‘（《])/gu, '').replace(/\s+/g, ' ');
  pieces.push({ text: shown, marked });
}
