import type { Step, Summary } from '../build/site.ts';

const sentences: Readonly<Record<Step, string>> = {
  wait: 'Another build of this site is running; waiting for it to end…',
  read: 'Reading the items…',
  prepare: 'Finding what changed…',
  render: 'Making pages…',
  index: 'Making the search index…',
  publish: 'Publishing…',
};

/** Above this many files or pages, a step takes long enough to say how far it is. */
const many = 2000;

/** Make a reporter that says each step of a build once, and of a long step every tenth. */
export function makeProgress(say: (line: string) => void): (step: Step, done?: number, total?: number) => void {
  const said = new Set<string>();
  const sayOnce = (step: Step, line: string): void => {
    if (!said.has(`${step} ${line}`)) say(line);
    said.add(`${step} ${line}`);
  };
  return (step, done = 0, total = 0) => {
    sayOnce(step, sentences[step]);
    const tenth = Math.floor((done * 10) / total);
    if (total > many && tenth > 0) sayOnce(step, `  ${tenth * 10} % of ${total}`);
  };
}

/** Say in one sentence what a build made and how long it took. @example '64 items, 312 pages, 2 index volumes; built in 12.3 s.' */
export function summaryText({ items, pages, volumes, reused, seconds }: Pick<Summary, 'items' | 'pages' | 'volumes' | 'reused' | 'seconds'>): string {
  const made = `${count(items, 'item')}, ${count(pages, 'page')}, ${count(volumes, 'index volume')}`;
  return `${made}; ${reused ? 'nothing had changed, checked in' : 'built in'} ${seconds.toFixed(1)} s.`;
}

/** A number with its noun. @example count(2, 'page') //=> '2 pages' */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
