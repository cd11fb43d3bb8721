import type { PlacedProblem } from '../messages.ts';
import { button, element, setChildren } from './elements.ts';

/** The list of problems below the text. */
export interface ProblemList {
  pane: HTMLElement;
  show: (problems: readonly PlacedProblem[]) => void;
}

/**
 * Make the list of what is wrong with the open item.
 * @param goTo leads to the place of a problem
 * @param mend makes the changes that cure one
 */
export function makeProblemList(goTo: (problem: PlacedProblem) => void, mend: (problem: PlacedProblem) => void): ProblemList {
  const list = element('ol', { role: 'list' });
  const summary = element('h2', { id: 'problems' });
  const pane = element('section', { className: 'problems', 'aria-labelledby': 'problems' }, summary, list);
  return {
    pane,
    show: (problems) => {
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      pane.classList.toggle('sound', problems.length === 0);
      setChildren(summary, problems.length === 0 ? 'No problems' : countOf(errors, problems.length - errors));
      setChildren(list, ...problems.map((problem) => element(
        'li', { className: problem.severity },
        element('button', { type: 'button', className: 'place', onclick: () => goTo(problem) },
          element('span', { className: 'what' }, problem.message), ' ', element('span', { className: 'cure' }, problem.cure)),
        problem.fix && button('Put it right', () => mend(problem), { className: 'fix' }),
      )));
    },
  };
}

function countOf(errors: number, warnings: number): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])].join(', ');
}
