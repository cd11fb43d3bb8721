import { expect, test } from 'vitest';
import { endProgress, makeProgress, summaryText, type Screen } from '../../../src/commands/line/progress.ts';

/** A screen that keeps what is written to it, on which a hundred milliseconds pass with each look at the clock. */
function makeScreen(isTerminal: boolean): Screen & { written: string[] } {
  const written: string[] = [];
  let time = 0;
  return { written, isTerminal, write: (text) => written.push(text), now: () => (time += 100) };
}

test('each step is said once, and of a long step every tenth with the time it still takes', () => {
  const screen = makeScreen(false);
  const report = makeProgress(screen);
  for (let done = 1; done <= 3000; done++) report('read', done, 3000);
  report('render');
  report('render', 300, 3000);
  expect(screen.written.slice(0, 3)).toEqual(['Reading the items…\n', '  300 of 3,000, about 270 s left\n', '  600 of 3,000, about 240 s left\n']);
  expect(screen.written.slice(9)).toEqual(['  2,700 of 3,000, about 30 s left\n', '  3,000 of 3,000\n', 'Making pages…\n', '  300 of 3,000, about 1 s left\n']);
});

test('a short step says nothing but its name', () => {
  const screen = makeScreen(false);
  const report = makeProgress(screen);
  for (let done = 1; done <= 50; done++) report('render', done, 50);
  expect(screen.written).toEqual(['Making pages…\n']);
});

test('on a terminal there is one line with a bar, and it goes away', () => {
  const screen = makeScreen(true);
  const report = makeProgress(screen);
  report('render');
  report('render', 1, 2);
  report('publish');
  endProgress(screen);
  expect(screen.written).toEqual(['Making pages…', '\r\x1b[KMaking pages… ██████████░░░░░░░░░░ 1 of 2, about 1 s left', '\r\x1b[KPublishing…', '\r\x1b[K']);
});

test('a summary counts in words that fit the numbers', () => {
  const summary = { items: 1, pages: 12_345, volumes: 2, mended: 0, reused: false, seconds: 3.04 };
  expect(summaryText(summary)).toBe('1 item, 12,345 pages, 2 index volumes; built in 3.0 s.');
  expect(summaryText({ ...summary, reused: true })).toBe('1 item, 12,345 pages, 2 index volumes; nothing had changed, checked in 3.0 s.');
});

test('a summary says in a line of its own what was mended', () => {
  const summary = { items: 2, pages: 2, volumes: 1, reused: false, seconds: 1 };
  expect(summaryText({ ...summary, mended: 1 }).split('\n')[1]).toBe('1 published file was missing or changed and is as it should be again.');
  expect(summaryText({ ...summary, mended: 3 }).split('\n')[1]).toBe('3 published files were missing or changed and are as they should be again.');
});

test('a summary says when an archive has outgrown the bundle that other sites search', () => {
  const summary = { items: 2_001, pages: 2, volumes: 1, mended: 0, reused: false, seconds: 1, endsBundle: true };
  expect(summaryText(summary).split('\n')[1]).toMatch(/^Pagefind’s own bundle at \/pagefind\/ is gone: .* build with --pagefind\.$/);
});
