import { afterAll, beforeAll, expect, test } from 'vitest';
import { walk } from './sequences.ts';
import { copyRenderer } from './ready.ts';
import { openWorkshop, roomIn, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeAll(() => {
  shop = openWorkshop();
  copyRenderer(roomIn(shop, 'live'));
});
afterAll(() => shop.leave());

// `npm run bench -- sequences` goes hundreds of steps; a failure there names the seed to put here.
test('after each of ten random edits a build upon the last one gives what a build from nothing gives, and renders no page that shows the same', async () => {
  const said: string[] = [];
  await walk(shop, { seed: 7, steps: 10, size: 24, dense: false, codeEvery: 6, say: (line) => said.push(line) });
  expect(said).toHaveLength(11);
});
