import { describe, expect, test } from 'vitest';
import { bundleOf, entriesOfBundle, maxEntryBytes } from '../../../src/record/bundles.ts';
import { tilePath, tilesOfSize } from '../../../src/record/tile-paths.ts';

describe('the tiles of a log', () => {
  test('lie where C2SP tlog-tiles says', () => {
    expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 3, index: 0, width: 12 })).toBe('tile/3/000.p/12');
    expect(tilePath({ level: 'entries', index: 999, width: 1 })).toBe('tile/entries/999.p/1');
    expect(tilePath({ level: 'entries', index: 1000, width: 256 })).toBe('tile/entries/x001/000');
  });

  test('are those of its example for 70,000 entries', () => {
    const tiles = tilesOfSize(70_000);
    const widths = (level: number) => tiles.filter((tile) => tile.level === level).map(({ width }) => width);
    expect(widths(0)).toEqual([...Array.from({ length: 273 }, () => 256), 112]);
    expect([widths(1), widths(2), widths(3)]).toEqual([[256, 17], [1], []]);
    expect(tilesOfSize(256).map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect(tilesOfSize(0)).toEqual([]);
  });
});

describe('a bundle of entries', () => {
  test('is read to the entries that it was made of', () => {
    const entries = [Buffer.from('one'), Buffer.alloc(0), Buffer.alloc(maxEntryBytes, 7)];
    const bundle = bundleOf(entries);
    expect([...bundle.subarray(0, 7)]).toEqual([0, 3, 111, 110, 101, 0, 0]);
    expect(entriesOfBundle(bundle)?.map((entry) => Buffer.compare(entry, entries[0] ?? entry) === 0)).toEqual([true, false, false]);
    expect(entriesOfBundle(bundle)?.map(({ length }) => length)).toEqual([3, 0, maxEntryBytes]);
  });

  test('that was cut off is none', () => {
    const bundle = bundleOf([Buffer.from('one'), Buffer.from('two')]);
    expect([1, 4, 6, 9].map((length) => entriesOfBundle(bundle.slice(0, length)))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
