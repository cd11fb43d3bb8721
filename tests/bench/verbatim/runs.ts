import type { TestSet } from '../relevance/test-set.ts';
import { drawNumber, drawOne, makeRandom } from '../synthetic/random.ts';

/** A stretch of a document's text. */
export interface TextRun {
  /** Id of its document. */
  id: string;
  text: string;
  script: Script;
}

/** Scripts of which runs are drawn, as many of each that stands in the documents. */
export const scripts = ['Latin', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari'] as const;
type Script = (typeof scripts)[number];

/** How many edges of words a run goes over at most. */
const longest = 12;
const withoutSpaces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}ー]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}\p{Cf}]/u;

/** Draw runs out of the texts of a set: they begin and end at edges of words, or anywhere in a script without spaces. */
export function drawRuns({ documents }: Pick<TestSet, 'documents'>, count: number, seed: number): TextRun[] {
  const random = makeRandom(seed, count);
  const having = scripts.flatMap((script) => {
    const form = new RegExp(`\\p{sc=${script}}`, 'u');
    const lines = documents.flatMap(({ id, title, text }) => [title, ...text.split('\n')].map((each) => ({ id, text: each })));
    const texts = lines.filter(({ text }) => form.test(text));
    return texts.length === 0 ? [] : [{ script, form, texts }];
  });
  return having.flatMap(({ script, form, texts }) => Array.from({ length: Math.ceil(count / having.length) }, (): TextRun => {
    for (;;) {
      const { id, text } = drawOne(random, texts);
      const run = runIn(text, (number) => drawNumber(random, 0, number - 1));
      // A hyphen before a word keeps items away, by design.
      if (form.test(run) && !/(?<![\p{L}\p{N}])-[\p{L}\p{N}]/u.test(run)) return { id, text: run, script };
    }
  }));
}

function runIn(text: string, upTo: (count: number) => number): string {
  const characters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
  const goesOn = (at: number) => [characters[at - 1], characters[at]].every((each = '') => wordCharacter.test(each) && !withoutSpaces.test(each));
  const edges = [...characters.flatMap((_, at) => (goesOn(at) ? [] : [at])), characters.length];
  const first = upTo(edges.length - 1);
  return characters.slice(edges[first], edges[Math.min(edges.length - 1, first + 1 + upTo(longest))]).join('').trim();
}
