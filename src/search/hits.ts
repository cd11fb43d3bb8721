import type { Day } from '../schema/day.ts';
import type { Hit, Order } from './answers.ts';
import type { Index } from './engine.ts';
import { dayOf } from './page-list.ts';

/** An item found in an index. */
export class FoundHit implements Hit {
  readonly index: Index;
  /** Its number in the index: a lower one is a later item. */
  readonly page: number;
  readonly score: number;
  /** Its day as `packDay` writes it. */
  readonly date: number;
  readonly lacking: readonly string[];

  constructor(index: Index, page: number, score: number, date: number, lacking: readonly string[] = []) {
    this.index = index;
    this.page = page;
    this.score = score;
    this.date = date;
    this.lacking = lacking;
  }

  get key(): string {
    return `${this.index.entry.path}/${this.page}`;
  }

  get day(): Day {
    return dayOf(this.date);
  }

  get tag(): string {
    return this.index.tag;
  }
}

/**
 * Sort hits. Those of equal rank stand latest first; where the day is equal too, by volume and place in it, so that the
 * order never depends on which file came first.
 */
export function sortFound(hits: readonly FoundHit[], order: Order): FoundHit[] {
  if (order === 'relevance') return hits.toSorted((one, other) => other.score - one.score || compareLatestFirst(one, other));
  const sorted = hits.toSorted(compareLatestFirst);
  return order === 'latest' ? sorted : sorted.reverse();
}

function compareLatestFirst(one: FoundHit, other: FoundHit): number {
  return other.date - one.date || one.index.place - other.index.place || one.page - other.page;
}
