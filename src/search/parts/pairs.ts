import type { Postings } from '../format/postings.ts';
import { isHan } from '../text/han.ts';

/** More than the highest code point, so that a place and a character make one number. */
const room = 2 ** 21;

/** Counts in how many pages each two Han characters stand side by side, in their places of the index. */
export class PairCounter {
  readonly #pages = new Map<number, number[]>();

  /** Note where a word stands. Words that are not one Han character are passed over. */
  add(word: string, { pages, ends, steps }: Postings): void {
    if (!isHan(word)) return;
    const character = word.codePointAt(0) ?? 0;
    let start = 0;
    for (let number = 0; number < pages.length; number++) {
      const places = this.#placesOf(pages[number] ?? 0);
      const end = ends[number] ?? 0;
      for (let at = 0; start < end; start++) {
        const step = steps[start] ?? 0;
        at = step < 0 ? 0 : at + step;
        if (step >= 0) places.push(at * room + character);
      }
    }
  }

  /** The pairs in code unit order, each with the number of pages. */
  count(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const places of this.#pages.values()) {
      for (const pair of pairsOf(places)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  #placesOf(page: number): number[] {
    const places = this.#pages.get(page) ?? [];
    if (places.length === 0) this.#pages.set(page, places);
    return places;
  }
}

function pairsOf(places: number[]): Set<string> {
  const pairs = new Set<string>();
  let [before, character] = [-2, ''];
  for (const each of Float64Array.from(places).sort()) {
    const at = Math.floor(each / room);
    const next = String.fromCodePoint(each % room);
    if (at === before + 1) pairs.add(character + next);
    [before, character] = [at, next];
  }
  return pairs;
}
