import type { Stemmer } from '../text/stem.ts';
import { foldLetters } from '../text/fold-letters.ts';
import type { WrittenWords } from './written-words.ts';

const latin = /^[A-Za-zÀ-ɏ]{2,}$/;
/** Words of fewer letters have too many that are spelt nearly so, and longer ones are none. */
const spelt = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{4,24}$/u;

/** In how many places and pages a word stands. */
export interface Standing {
  places: number;
  pages: number;
}

/** Finds for each stem a word that a reader knows, where the stem is none that the texts have. */
export class WordForms {
  readonly #stem: Stemmer;
  readonly #words: ReadonlyMap<string, Standing>;

  /** @param words every word as texts write it */
  constructor(words: ReadonlyMap<string, Standing>, stem: Stemmer) {
    this.#words = words;
    this.#stem = stem;
  }

  /** The form that stands most often in the texts for each stem; none for a stem that stands there itself. */
  choose(): Map<string, string> {
    const best = new Map<string, string>();
    const placesOf = (word: string) => (latin.test(word) ? this.#words.get(word)?.places ?? 0 : 0);
    for (const [word, { places }] of this.#words) {
      if (!latin.test(word)) continue;
      const stem = this.#stem(foldLetters(word));
      if (placesOf(stem) > 0) continue;
      const other = best.get(stem);
      const otherPlaces = placesOf(other ?? '');
      if (other === undefined || places > otherPlaces || (places === otherPlaces && word < other)) best.set(stem, word);
    }
    return best;
  }

  /** The words that may be misspelt, in code unit order. */
  written(): WrittenWords {
    const forms = [...this.#words.keys()].filter((word) => spelt.test(word)).sort();
    return { forms, pages: forms.map((form) => this.#words.get(form)?.pages ?? 0) };
  }
}
