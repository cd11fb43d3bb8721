import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipOf } from '../../../src/build/gzip.ts';

// Enough text that matches near and far, and lines of many lengths, are found in it.
const lineOf = (at: number) => `{"day":"19${at % 90}-0${at % 9}","text":"${'矿山 mine '.repeat(at % 17)}${(at * 7919) % 10_007}"}\n`;
const text = Array.from({ length: 4000 }, (_, at) => lineOf(at)).join('');

test('a text is compressed to the same bytes on every machine, and comes back as it was', () => {
  const bytes = gzipOf(text);
  expect(gunzipSync(bytes).toString()).toBe(text);
  // No time, and 255 for the system. A Node whose zlib packs otherwise shows here: then all files of data change once.
  expect([...bytes.subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 255]);
  expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(`"89bc65d211eee7c096aff31e16efb910745868e377aa224033eb7396de5cdba2"`);
});
