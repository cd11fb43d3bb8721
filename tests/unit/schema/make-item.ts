import { checkItem } from '../../../src/schema/front-matter.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { formatProblem } from '../../../src/schema/report.ts';

const needed = { title: 'title: Mine reopens', date: 'date: 2023-02-21', source: 'source: Fuxin Daily' };

/** Make a sound item of 21 February 2023 with these lines in its front matter, which replace sound lines of the same key. */
export function makeItem(lines: string, body = 'The pit takes up work again.\n'): string {
  const kept = Object.entries(needed).filter(([key]) => !new RegExp(`^${key}[ :：]`, 'm').test(lines)).map(([, line]) => line);
  return `---\n${[...kept, lines].filter(Boolean).join('\n')}\n---\n\n${body}`;
}

/** The problems of an item made of these lines, as an editor reads them. */
export function reportOf(lines: string, body?: string): string {
  return printed(checkItem('2023/02/mine.md', makeItem(lines, body)).problems);
}

/** Problems as an editor reads them. */
export function printed(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}
