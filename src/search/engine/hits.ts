import type { Day } from '../../schema/day.ts';
import type { Hit, Order } from './answers.ts';
import type { IndexReader } from './index-reader.ts';
import { unpackDay } from '../format/page-list.ts';

/** An item found in an index. */
export class FoundHit implements Hit {
  readonly index: IndexReader;
  /** Its number in the index: a lower one is a later item. */
  readonly page: number;
  #score: number;
  /** Its day as `packDay` writes it. */
  readonly date: number;
  readonly lacking: readonly string[];

  constructor(index: IndexReader, page: number, score: number, date: number, lacking: readonly string[] = []) {
    this.index = index;
    this.page = page;
    this.#score = score;
    this.date = date;
    this.lacking = lacking;
  }

  get score(): number {
    return this.#score;
  }

  /** Let it stand higher than its words alone would: so many times as high. */
  raise(times: number): void {
    this.#score *= times;
  }

  get key(): string {
    return `${this.index.entry.path}/${this.page}`;
  }

  get day(): Day {
    return unpackDay(this.date);
  }

  get tag(): string {
    return this.index.tag;
  }
}

/** Scores are compared in the precision of 32 bits: what differs by less is of equal rank. */
const scoreBits = 2 ** 32;
/** How many hits can be told apart by what is left of a number, whose 53 bits are exact. */
const maxHits = 2 ** 21;

/**
 * Sort hits. Those of equal rank stand latest first; where the day is equal too, by volume and place in it, so that the
 * order never depends on which file came first.
 * @throws {RangeError} where there are more than two million
 */
export function sortHits(hits: readonly FoundHit[], order: Order): FoundHit[] {
  const latest = hits.toSorted((one, other) => other.date - one.date || one.index.place - other.index.place || one.page - other.page);
  if (order === 'relevance') return bestFirst(latest);
  return order === 'latest' ? latest : latest.reverse();
}

/** Sort by score and, where it is equal, as before: a tenth of the time that comparing two by two takes. */
function bestFirst(hits: readonly FoundHit[]): FoundHit[] {
  if (hits.length > maxHits) throw new RangeError(`${hits.length} hits are more than can be sorted.`);
  const [scores, keys] = [new Float32Array(hits.length), new Float64Array(hits.length)];
  for (let at = 0; at < keys.length; at++) scores[at] = hits[at]?.score ?? 0;
  // A positive number in 32 bits reads as a whole number that is the higher the higher it is.
  const bits = new Uint32Array(scores.buffer);
  for (let at = 0; at < keys.length; at++) keys[at] = (scoreBits - 1 - (bits[at] ?? 0)) * maxHits + at;
  keys.sort();
  const sorted: FoundHit[] = [];
  for (let at = 0; at < keys.length; at++) {
    const hit = hits[(keys[at] ?? 0) % maxHits];
    if (hit) sorted.push(hit);
  }
  return sorted;
}
