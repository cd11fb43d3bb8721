import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline';
import { autocomplete, confirm, isCancel, select, text } from '@clack/prompts';
import { EditRefused } from '../../editing/refusal.ts';

/** A name to complete from: how it is written and what is told of it. */
export interface OfferedName {
  name: string;
  hint: string;
}

/** Says what is wrong with an answer, or nothing where it will do. */
type Check = (answer: string) => string | undefined;

/** Puts questions to the person at a terminal. Each may be left by Escape or Ctrl+C, which throws {EditRefused}: nothing is written then. */
export interface Asker {
  line: (question: string, options?: { check?: Check; initial?: string; hint?: string }) => Promise<string>;
  /** Lines up to one that holds only a full stop, as they are pasted or typed. */
  lines: (question: string) => Promise<string>;
  /** One name, known or new; empty where the name may be left out and was. */
  name: (question: string, known: readonly OfferedName[], options?: { isNeeded?: boolean }) => Promise<string>;
  /** As many names as wanted, one by one. */
  names: (question: string, known: readonly OfferedName[]) => Promise<string[]>;
  choose: <T extends string>(question: string, options: readonly { value: T; label: string; hint?: string }[]) => Promise<T>;
  confirm: (question: string, initial: boolean) => Promise<boolean>;
}

/** How many names are offered at once. */
const maxShown = 8;

/** Put questions by two streams, as those of a terminal. */
export function askerOf(input: Readable, output: Writable): Asker {
  const streams = { input, output };
  const askName = async (question: string, known: readonly OfferedName[], none?: string): Promise<string> => answerOf(await autocomplete<string>({
    ...streams, message: question, maxItems: maxShown, placeholder: none === undefined ? 'Type to search, or a new name' : 'Type to search, or Enter to go on',
    options() { return optionsFor(this.userInput, known, none); },
    filter: () => true,
    validate: (chosen) => (none === undefined && typeof chosen !== 'string' ? 'Type a name.' : undefined),
  })) ?? '';
  return {
    line: async (question, { check, initial, hint } = {}) => answerOf(await text({
      ...streams, message: question, ...(hint !== undefined && { placeholder: hint }), ...(initial !== undefined && { initialValue: initial }),
      validate: (typed = '') => (check ?? needed)(typed.trim()),
    })).trim(),
    lines: (question) => readLines(question, input, output),
    name: (question, known, { isNeeded = false } = {}) => askName(question, known, isNeeded ? undefined : '(none)'),
    names: async (question, known) => {
      const names: string[] = [];
      for (;;) {
        const asked = names.length === 0 ? question : `${question}: ${names.join(', ')}. One more?`;
        const name = await askName(asked, known.filter((each) => !names.includes(each.name)), names.length === 0 ? '(none)' : '(no more)');
        if (name === '') return names;
        if (!names.includes(name)) names.push(name);
      }
    },
    choose: async (question, options) => answerOf(await select<string>({ ...streams, message: question, options: [...options] })) as never,
    confirm: async (question, initial) => answerOf(await confirm({ ...streams, message: question, initialValue: initial })),
  };
}

/** Put questions in the terminal of this process; undefined where it has none, as in a script. */
export function terminalAsker(): Asker | undefined {
  return process.stdin.isTTY && process.stdout.isTTY ? askerOf(process.stdin, process.stdout) : undefined;
}

/**
 * The names that a typed beginning leads to, those that begin with it first, and at the end what was typed, as a new name.
 * @param none stands for no name, before any is typed; absent where one is needed
 */
export function optionsFor(typed: string, known: readonly OfferedName[], none?: string): { value: string; label: string; hint?: string }[] {
  const wanted = foldOf(typed);
  const seen = new Set<string>();
  const own = known.filter(({ name }) => foldOf(name).includes(wanted) && !seen.has(name) && seen.add(name));
  const found = [...own.filter(({ name }) => foldOf(name).startsWith(wanted)), ...own.filter(({ name }) => !foldOf(name).startsWith(wanted))];
  const options = found.map(({ name, hint }) => ({ value: name, label: name, ...(hint !== '' && { hint }) }));
  if (wanted === '') return none === undefined ? options : [{ value: '', label: none }, ...options];
  if (found.some(({ name }) => name === typed.trim())) return options;
  return [...options, { value: typed.trim(), label: typed.trim(), hint: 'new name' }];
}

/** Read lines one by one: a prompt for several lines would end a pasted text at its first blank line. */
async function readLines(question: string, input: Readable, output: Writable): Promise<string> {
  output.write(`\n${question}\nEnd with a line that holds only a full stop.\n\n`);
  const reader = createInterface({ input, output, terminal: true, historySize: 0 });
  const lines: string[] = [];
  let isStopped = false;
  reader.once('SIGINT', () => {
    isStopped = true;
    reader.close();
  });
  for await (const line of reader) {
    if (line.trim() === '.') break;
    lines.push(line);
  }
  reader.close();
  if (isStopped) throw new EditRefused('Stopped.', 'Nothing was written.');
  return lines.join('\n').trim();
}

function foldOf(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function needed(answer: string): string | undefined {
  return answer === '' ? 'Write something here.' : undefined;
}

function answerOf<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new EditRefused('Stopped.', 'Nothing was written.');
  return answer as Exclude<T, symbol>;
}
