import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/schema/problem.ts';
import { countProblems, excerptOf, formatProblem, formatReport } from '../../../src/schema/report.ts';

const problem: Problem = {
  file: '2024/05/bridge-reopens.md', line: 3, column: 7, severity: 'error', rule: 'day-form',
  message: 'date is 2024-13-01, which is not a day.', cure: 'Write it as YYYY-MM-DD.', excerpt: excerptOf('---\ntitle: Bridge\ndate: 2024-13-01', 3, 7),
};

describe('a report', () => {
  test('says where, what and what to do, and shows the line', () => {
    expect(formatProblem(problem)).toMatchInlineSnapshot(`
      "2024/05/bridge-reopens.md:3:7  date is 2024-13-01, which is not a day — write it as YYYY-MM-DD.  day-form
          date: 2024-13-01
                ^"
    `);
  });

  test('tells warnings from errors', () => {
    expect(formatProblem({ ...problem, severity: 'warning' })).toContain(':3:7  warning: date is');
  });

  test('leaves names at the beginning of a cure as they are', () => {
    expect(formatProblem({ ...problem, cure: 'UTF-8 it is.' })).toContain('— UTF-8 it is.');
  });

  test('goes by file, line and column, and counts at its end', () => {
    const { excerpt: _, ...bare } = problem;
    expect(formatReport([{ ...bare, column: 12 }, bare, { ...bare, file: '1950/01/a.md', line: 20, severity: 'warning' }])).toMatchInlineSnapshot(`
      "1950/01/a.md:20:7  warning: date is 2024-13-01, which is not a day — write it as YYYY-MM-DD.  day-form

      2024/05/bridge-reopens.md:3:7  date is 2024-13-01, which is not a day — write it as YYYY-MM-DD.  day-form

      2024/05/bridge-reopens.md:3:12  date is 2024-13-01, which is not a day — write it as YYYY-MM-DD.  day-form

      2 errors and 1 warning in 2 files."
    `);
  });

  test('of no problems is empty', () => {
    expect(formatReport([])).toBe('');
  });

  test('counts in words that fit the number', () => {
    const warning: Problem = { ...problem, severity: 'warning' };
    expect([[problem], [warning, warning], [problem, { ...problem, file: 'b' }, warning], []].map(countProblems)).toMatchInlineSnapshot(`
      [
        "1 error in 1 file.",
        "2 warnings in 1 file.",
        "2 errors and 1 warning in 2 files.",
        "No problems in 0 files.",
      ]
    `);
  });

  test('cannot be made to move the cursor or turn the line round', () => {
    const text = formatProblem({ ...problem, file: 'a\u001b[2J.md', message: 'x is \u202Ey.', excerpt: excerptOf('\u001b[31mred\u202E', 1, 3) });
    expect(text).not.toMatch(/[\u001b\u202E]/);
  });
});

describe('an excerpt', () => {
  test('has its caret under full-width and combining characters and tabs', () => {
    expect(excerptOf('title: 阜新煤矿: x', 1, 12)).toBe('title: 阜新煤矿: x\n       \u3000\u3000\u3000\u3000^');
    expect(excerptOf('\te\u0301x', 1, 4)).toBe('\te\u0301x\n\t ^');
    expect(excerptOf('👍x', 1, 3)).toBe('👍x\n\u3000^');
  });

  test('of a long line is cut around the column, never within a character', () => {
    const [line = '', caret = ''] = excerptOf(`${'👍'.repeat(200)}x${'👍'.repeat(200)}`, 1, 401).split('\n');
    expect(line.isWellFormed()).toBe(true);
    expect(line.startsWith('…') && line.endsWith('…')).toBe(true);
    expect(Array.from(line)[Array.from(caret).length - 1]).toBe('x');
  });

  test('at the end of the text or beyond it is still one', () => {
    expect(excerptOf('a\n', 2, 1)).toBe('\n^');
    expect(excerptOf('a', 5, 9)).toBe('\n^');
  });
});
