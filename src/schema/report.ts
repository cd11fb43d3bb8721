import { printable } from './excerpt.ts';
import { compareProblems, type Problem } from './problem.ts';

export { excerptOf } from './excerpt.ts';

/** Write a problem as text: its place, what was found, what to do, its rule, and the line shown below. */
export function formatProblem(problem: Problem): string {
  const place = `${printable(problem.file)}:${problem.line}:${problem.column}`;
  const kind = problem.severity === 'warning' ? 'warning: ' : '';
  const message = printable(problem.message).replace(/[.。]$/, '');
  // A cure is a sentence that begins with a verb: inside this longer one it begins small.
  const cure = printable(problem.cure).replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase());
  const excerpt = problem.excerpt === undefined ? [] : problem.excerpt.split('\n').map((line) => `    ${line}`);
  return [`${place}  ${kind}${message} — ${cure}  ${problem.rule}`, ...excerpt].join('\n');
}

/** Write all problems in the order of their places, with a line that counts them at the end. No problems give an empty text. */
export function formatReport(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const texts = problems.toSorted(compareProblems).map(formatProblem);
  return `${texts.join('\n\n')}\n\n${countProblems(problems)}`;
}

/** Count problems in a sentence. @example countProblems(problems) //=> '2 errors and 1 warning in 2 files.' */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''].filter(Boolean);
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${counts.join(' and ') || 'No problems'} in ${count(files, 'file')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
