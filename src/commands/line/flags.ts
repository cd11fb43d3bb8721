import { isDay } from '../../schema/day.ts';
import { isMoment } from './instant.ts';
import { typedOf, type Command, type Flag, type Values } from './command.ts';
import { nearestOf } from '../../schema/nearest.ts';

/** The flags that more than one command takes. A command picks its own from here. */
export const commonFlags = {
  content: { name: 'content', form: 'text', value: 'DIR', default: 'content', docs: 'Folder of the items.' },
  out: { name: 'out', form: 'text', value: 'DIR', default: 'dist', docs: 'Folder that holds the built site.' },
  cache: { name: 'cache', form: 'text', value: 'DIR', default: '.backnumber', docs: 'Folder of what is kept between runs; deleting it costs only time.' },
  base: { name: 'base', form: 'text', value: '/PATH/', default: '/', docs: 'Path that the archive is served under.', check: checkBase },
  now: { name: 'now', form: 'text', value: 'DAY', docs: 'Day whose beginning says which embargoes have passed. Without it, this moment.', check: checkNow },
  clean: { name: 'clean', form: 'flag', docs: 'Build everything anew and reuse nothing.' },
  pagefind: { name: 'pagefind', form: 'flag', docs: 'Make Pagefind’s own bundle at /pagefind/ also of a large archive, or where site.ts says off.' },
  quiet: { name: 'quiet', form: 'flag', docs: 'Print problems only.' },
  json: { name: 'json', form: 'flag', docs: 'Print the outcome as JSON on standard output.' },
  compress: { name: 'compress', form: 'flag', docs: 'Put copies compressed by gzip and Brotli beside text files, for servers that send such copies.' },
  unsealed: { name: 'unsealed', form: 'flag', docs: 'Warn of changes that the record does not tell of yet, as in a branch that is sealed later.' },
  date: { name: 'date', form: 'text', value: 'DAY', docs: 'Day of the notice. Without it, today.', check: checkDay },
  dryRun: { name: 'dry-run', form: 'flag', docs: 'Show what would change, and write nothing.' },
  force: { name: 'force', form: 'flag', docs: 'Change files, too, that hold changes which are not committed. Nothing is lost, but the two stand together.' },
} as const satisfies Record<string, Flag>;

/** The flag that every command takes. */
export const helpFlag: Flag = { name: 'help', form: 'flag', docs: 'Print this and do nothing.' };

/** The flags and operands of a command line, and one text for each thing that is wrong with it. */
export interface ParsedFlags<Flags extends readonly Flag[]> {
  values: Values<Flags>;
  operands: string[];
  problems: string[];
}

/** Answer whether a command line asks for help, whatever else it says. */
export function isForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.some((word, at) => (word === '--help' || word === '-h') && (end < 0 || at < end));
}

/** Read the flags of a command line. All problems are gathered; a flag with a wrong value keeps its default. */
export function readFlags<const Flags extends readonly Flag[]>(command: Command<Flags>, words: readonly string[]): ParsedFlags<Flags> {
  const values = new Map(command.flags.map((flag): [string, string | boolean | undefined] => [flag.name, flag.form === 'flag' ? false : flag.default]));
  const operands: string[] = [];
  const problems: string[] = [];
  const given = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') {
      operands.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word);
      continue;
    }
    const [, typed = word, glued] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const flag = command.flags.find(({ name }) => name === typed);
    const next = words[at + 1];
    const value = glued ?? (next?.startsWith('--') ? undefined : next);
    if (flag?.form === 'text' && glued === undefined && value !== undefined) at++;
    const meant = flag ? undefined : nearestFlag(command, typed);
    // The value of a mistyped flag goes with it, so that it is not refused as well.
    if (meant?.form === 'text' && glued === undefined && next !== undefined && !next.startsWith('-')) at++;
    const problem = flag ? problemOf(flag, glued, value, given.has(typed)) : unknownFlag(command, typed, meant);
    if (problem) problems.push(problem);
    else if (flag) values.set(flag.name, flag.form === 'flag' ? true : value);
    given.add(typed);
  }
  if (!command.operands) problems.push(...operands.map((operand) => unexpectedOperand(command, operand)));
  return { values: Object.fromEntries(values) as Values<Flags>, operands, problems };
}

function problemOf(flag: Flag, glued: string | undefined, value: string | undefined, repeated: boolean): string | undefined {
  const { name } = flag;
  if (repeated) return `--${name} is given more than once. Give it once.`;
  if (flag.form === 'flag' && glued === undefined) return undefined;
  if (flag.form === 'flag') return `--${name} takes no value, and ${quoted(glued ?? '')} was given. Write --${name} alone, or leave it out.`;
  if (!value) return `--${name} says nothing. Write --${name} ${flag.value ?? 'VALUE'}.`;
  return flag.check?.(value);
}

function nearestFlag(command: Command, typed: string): Flag | undefined {
  const flags = [...command.flags, helpFlag];
  const nearest = nearestOf(typed, flags.map(({ name }) => name));
  return flags.find(({ name }) => name === nearest);
}

function unknownFlag(command: Command, typed: string, meant: Flag | undefined): string {
  return `${command.name} has no flag ${typed.startsWith('-') ? typed : `--${typed}`}.${meant ? ` Did you mean --${meant.name}?` : ''}`;
}

function unexpectedOperand(command: Command, operand: string): string {
  return `${command.name} takes flags only, and ${quoted(operand)} is none. A flag of this command comes after --, as in ${typedOf(command.name)} -- --help.`;
}

function checkBase(value: string): string | undefined {
  if (/^\/(?:[\w.~-]+\/)*$/.test(value) && !/\/\.{1,2}\//.test(value)) return undefined;
  const segments = value.replace(/^https?:\/\/[^/]*/, '').split('/').filter(Boolean);
  const sound = segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.{1,2}$/.test(segment));
  const cure = sound ? `Write /${segments.map((segment) => `${segment}/`).join('')}.` : 'Write one such as /news/, of Latin letters, digits, hyphens and dots.';
  return `--base is ${quoted(value)}, which is not a path that begins and ends with a slash. ${cure}`;
}

function checkNow(value: string): string | undefined {
  if (isDay(value) || isMoment(value)) return undefined;
  const cure = 'Write a day such as 2026-03-01, or a moment with its offset such as 2026-03-01T06:00+08:00.';
  return `--now is ${quoted(value)}, which is neither a day nor a moment. ${cure}`;
}

function checkDay(value: string): string | undefined {
  if (isDay(value)) return undefined;
  return `--date is ${quoted(value)}, which is not a day. Write it as YYYY-MM-DD, such as 2023-02-21.`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
