import type { Stemmer } from '../text/stem.ts';
import { foldLetters } from '../text/fold-letters.ts';

const latin = /^[A-Za-zÀ-ɏ]{2,}$/;

/** Finds for each stem a word that a reader knows, where the stem is none that the texts have. */
export class WordForms {
  readonly #stem: Stemmer;
  readonly #counts = new Map<string, number>();

  constructor(stem: Stemmer) {
    this.#stem = stem;
  }

  /** Note words, of which those in Latin letters count. */
  add(words: Iterable<string>): void {
    for (const word of words) if (latin.test(word)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** The form that stands most often in the texts for each stem; none for a stem that stands there itself. */
  choose(): Map<string, string> {
    const best = new Map<string, string>();
    for (const [word, count] of this.#counts) {
      const stem = this.#stem(foldLetters(word));
      const other = best.get(stem);
      const otherCount = this.#counts.get(other ?? '') ?? 0;
      if (!this.#counts.has(stem) && (other === undefined || count > otherCount || (count === otherCount && word < other))) best.set(stem, word);
    }
    return best;
  }
}
