import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Room } from '../../site/folders.ts';
import { makeReadyRoom } from '../../site/ready.ts';
import { launchBrowser } from '../launch.ts';
import { fuzz, type FuzzResult } from './fuzz.ts';

let room: Room;
let browser: Browser;
let result: FuzzResult;

beforeAll(async () => {
  room = makeReadyRoom();
  browser = await launchBrowser();
  result = await fuzz(room, browser, { seed: 20_261_130, items: 60, opened: 6, edited: 3 });
});

afterAll(async () => {
  await browser?.close();
  room?.leave();
});

test('most of what is drawn may be published, so that pages have to hold it', () => {
  expect(result.published).toBeGreaterThan(30);
  expect(result.refused).toBeGreaterThan(3);
});

test('on every page stand the words that were written, and nothing that they would run', () => {
  expect(result.pages.looks).toBeGreaterThan(result.published * 2);
  expect(result.pages.faults).toEqual([]);
});

test.each(['reading', 'pagefind', 'desk'] as const)('no trap is sprung, and no stranger asked: %s', (where) => {
  expect(result[where].looks).toBeGreaterThan(5);
  expect(result[where].faults).toEqual([]);
});
