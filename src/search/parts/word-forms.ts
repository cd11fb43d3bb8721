import type { Stemmer } from '../text/stem.ts';
import { foldLetters } from '../text/fold-letters.ts';
import type { WrittenWords } from './written-words.ts';

const latin = /^[A-Za-zÀ-ɏ]{2,}$/;
/** Words of fewer letters have too many that are spelt nearly so, and longer ones are none. */
const spelt = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{4,24}$/u;

/** In how many places and pages a word stands. */
interface Standing {
  places: number;
  pages: number;
}

/** Finds for each stem a word that a reader knows, where the stem is none that the texts have. */
export class WordForms {
  readonly #stem: Stemmer | undefined;
  readonly #words = new Map<string, Standing>();

  /** @param stem none where words are listed as they are written */
  constructor(stem?: Stemmer) {
    this.#stem = stem;
  }

  /** Note the words of a page: for stems those in Latin letters count. */
  add(words: readonly string[]): void {
    const places = new Map<string, number>();
    for (const word of words) places.set(word, (places.get(word) ?? 0) + 1);
    for (const [word, count] of places) {
      const known = this.#words.get(word);
      if (known) {
        known.places += count;
        known.pages += 1;
      } else this.#words.set(word, { places: count, pages: 1 });
    }
  }

  /** The form that stands most often in the texts for each stem; none for a stem that stands there itself. */
  choose(): Map<string, string> {
    const best = new Map<string, string>();
    if (!this.#stem) return best;
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
