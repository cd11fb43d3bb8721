import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../../../src/store/digest.ts';
import { baseNameOf, readBase, readSent, writeSent, type Base, type SentFile } from '../../../../src/commands/deploying/sent-list.ts';

const day = fc.constantFrom('2026-11-01', '2024-02-29');
const sentFile = fc.record({ digest: fc.constantFrom('0123456789abcdef', 'fedcba9876543210', '?', '~', '!'), stale: fc.option(day, { nil: undefined }) })
  .map(({ digest, stale }): SentFile => ({ digest, ...(stale !== undefined && { stale }) }));
const file = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((name) => !name.includes('\n'));
const files = fc.array(fc.tuple(file, sentFile)).map((rows) => new Map(rows));

test('a list is read as it was written, through any changes, on a base or on none', () => {
  fc.assert(fc.property(fc.array(files, { minLength: 1, maxLength: 4 }), fc.array(fc.boolean()), (states, rebases) => {
    let base: Base | undefined;
    for (const [number, state] of states.entries()) {
      const { list, base: after, baseFile } = writeSent(new Map([...state, ...filler]), base, rebases[number] ?? true);
      if (after && baseFile) expect(readBase(after.name, baseFile)?.files).toEqual(after.files);
      expect(baseNameOf(list)).toBe(after?.name ?? 'none');
      expect(readSent(list, after)).toEqual(new Map([...state, ...filler]));
      base = after;
    }
  }), { numRuns: 30 });
});

const rowOf = (number: number, version = 1): [string, SentFile] =>
  [`2023/02/story-${number}/index.html`, { digest: digestOf(`${number} ${version}`).slice(0, 16) }];
const filler = Array.from({ length: 500 }, (_, number) => rowOf(number));

test('a change of little sends little', () => {
  const all = new Map(Array.from({ length: 12_000 }, (_, number) => rowOf(number)));
  const { base } = writeSent(all, undefined, true);
  const changed = new Map([...all, ...Array.from({ length: 90 }, (_, number) => rowOf(number * 100, 2))]);
  const { list, baseFile } = writeSent(changed, base, true);
  expect([list.length < 3000, baseFile]).toEqual([true, undefined]);
});

test('a list or base that was cut off or changed is not believed', () => {
  const { list, base, baseFile = Buffer.alloc(0) } = writeSent(new Map(filler), undefined, true);
  expect([base?.name.length, readBase(base?.name ?? '', baseFile)?.files.size]).toEqual([21, filler.length]);
  const notThere = Buffer.from('<!DOCTYPE html>\n<title>Not found</title>\n');
  for (const wrong of [list.subarray(0, -2), Buffer.alloc(0), notThere]) expect(baseNameOf(wrong)).toBeUndefined();
  expect(readBase('base-0123456789abcdef', baseFile)).toBeUndefined();
  expect(readBase(base?.name ?? '', baseFile.subarray(0, 200))).toBeUndefined();
  expect(baseNameOf(gzipSync('backnumber 1 none\n0123456789abcdef - a\nend 2\n'))).toBeUndefined();
});
