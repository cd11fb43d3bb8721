import type { Stemmer } from '../text/stem.ts';
import { foldLetters } from '../text/fold-letters.ts';

const latin = /^[A-Za-zÀ-ɏ]{2,}$/;
/** Words of fewer letters have too many that are spelt nearly so, and longer ones are none. */
const spelt = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{4,24}$/u;

/** Finds for each stem a word that a reader knows, where the stem is none that the texts have. */
export class WordForms {
  readonly #stem: Stemmer | undefined;
  readonly #counts = new Map<string, number>();
  readonly #pages = new Map<string, number>();

  /** @param stem none where words are listed as they are written */
  constructor(stem?: Stemmer) {
    this.#stem = stem;
  }

  /** Note the words of a page: for stems those in Latin letters count. */
  add(words: readonly string[]): void {
    for (const word of new Set(words)) if (spelt.test(word)) this.#pages.set(word, (this.#pages.get(word) ?? 0) + 1);
    if (!this.#stem) return;
    for (const word of words) if (latin.test(word)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** The form that stands most often in the texts for each stem; none for a stem that stands there itself. */
  choose(): Map<string, string> {
    const best = new Map<string, string>();
    if (!this.#stem) return best;
    for (const [word, count] of this.#counts) {
      const stem = this.#stem(foldLetters(word));
      const other = best.get(stem);
      const otherCount = this.#counts.get(other ?? '') ?? 0;
      if (!this.#counts.has(stem) && (other === undefined || count > otherCount || (count === otherCount && word < other))) best.set(stem, word);
    }
    return best;
  }

  /** In how many pages each word stands as it is written, in code unit order. */
  written(): Map<string, number> {
    return new Map([...this.#pages].sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}
