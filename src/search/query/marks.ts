import { keywordsOf, withoutStopWords } from './keywords.ts';
import { clausesOf } from './query.ts';
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
  return marksOf(tokenize(text, tag.toLowerCase()), withoutStopWords(clausesOf(query)), tag.toLowerCase());
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
  return words.flatMap((_, first) => {
    let at = first;
    const stands = parts.length > 0 && parts.every(({ word, step }) => words[(at += step)]?.forms.includes(word));
    return stands ? [{ clause, first, last: at, start: words[first]?.start ?? 0, end: words[at]?.end ?? 0 }] : [];
  });
}
