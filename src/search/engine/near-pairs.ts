import type { Clause, Query } from '../query/query.ts';
import { hasHan } from '../text/han.ts';

/** Two clauses that were typed one after the other, and how much it counts that they stand so. */
export interface NearPair {
  first: Clause;
  second: Clause;
  weight: number;
}

/**
 * Where words stand takes three times as much to fetch as that they do. In an archive of no more items that is little; in larger ones it is
 * fetched only for a number and what stands before it, as `Article 15`, and in Chinese, where it was read to find runs of characters.
 */
const maxItems = 500;
/** As how many other pairs a number beside its name counts. */
const numberWeight = 2;

/** The pairs of a query of which it is worth to read where they stand, in an archive of so many items. */
export function nearPairsOf({ wanted, beside }: Query, items: number): NearPair[] {
  return beside.flatMap(([one, other]) => {
    const [first, second] = [wanted[one], wanted[other]];
    if (!first || !second || first.quoted || second.quoted) return [];
    const isNumber = /^\p{N}[\p{N}.,:/-]*$/u.test(second.text);
    const isWorth = isNumber || items <= maxItems || (hasHan(first.text) && hasHan(second.text));
    return isWorth ? [{ first, second, weight: isNumber ? numberWeight : 1 }] : [];
  });
}
