import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halvesOf, nearPath, packNear, readNear } from '../../../src/search/format/near-words.ts';
import { bindNear } from '../../../src/search/volumes/bind-near.ts';
import type { WordList } from '../../../src/search/volumes/word-list.ts';
import { makeFolder } from './make.ts';

const listOf = (forms: string[]): WordList => ({ tag: 'en', words: [], counts: [], forms: [], written: { forms, pages: forms.map(() => 1) } });
/** Words that look random and are the same in every run. */
const many = Array.from({ length: 10_000 }, (_, at) => ((at + 1) * 7_654_321_987 % 26 ** 7).toString(26))
  .map((digits) => digits.replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')).filter((word) => word.length > 3);

describe('words as they are written', () => {
  test('are read as they were packed, whatever letters they have', () => {
    const letters = [...'abAé煤жΩ𞀀𝐀'];
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 30 }).map((each) => each.join(''));
    fc.assert(fc.property(fc.array(fc.record({ form: word, level: fc.nat(9) })), (words) => {
      expect(readNear(packNear(words))).toEqual(words);
    }));
  });

  test('that are few are one file', () => {
    expect(bindNear([listOf(many.slice(0, 5_000))], makeFolder()).near).toMatchObject({ files: 1, folders: { length: 1 } });
  });

  test('stand where either half of them leads, and one more changes a file or two in folders that stay otherwise', () => {
    const folder = makeFolder();
    const { near, files } = bindNear([listOf(many)], folder);
    expect(files.size).toBe(near.files);
    const wordsAt = (path: string) => readNear(gunzipSync(readFileSync(join(folder, 'near', path)))).map(({ form }) => form);
    for (const form of many.slice(0, 20)) for (const key of halvesOf(form)) expect(wordsAt(nearPath(near, key))).toContain(form);
    const other = bindNear([listOf([...many, 'zymurgy'])], folder).near.folders;
    expect(near.folders.length).toBeGreaterThan(1);
    expect(other.filter((path) => !near.folders.includes(path)).length).toBeLessThanOrEqual(2);
    expect(other.filter((path) => near.folders.includes(path)).length).toBeGreaterThan(0);
  });
});
