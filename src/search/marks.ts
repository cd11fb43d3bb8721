import { partsOf, type Clause, type TextWord } from './query.ts';

/** A stretch of a text where a clause stands: its words by number, and from where to where its letters go. */
export interface Mark {
  first: number;
  last: number;
  start: number;
  end: number;
}

/** Find where clauses stand in a text that was cut into words by `wordsOf`, in the order of the text. Marks do not overlap. */
export function marksOf(words: readonly TextWord[], clauses: readonly Clause[], tag: string): Mark[] {
  const found = clauses.flatMap((clause) => {
    const parts = partsOf(clause, tag);
    return words.flatMap((_, first) => {
      let at = first;
      const stands = parts.length > 0 && parts.every(({ word, step }) => words[(at += step)]?.forms.includes(word));
      return stands ? [markOf(words, first, at)] : [];
    });
  });
  const marks: Mark[] = [];
  for (const mark of found.sort((one, other) => one.first - other.first || other.last - one.last)) {
    const before = marks.at(-1);
    if (!before || mark.first > before.last) marks.push(mark);
    else if (mark.last > before.last) Object.assign(before, { last: mark.last, end: mark.end });
  }
  return marks;
}

function markOf(words: readonly TextWord[], first: number, last: number): Mark {
  return { first, last, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
