import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCollections, collections } from './collections.ts';
import { copyRenderer } from './ready.ts';
import { openWorkshop, roomIn, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeAll(() => {
  shop = openWorkshop();
  copyRenderer(roomIn(shop, 'live'));
  copyRenderer(roomIn(shop, 'clean'));
});
afterAll(() => shop.leave());

// `npm run bench -- faults` takes every file.
test('real news gives the same site with a cache and without one', async ({ skip }) => {
  if (collections.length === 0) skip('the collections of real news are not at hand');
  const { items, faults } = await buildCollections(shop, 30);
  expect(faults).toEqual([]);
  expect(items).toBeGreaterThan(20);
});
