import { describe, expect, test } from 'vitest';
import { arrivalsOf } from '../../../src/archive/arrivals.ts';
import { buildArchive } from '../../../src/archive/archive.ts';
import { historyOf } from '../../../src/record/history.ts';
import type { RecordEntry } from '../../../src/record/entry.ts';
import type { SealedRecord } from '../../../src/record/record.ts';
import { makeItem } from './make.ts';

const day = (edition: number) => `2026-11-0${edition}`;
const came = (edition: number, address: string, more: Partial<RecordEntry> = {}): RecordEntry => (
  { edition, day: day(edition), kind: 'publication', address, sha256: 'a', ...more });

/** What came last, as `day: stories`, by a record of these entries or, without any, by the days of the items. */
function told(files: readonly string[], entries: readonly RecordEntry[] = [], language: 'en' | 'zh' = 'en'): string[] {
  const history = historyOf(entries);
  if ('fault' in history) throw new Error(history.fault);
  const record = entries.length > 0 && ({ history } as SealedRecord);
  const archive = buildArchive(files.map((file) => makeItem(file)), [], { now: 0, dev: false }, record ? { record } : {});
  return arrivalsOf(archive, language).days.map(({ day: each, stories }) => `${each}: ${stories.map(({ id }) => id.slice(8)).join(' ')}`);
}

describe('what came into an archive last', () => {
  const files = ['1958/01/a.md', '1958/02/b.md', '2023/01/c.md', '2023/02/d.md', '2023/02/d.zh.md'];
  const begun = [came(1, '/2023/01/c/'), came(2, '/1958/01/a/'), came(2, '/2023/02/d/')];

  test('is told by the record, and not by the days of the news; what it began with is nothing new', () => {
    expect(told(files, [...begun, came(3, '/1958/02/b/'), came(3, '/zh/2023/02/d/')])).toEqual(['2026-11-03: b', '2026-11-02: d a']);
    expect(told(files, [...begun, came(3, '/zh/2023/02/d/')], 'zh')).toEqual(['2026-11-03: d']);
    expect(told(files, begun.slice(0, 1))).toEqual([]);
  });

  test('keeps its day through a correction and another address', () => {
    const moved = came(3, '/1958/02/b/', { kind: 'renaming', from: '/1958/01/a/', replaces: 'a' });
    const mended = came(4, '/1958/02/b/', { kind: 'correction', replaces: 'a', sha256: 'b' });
    expect(told(files, [...begun, moved, mended])).toEqual(['2026-11-02: d b']);
  });

  test('is told by the days of the news where there is no record', () => {
    expect(told(files)).toEqual(['2023-02-15: d', '2023-01-15: c', '1958-02-15: b', '1958-01-15: a']);
  });

  test('is told for the last forty days that brought anything', () => {
    const months = Array.from({ length: 41 }, (_, at) => `${1950 + Math.floor(at / 12)}/${String(1 + at % 12).padStart(2, '0')}/a.md`);
    const archive = (some: readonly string[]) => buildArchive(some.map((file) => makeItem(file)), [], { now: 0, dev: false });
    const { days, isCut } = arrivalsOf(archive(months), 'en');
    expect([days.length, isCut, days.at(-1)?.day]).toEqual([40, true, '1950-02-15']);
    expect(arrivalsOf(archive(months.slice(1)), 'en').isCut).toBe(false);
  });
});
