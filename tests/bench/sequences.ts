import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { walk } from '../site/sequences.ts';
import { openWorkshop } from '../site/workshop.ts';
import { checkWhole, keepResult } from './result-file.ts';

/** Steps of one walk: after so many an archive begins anew, small or large, loose or dense. */
const stepsOfWalk = 25;

const command = {
  name: 'bench',
  purpose: 'Edit small archives at random and compare each build upon the last one with a build from nothing. Results are kept in .bench/.',
  operands: { value: 'sequences', docs: 'The benchmark.' },
  flags: [
    { name: 'count', form: 'text', value: 'N', default: '200', docs: 'How many steps in all.', check: (value) => checkWhole('count', value) },
    {
      name: 'seed', form: 'text', value: 'N', default: '1', docs: `The first walk’s seed; each walk of ${stepsOfWalk} steps takes the next one.`,
      check: (value) => checkWhole('seed', value),
    },
  ],
  examples: ['sequences', 'sequences --count 25 --seed 7'],
} as const satisfies Command;

/** Walk through random edits as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, takeWalks);
  return Number(process.exitCode ?? 0);
}

async function takeWalks({ values }: CommandLine<typeof command.flags>): Promise<number> {
  const [count, first] = [Number(values.count), Number(values.seed)];
  const began = performance.now();
  const failures: string[] = [];
  for (let done = 0; done < count; done += stepsOfWalk) {
    const seed = first + done / stepsOfWalk;
    const dense = seed % 3 === 0;
    const shop = openWorkshop();
    try {
      await walk(shop, { seed, steps: Math.min(stepsOfWalk, count - done), size: dense ? 75 : 45, dense, codeEvery: 9, say: console.log });
      shop.leave();
    } catch (fault) {
      failures.push(fault instanceof Error ? fault.message : String(fault));
      console.error(`${failures.at(-1) ?? ''}\nAll of it lies in ${shop.home}.`);
    }
  }
  keepResult('sequences', { steps: count, failures, seconds: Math.round((performance.now() - began) / 1000) });
  return failures.length === 0 ? 0 : 1;
}
