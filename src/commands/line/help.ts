import { typedOf, type Command, type Flag } from './command.ts';
import { helpFlag } from './flags.ts';

/** How a run ended, as its exit code says. */
export const exitCodes = { fine: 0, problems: 1, misuse: 2, fault: 3 } as const;

/** What a command prints for `--help`. */
export function helpOf(command: Command): string {
  const typed = typedOf(command.name);
  const takes = [...command.flags, helpFlag];
  const rows = takes.map((flag): [string, string] => [`--${flag.name}${flag.value ? ` ${flag.value}` : ''}`, docsOf(flag)]);
  const { operands } = command;
  return [
    command.purpose,
    `Usage\n  ${typed} -- ${operands ? `${operands.value} ` : ''}[flags]`,
    ...(operands ? [tableOf(operands.value, [[operands.value, operands.docs]])] : []),
    tableOf('Flags', rows),
    tableOf('Exit codes', [
      [String(exitCodes.fine), 'Fine.'],
      [String(exitCodes.problems), command.exits?.problems ?? 'Problems in the content; nothing was published.'],
      [String(exitCodes.misuse), 'Wrong use of the command.'],
      [String(exitCodes.fault), command.exits?.fault ?? 'A fault of Backnumber or of the machine.'],
    ]),
    ['Examples', ...command.examples.map((example) => `  ${typed}${example ? ` -- ${example}` : ''}`)].join('\n'),
  ].join('\n\n');
}

function docsOf(flag: Flag): string {
  return flag.default === undefined ? flag.docs : `${flag.docs} Default: ${flag.default}`;
}

function tableOf(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return [title, ...rows.map(([name, docs]) => `  ${name.padEnd(width)}  ${docs}`)].join('\n');
}
