import { keywordsOf, withoutStopWords } from './keywords.ts';
import { clausesOf } from './query.ts';
import { hasHan } from '../text/han.ts';
import { termsOf, tokenize, type Token } from '../text/tokenize.ts';

/** A stretch of a text where something stands that is looked for: its words by number, and from where to where its letters go. */
export interface Mark {
  /** Which of the clauses it is, the first where it is several. */
  clause: number;
  first: number;
  last: number;
  start: number;
  end: number;
}

/**
 * Find where what was typed stands in a text of a language tag: each clause that says something as it is, or else its pieces. Places are counted
 * in UTF-16 units; marks stand in the order of the text and do not overlap.
 */
export function findMarks(text: string, tag: string, query: string): Mark[] {
  const clauses = withoutStopWords(clausesOf(query));
  return marksOf(tokenize(text, tag.toLowerCase()), clauses, tag.toLowerCase());
}

/** Answer whether a clause of characters does not stand in a text as it is, which may be written in the other characters. */
export function lacksCharacters(text: string, tag: string, clauses: readonly string[]): boolean {
  const asked = clauses.filter(hasHan);
  if (asked.length === 0 || !hasHan(text)) return false;
  const words = tokenize(text, tag.toLowerCase());
  return asked.some((clause) => standing(words, clause, 0, tag.toLowerCase()).length === 0);
}

/** Find where clauses stand in a text that was cut into words by `wordsOf`. */
export function marksOf(words: readonly Token[], clauses: readonly string[], tag: string): Mark[] {
  const found = clauses.flatMap((text, clause) => {
    const whole = standing(words, text, clause, tag);
    return whole.length > 0 ? whole : keywordsOf(text).flatMap((piece) => standing(words, piece, clause, tag));
  });
  const marks: Mark[] = [];
  for (const mark of found.sort((one, other) => one.first - other.first || other.last - one.last)) {
    const before = marks.at(-1);
    if (!before || mark.first > before.last) marks.push(mark);
    else if (mark.last > before.last) Object.assign(before, { last: mark.last, end: mark.end });
  }
  return marks;
}

function standing(words: readonly Token[], text: string, clause: number, tag: string): Mark[] {
  const parts = termsOf(text, tag);
  const [first, second] = parts;
  const asOne = parts.length === 2 && second?.step === 1 ? `${first?.word ?? ''}${second.word}` : undefined;
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; at++) {
    let last = at;
    const stands = parts.length > 0 && parts.every(({ word, step }) => words[(last += step)]?.forms.includes(word));
    if (stands) add(at, last);
    else if (asOne !== undefined && words[at]?.forms[0] === asOne) add(at, at);
    else if (parts.length === 1 && isInTwo(words, at, first?.word ?? '')) add(at, at + 1);
  }
  return marks;

  function add(from: number, to: number): void {
    marks.push({ clause, first: from, last: to, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 });
  }
}

/** Answer whether a word stands at a place as two: `hack week` for `hackweek`. */
function isInTwo(words: readonly Token[], at: number, word: string): boolean {
  const one = words[at]?.forms[0];
  return one !== undefined && one.length < word.length && word.startsWith(one) && word === `${one}${words[at + 1]?.forms[0] ?? ''}`;
}
