import { expect, test } from 'vitest';
import { makeProgress, summaryText } from '../../../src/desk/progress.ts';

test('each step is said once, and of a long step every tenth', () => {
  const lines: string[] = [];
  const report = makeProgress((line) => lines.push(line));
  for (let done = 1; done <= 3000; done++) report('read', done, 3000);
  report('render');
  report('render', 300, 3000);
  expect(lines.map((line) => line.trim()).filter((_, at) => [0, 1, 2, 10, 11].includes(at))).toEqual([
    'Reading the items…', '10 % of 3000', '20 % of 3000', '100 % of 3000', 'Making pages…',
  ]);
  expect(lines.slice(11)).toEqual(['Making pages…', '  10 % of 3000']);
});

test('a summary counts in words that fit the numbers', () => {
  const summary = { items: 1, pages: 12_345, volumes: 2, reused: false, seconds: 3.04 };
  expect(summaryText(summary)).toBe('1 item, 12,345 pages, 2 index volumes; built in 3.0 s.');
  expect(summaryText({ ...summary, reused: true })).toBe('1 item, 12,345 pages, 2 index volumes; nothing had changed, checked in 3.0 s.');
});
