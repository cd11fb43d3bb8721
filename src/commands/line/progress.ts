import type { Summary } from '../../build/summary.ts';
import type { ReportStep, Step } from '../../build/steps.ts';
import { commandLanguage } from '../../languages/fixed-languages.ts';

const sentences: Readonly<Record<Step, string>> = {
  wait: 'Another build of this site is running; waiting for it to end…',
  read: 'Reading the items…',
  prepare: 'Finding what changed…',
  render: 'Making pages…',
  index: 'Making the search index…',
  publish: 'Publishing…',
};

/** Above this many files or pages, a step takes long enough to show how far it is. */
const minForProgress = 2000;

/** Milliseconds between two drawings of the line of progress: as fast as eyes follow. */
const redrawMs = 100;

/** Where progress is shown: on a terminal one line that is written anew, elsewhere lines one after another. */
export interface Screen {
  write: (text: string) => void;
  isTerminal: boolean;
  /** Milliseconds that only grow. */
  now: () => number;
}

/** The screen of this process: its standard error, so that standard output holds results only. */
export function processScreen(): Screen {
  return { write: (text) => process.stderr.write(text), isTerminal: process.stderr.isTTY === true, now: () => performance.now() };
}

/** Make a reporter that names each step of a build once and shows, for a long step, how far it is and how long it will still take. */
export function makeProgress(screen: Screen): ReportStep {
  return makeProgressOf(screen, sentences);
}

/** Make such a reporter for other work, with a sentence for each of its steps. */
export function makeProgressOf<S extends string>(
  screen: Screen, sentences: Readonly<Record<S, string>>,
): (step: S, done?: number, total?: number) => void {
  let shown: S | undefined;
  let began = 0;
  let last = 0;
  let tenth = 0;
  return (step, done = 0, total = 0) => {
    if (step !== shown) {
      screen.write(`${shown && screen.isTerminal ? '\r\x1b[K' : ''}${sentences[step]}${screen.isTerminal ? '' : '\n'}`);
      [shown, began, last, tenth] = [step, screen.now(), 0, 0];
    }
    if (done === 0 || (total <= minForProgress && !screen.isTerminal)) return;
    const far = `${done.toLocaleString(commandLanguage)} of ${total.toLocaleString(commandLanguage)}${leftText(done, total, screen.now() - began)}`;
    const isNewTenth = Math.floor((done * 10) / total) > tenth;
    tenth = Math.floor((done * 10) / total);
    if (!screen.isTerminal && isNewTenth) screen.write(`  ${far}\n`);
    if (!screen.isTerminal || (done < total && screen.now() - last < redrawMs)) return;
    last = screen.now();
    screen.write(`\r\x1b[K${sentences[step]} ${barText(done / total)} ${far}`);
  };
}

/** Remove the line of progress from a terminal, so that what follows begins on a clean line. */
export function endProgress({ write, isTerminal }: Screen): void {
  if (isTerminal) write('\r\x1b[K');
}

function leftText(done: number, total: number, milliseconds: number): string {
  const left = Math.ceil(((milliseconds / done) * (total - done)) / 1000);
  return done < total ? `, about ${left} s left` : '';
}

function barText(part: number): string {
  const filled = Math.round(part * 20);
  return '█'.repeat(filled) + '░'.repeat(20 - filled);
}

type Made = Pick<Summary, 'items' | 'pages' | 'volumes' | 'mended' | 'reused' | 'seconds'> & Partial<Pick<Summary, 'endsBundle'>>;

/** Say what a build made and how long it took. @example '64 items, 312 pages, 2 index volumes; built in 12.3 s.' */
export function summaryText({ items, pages, volumes, mended, reused, seconds, endsBundle }: Made): string {
  const made = `${count(items, 'item')}, ${count(pages, 'page')}, ${count(volumes, 'index volume')}`;
  const [were, are] = mended === 1 ? ['was', 'is as it should be'] : ['were', 'are as they should be'];
  const again = mended === 0 ? '' : `\n${count(mended, 'published file')} ${were} missing or changed and ${are} again.`;
  return `${made}; ${reused ? 'nothing had changed, checked in' : 'built in'} ${seconds.toFixed(1)} s.${again}${endsBundle ? `\n${endOfBundle}` : ''}`;
}

/** Other sites that search this one would find out by themselves only. */
const endOfBundle = 'Pagefind’s own bundle at /pagefind/ is gone: an archive of more than 2,000 items, or whose src/site.ts says off, has it only '
  + 'where it is asked for. To have it again, write \'on\' at pagefind in src/site.ts, or build with --pagefind.';

/** A number with its noun. @example count(2, 'page') //=> '2 pages' */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString(commandLanguage)} ${noun}${number === 1 ? '' : 's'}`;
}

/** A number of bytes as people read it. @example bytesText(312_400) //=> '312 kB' */
export function bytesText(bytes: number): string {
  return bytes < 1000 ? count(bytes, 'byte') : `${Math.round(bytes / 1000).toLocaleString(commandLanguage)} kB`;
}
