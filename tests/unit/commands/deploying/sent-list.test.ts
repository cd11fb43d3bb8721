import fc from 'fast-check';
import { expect, test } from 'vitest';
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
      const { list, base: after, baseText } = writeSent(new Map([...state, ...filler]), base, rebases[number] ?? true);
      if (after && baseText !== undefined) expect(readBase(after.name, baseText)?.files).toEqual(after.files);
      expect(baseNameOf(list)).toBe(after?.name ?? 'none');
      expect(readSent(list, after)).toEqual(new Map([...state, ...filler]));
      base = after;
    }
  }), { numRuns: 30 });
});

const filler = Array.from({ length: 500 }, (_, number): [string, SentFile] => [`filler/${number}/index.html`, { digest: '0123456789abcdef' }]);

test('a change of little sends little', () => {
  const row = (_: unknown, number: number): [string, SentFile] => [`2023/02/story-${number}/index.html`, { digest: '0123456789abcdef' }];
  const all = new Map(Array.from({ length: 12_000 }, row));
  const { base } = writeSent(all, undefined, true);
  const changed = new Map([...all, ...[...all.keys()].slice(0, 90).map((name): [string, SentFile] => [name, { digest: 'fedcba9876543210' }])]);
  const { list, baseText } = writeSent(changed, base, true);
  expect([list.length < 6000, baseText]).toEqual([true, undefined]);
});

test('a list or base that was cut off or changed is not believed', () => {
  const { list, base, baseText = '' } = writeSent(new Map(filler), undefined, true);
  expect(baseNameOf(list.slice(0, -2))).toBeUndefined();
  expect(baseNameOf('')).toBeUndefined();
  expect(baseNameOf('<!DOCTYPE html>\n<title>Not found</title>\n')).toBeUndefined();
  expect(readBase(base?.name ?? '', baseText.replace('filler/7/', 'filler/8/'))).toBeUndefined();
});
