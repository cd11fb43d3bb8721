import { describe, expect, test } from 'vitest';
import { laterFiles } from '../../../src/store/later-files.ts';

const paths = Array.from({ length: 1200 }, (_, at) => `${1900 + Math.floor(at / 12)}/${String((at % 12) + 1).padStart(2, '0')}/a.md`);
const none: ReadonlySet<string> = new Set();

describe('a dev server that finds files never read', () => {
  test('reads all of them at once where they are few', () => {
    expect(laterFiles(paths.slice(0, 1000), { newest: 300, folders: none })).toEqual([]);
  });

  test('reads the newest first where they are many, in whatever order they come', () => {
    const later = laterFiles([...paths].reverse(), { newest: 300, folders: none });
    expect(later).toEqual(paths.slice(0, 900));
  });

  test('reads those that are asked for first, too', () => {
    const later = laterFiles(paths, { newest: 0, folders: new Set(['1950/06/', '1960/']) });
    expect(paths.filter((path) => !later.includes(path))).toEqual(paths.filter((path) => /^(1950\/06|1960)\//.test(path)));
  });
});
