import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { openBrowser } from '../browser/browser.ts';
import { fuzz } from '../browser/hostile/fuzz.ts';
import { makeRoom } from '../site/folders.ts';
import { tableText } from './report/table.ts';
import { checkCount, checkWhole, keepResult } from './result-file.ts';

const command = {
  name: 'bench',
  purpose: 'Draw items, questions and filters full of traps, build an archive of them, and have a browser visit all of it. Results are kept in .bench/.',
  operands: { value: 'fuzz', docs: 'The benchmark.' },
  flags: [
    { name: 'items', form: 'text', value: 'N', default: '500', docs: 'How many items are drawn.', check: (value) => checkCount(value) },
    {
      name: 'opened', form: 'text', value: 'N', default: '60', docs: 'How many pages of each kind are opened, and questions asked.',
      check: (value) => checkCount(value),
    },
    { name: 'edited', form: 'text', value: 'N', default: '20', docs: 'How many items are opened at the desk.', check: (value) => checkCount(value) },
    { name: 'seed', form: 'text', value: 'N', default: '1', docs: 'Decides what is drawn.', check: (value) => checkWhole('seed', value) },
  ],
  examples: ['fuzz', 'fuzz --items 2000 --seed 7'],
} as const satisfies Command;

/** Visit an archive of traps, as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values }: CommandLine<typeof command.flags>): Promise<number> {
  const room = makeRoom();
  const browser = await openBrowser();
  try {
    const plan = { seed: Number(values.seed), items: Number(values.items), opened: Number(values.opened), edited: Number(values.edited) };
    const { published, refused, ...visits } = await fuzz(room, browser, plan);
    for (const { faults } of Object.values(visits)) for (const fault of faults.slice(0, 20)) console.log(fault);
    const rows = Object.entries(visits).map(([where, { looks, faults }]) => [where, String(looks), String(faults.length)]);
    console.log(tableText([[`${published} items, ${refused} refused`, 'looks', 'faults'], ...rows]));
    keepResult('fuzz', { ...plan, published, refused, ...Object.fromEntries(Object.entries(visits).map(([where, { faults }]) => [where, faults.length])) });
    return rows.every(([, , faults]) => faults === '0') ? 0 : 1;
  } finally {
    await browser.close();
    room.leave();
  }
}
