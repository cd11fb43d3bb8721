import { describe, expect, test } from 'vitest';
import { entryLine, readEntry, type RecordEntry } from '../../../src/record/entry.ts';
import { historyOf } from '../../../src/record/history.ts';

const [one, other, third] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];
const first: RecordEntry = { edition: 1, day: '2026-11-29', kind: 'publication', address: '/2023/02/a/', sha256: one };
const mended: RecordEntry = { edition: 2, day: '2026-11-30', kind: 'correction', address: '/2023/02/a/', sha256: other, replaces: one, corrections: 1 };
const moved: RecordEntry = { edition: 2, day: '2026-11-30', kind: 'renaming', address: '/2023/03/b/', from: '/2023/02/a/', sha256: third, replaces: other };
const gone: RecordEntry = { edition: 3, day: '2026-11-30', kind: 'withdrawal', address: '/2023/03/b/', replaces: third };

describe('an entry', () => {
  test('is one line of JSON, always the same', () => {
    const digests = `"sha256":"${other}","replaces":"${one}"`;
    expect(entryLine(mended)).toBe(`{"edition":2,"day":"2026-11-30","kind":"correction","address":"/2023/02/a/",${digests},"corrections":1}`);
    const strange = { ...first, address: '/2023/02/阜新/' };
    for (const entry of [first, mended, moved, gone, strange]) expect(readEntry(entryLine(entry))).toEqual(entry);
  });

  test('written in another way is none', () => {
    const line = entryLine(mended);
    const wrong = ['', '{}', '1', 'null', '<<<<<<< HEAD', ` ${line}`,
      line.replace('correction"', 'correct"'), line.replace('":2', '":0'), line.replace('11-30', '11'),
      line.replace(other, 'x'), line.replace('"/2023', '"2023'), line.replace('}', ',"more":1}'), line.replace(`"sha256":"${other}",`, ''),
      line.replace('correction"', 'renaming"'), entryLine(moved).replace('renaming', 'revision')];
    expect(wrong.map(readEntry)).toEqual(wrong.map(() => undefined));
  });
});

describe('the entries together', () => {
  test('tell which text has which address, and which editions there are', () => {
    const known = (upTo: number) => historyOf([first, mended, moved, gone].slice(0, upTo));
    expect(known(2)).toEqual({
      texts: new Map([['/2023/02/a/', { sha256: other, corrections: 1, edition: 2, day: '2026-11-30', published: '2026-11-29', index: 1, withdrawn: false }]]),
      editions: [{ number: 1, day: '2026-11-29', size: 1 }, { number: 2, day: '2026-11-30', size: 2 }],
    });
    expect(known(3)).toMatchObject({ texts: new Map([['/2023/03/b/', { sha256: third, edition: 2, published: '2026-11-29' }]]) });
    expect(known(4)).toMatchObject({ texts: new Map(), editions: [{ size: 1 }, { size: 3 }, { size: 4 }] });
    expect(known(0)).toEqual({ texts: new Map(), editions: [] });
  });

  test('that do not follow from each other are told by the first', () => {
    const faultOf = (...entries: RecordEntry[]) => historyOf(entries);
    expect(faultOf(mended)).toEqual({ index: 0, fault: 'it is of edition 2, and that before it of edition 0' });
    expect(faultOf(first, { ...mended, day: '2026-11-28' })).toEqual({ index: 1, fault: 'it is of 2026-11-28, and that before it of 2026-11-29' });
    expect(faultOf(first, { ...mended, edition: 1 })).toEqual({ index: 1, fault: 'it is of 2026-11-30, and that before it of 2026-11-29' });
    expect(faultOf(first, { ...first, edition: 2 })).toEqual({ index: 1, fault: '/2023/02/a/ was published before' });
    expect(faultOf(first, { ...mended, replaces: third }))
      .toEqual({ index: 1, fault: 'it replaces another text than the one published at /2023/02/a/ before' });
    expect(faultOf(first, { ...mended, address: '/2023/02/c/' })).toEqual({ index: 1, fault: 'nothing was published at /2023/02/c/ before' });
    expect(faultOf(first, { ...moved, replaces: one, from: '/x/' })).toEqual({ index: 1, fault: 'nothing was published at /x/ before' });
  });
});
