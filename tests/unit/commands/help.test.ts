import { expect, test } from 'vitest';
import { commonFlags } from '../../../src/commands/line/flags.ts';
import { helpOf } from '../../../src/commands/line/help.ts';

test('help says what a command is for, what it takes, how it ends, and how it is typed', () => {
  expect(helpOf({
    name: 'import',
    purpose: 'Bring news from elsewhere into the archive.',
    flags: [commonFlags.content, commonFlags.json],
    operands: { value: 'FILE…', docs: 'Files to read.' },
    examples: ['report.txt', '--content ../other/content old/*.md'],
  })).toMatchInlineSnapshot(`
    "Bring news from elsewhere into the archive.

    Usage
      npm run import -- FILE… [flags]

    FILE…
      FILE…  Files to read.

    Flags
      --content DIR  Folder of the items. Default: content
      --json         Print the outcome as JSON on standard output.
      --help         Print this and do nothing.

    Exit codes
      0  Fine.
      1  Problems in the content; nothing was published.
      2  Wrong use of the command.
      3  A fault of Backnumber or of the machine.

    Examples
      npm run import -- report.txt
      npm run import -- --content ../other/content old/*.md"
  `);
});

test('help of the command that needs no run is typed without it', () => {
  expect(helpOf({ name: 'start', purpose: 'Open the archive.', flags: [], examples: ['', '--host'] })).toContain('  npm start\n  npm start -- --host');
});
