import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStory, type StoryFinding } from '../../../src/components/story-check.ts';
import { drawKey, makeCopy, type MadeCopy } from '../commands/verifying/made-copy.ts';

let copy: MadeCopy;

beforeEach(() => {
  copy = makeCopy(3);
});

afterEach(() => copy.leave());

function check(index: number, key = ''): Promise<StoryFinding> {
  return checkStory({
    address: `/2023/02/item-${index}/`, index, key, fetchFile: async (path) => {
      const file = join(copy.folder, path);
      return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
    },
  });
}

test('a story is proved by the tiles of a record of any size', async () => {
  for (const size of [1, 2, 3, 256, 257, 300]) {
    await copy.seal(size);
    for (const index of [0, 1, 2].filter((each) => each < size)) {
      expect(await check(index), `${index} of ${size}`).toEqual({ state: 'sound', entry: index + 1, size, day: '2026-11-29', who: 'unsigned', name: '' });
    }
  }
});

test('a signature is right, wrong, or by a key that is not known', async () => {
  const [{ secret, line }, other] = [await drawKey(), await drawKey()];
  await copy.seal(3, secret);
  expect(await check(1, line)).toMatchObject({ state: 'sound', who: 'signed', name: 'news.example/record' });
  for (const key of ['', other.line]) expect(await check(1, key)).toMatchObject({ state: 'sound', who: 'unjudged' });
  const note = readFileSync(join(copy.folder, 'record/checkpoint'), 'utf8');
  // The last letters of base64 hold bits that belong to no byte: one in the middle is changed.
  copy.put('record/checkpoint', note.replace(/(.)(.{20}\n)$/, (_, sign: string, rest: string) => `${sign === 'A' ? 'B' : 'A'}${rest}`));
  expect(await check(1, line)).toEqual({ state: 'forged', name: 'news.example/record' });
});

test('an entry beyond the record, and a file that is missing, are told', async () => {
  await copy.seal(2);
  expect(await check(2)).toEqual({ state: 'broken', file: 'record/checkpoint' });
  expect(await checkStory({ address: '/2023/02/none/', index: 0, key: '', fetchFile: async () => undefined }))
    .toEqual({ state: 'missing', file: '2023/02/none/index.md' });
});
