import { expect, test } from 'vitest';
import type { IndexReader } from '../../../src/search/engine/index-reader.ts';
import { FoundHit, sortHits } from '../../../src/search/engine/hits.ts';
import { makeRandom } from './make.ts';

const indexes = [0, 1, 2].map((place) => ({ place, tag: 'en', entry: { path: String(place) } }) as unknown as IndexReader);

/** Hits in no order, many of equal score and day. */
function drawHits(count: number): FoundHit[] {
  const dice = makeRandom(7);
  return indexes.flatMap((index) => Array.from({ length: count }, (_, page) =>
    new FoundHit(index, page, [0, 0.25, 0.3, 1e-9, 12.5, dice() * 3][Math.floor(dice() * 6)] ?? 0, 20_000 - index.place * 50 - Math.floor(page / 9))))
    .map((hit) => [dice(), hit] as const).sort(([one], [other]) => one - other).map(([, hit]) => hit);
}

const latestFirst = (one: FoundHit, other: FoundHit) => other.date - one.date || one.index.place - other.index.place || one.page - other.page;

test('hits are sorted by score, and where it is equal latest first, as comparing two by two sorts them', () => {
  const hits = drawHits(3_000);
  const inBits = ({ score }: FoundHit) => Math.fround(score);
  expect(sortHits(hits, 'relevance').map(({ key }) => key)).toEqual(
    hits.toSorted((one, other) => inBits(other) - inBits(one) || latestFirst(one, other)).map(({ key }) => key),
  );
  expect(sortHits(hits, 'latest')).toEqual(hits.toSorted(latestFirst));
  expect(sortHits(hits, 'earliest')).toEqual(hits.toSorted(latestFirst).reverse());
  expect(sortHits([], 'relevance')).toEqual([]);
});

test('scores that differ by less than they are exact to count as equal', () => {
  const [index] = indexes as [IndexReader];
  const earlier = new FoundHit(index, 4, 0.1 + 0.2, 100);
  const later = new FoundHit(index, 1, 0.3, 200);
  expect(sortHits([earlier, later], 'relevance')).toEqual([later, earlier]);
});
