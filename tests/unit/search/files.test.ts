import { describe, expect, test } from 'vitest';
import { bucketOf } from '../../../src/search/format/buckets.ts';
import { countsIn, linesFrom, packCounts, wordsText } from '../../../src/search/format/word-counts.ts';
import { unpackDay, unpackLength, packDay, packLength } from '../../../src/search/format/page-list.ts';
import { beginFile } from '../../../src/search/format/packed-writer.ts';
import { PackedReader } from '../../../src/search/format/packed-reader.ts';
import { PairCounter } from '../../../src/search/parts/pairs.ts';
import { readMatch, readPlaces } from '../../../src/search/format/postings.ts';
import { WordColumns } from '../../../src/search/parts/word-columns.ts';

describe('a file of a volume', () => {
  test('gives back the numbers, texts and blocks that were written into it', () => {
    const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 40];
    const file = beginFile();
    for (const number of numbers) file.number(number);
    file.text('煤 mine').text('').block(Uint8Array.of(7, 8)).block(beginFile().number(300).view(4)).number(9);
    const read = new PackedReader(file.view());
    expect(read.numbers(numbers.length)).toEqual(numbers);
    expect([read.text(), read.text(), [...read.block()], read.inner().number(), read.number(), read.isDone]).toEqual(['煤 mine', '', [7, 8], 300, 9, true]);
  });

  test('that begins otherwise or ends too early is refused', () => {
    expect(() => new PackedReader(new TextEncoder().encode('<!doctype html>'))).toThrowErrorMatchingInlineSnapshot(
      `[Error: The file is damaged: it does not begin as a volume’s files do.]`,
    );
    expect(() => new PackedReader(beginFile().number(5).view()).text()).toThrowErrorMatchingInlineSnapshot(`[Error: The file is damaged: it ends too early.]`);
    expect(() => new PackedReader(beginFile().view()).number()).toThrowErrorMatchingInlineSnapshot(`[Error: The file is damaged: it ends too early.]`);
  });

  test('long texts make no difference', () => {
    const long = '煤'.repeat(10_000);
    expect(new PackedReader(beginFile().text(long).view()).text()).toBe(long);
  });
});

describe('where words stand', () => {
  const words = new WordColumns();
  // Weights are counted in parts of 24: plain text, a headline, and a word put together of others.
  words.add('mine', { pages: [2, 300], ends: [2, 7], steps: [-25, 5, -169, 0, -25, 9, 4] });
  words.add('owned', { pages: [0], ends: [2], steps: [-13, 3] });

  test('weights are summed over a page, and a headline is remembered', () => {
    const file = beginFile().number(2).number(2);
    words.copy('steps', 0, file);
    words.copy('weights', 0, file);
    expect(readMatch(new PackedReader(file.view()))).toEqual({ pages: [2, 300], weights: [1, 9], inHeadline: [false, true] });
    const part = beginFile().number(1).number(0);
    words.copy('weights', 1, part);
    expect(readMatch(new PackedReader(part.view()))).toEqual({ pages: [0], weights: [0.5], inHeadline: [false] });
  });

  test('places are given back with the weight of each, also after parts were kept in a file', () => {
    const kept = beginFile();
    words.pack(kept);
    const again = WordColumns.read(new PackedReader(kept.view()));
    const file = beginFile().number(2).number(2);
    for (const stream of ['steps', 'counts', 'places'] as const) again.copy(stream, 0, file);
    expect(readPlaces(new PackedReader(file.view()))).toEqual({ pages: [2, 300], ends: [1, 4], at: [5, 0, 9, 13], weights: [1, 7, 1, 1] });
  });

  test('pairs of characters are counted once a page, where they stand side by side', () => {
    const pairs = new PairCounter();
    pairs.add('煤', { pages: [0, 1], ends: [3, 5], steps: [-25, 0, 2, -25, 4] });
    pairs.add('矿', { pages: [0, 1], ends: [3, 5], steps: [-25, 1, 2, -25, 6] });
    pairs.add('mine', { pages: [1], ends: [2], steps: [-25, 5] });
    expect([...pairs.count()]).toEqual([['煤矿', 1], ['矿煤', 1]]);
  });
});

describe('what is known of a page', () => {
  test('days are given back, and later ones have higher numbers', () => {
    const days = ['0001-01-01', '1952-12-31', '1953-01-01', '2023-02-21', '2024-02-29'];
    expect(days.map(packDay).map(unpackDay)).toEqual(days);
    expect(days.map(packDay)).toEqual(days.map(packDay).toSorted((one, other) => one - other));
  });

  test('a length is kept to within 5 %, in one byte', () => {
    for (const words of [1, 2, 10, 333, 700, 12_345, 500_000]) expect(Math.abs(unpackLength(packLength(words)) / words - 1)).toBeLessThan(0.05);
    expect([unpackLength(packLength(0)), packLength(500_000) < 256]).toEqual([0, true]);
  });
});

describe('word lists', () => {
  test('say for each word how many items of each index have it, and how it is written', () => {
    const line = (word: string, counts: (number | undefined)[], form = '') => ({ word, counts, form });
    const far = Array.from({ length: 800 }, (_, at) => (at === 799 ? 5 : undefined));
    const file = packCounts([
      line('citi', [2], 'city'), line('far', far), line('min', [1]), line('mine', [12, undefined, 3]), line('zhang+wu|p', [4], 'Zhang Wu'),
      line('煤矿', [undefined, 7]),
    ]);
    const text = wordsText(file);
    expect(text).toBe('bn1\nciti a2 city\nfar adt5\nmin a1\nmine a12c3\nzhang+wu|p a4 Zhang Wu\n煤矿 b7\n');
    expect(
      [countsIn(text, 'mine'), countsIn(text, 'min'), countsIn(text, '煤矿'), countsIn(text, 'mi'), countsIn(text, 'citi'), countsIn(text, 'zhang')],
    ).toEqual([[12, 0, 3], [1], [0, 7], [], [2], []]);
    expect(countsIn(text, 'far')[799]).toBe(5);
    expect(linesFrom(text, 'min').map(({ word }) => word)).toEqual(['min', 'mine']);
    expect(linesFrom(text, 'zhang+w')).toEqual([{ word: 'zhang+wu|p', counts: [4], form: 'Zhang Wu' }]);
  });

  test('that are no word lists are refused', () => {
    expect(() => wordsText(new TextEncoder().encode('<!doctype html>'))).toThrow('The file is damaged');
  });

  test('words are dealt out evenly, and more files deal in the same order', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => (at % 2 === 0 ? `w${at}` : String.fromCodePoint(0x4e00 + at)));
    const sizes = new Map<number, number>();
    for (const word of words) sizes.set(bucketOf(word, 40), (sizes.get(bucketOf(word, 40)) ?? 0) + 1);
    expect([sizes.size, Math.min(...sizes.values()) > 400, Math.max(...sizes.values()) < 600]).toEqual([40, true, true]);
    expect(words.every((word) => Math.floor(bucketOf(word, 80) / 2) === bucketOf(word, 40))).toBe(true);
    expect(bucketOf('mine', 1)).toBe(0);
  });
});
