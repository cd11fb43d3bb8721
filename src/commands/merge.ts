import { resolve } from 'node:path';
import { planFolder } from '../build/shards/share-name.ts';
import { commonFlags } from './line/flags.ts';
import { endProgress, makeProgress, processScreen, summaryText } from './line/progress.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';
import { sharesFlag, sharesFolder } from './sharding/shares-flag.ts';

const { out, cache, quiet, json } = commonFlags;

await runCommand({
  name: 'merge',
  purpose: 'Join the shares of an archive that were made by one plan to its site. No text of an item is read.',
  operands: { value: 'DIR…', docs: 'Shares, or folders that hold them. Without any, those beside the plan.' },
  flags: [out, cache, sharesFlag, quiet, json],
  exits: {
    problems: 'A share or the plan is missing, damaged or of other content; nothing was published.',
    fault: 'A fault of Backnumber or of the machine.',
  },
  examples: ['', '.shares/1-of-2 .shares/2-of-2', '--shares /mnt/archive/shares --out ../public/news'],
}, async ({ values, operands, folder }, settings) => {
  if (operands.includes('')) throw new UsageError('A folder of shares has no name. Name each, or none.');
  const { mergeShares } = await import('../build/shards/merge-shares.ts');
  const screen = values.quiet || values.json ? { write: () => undefined, isTerminal: false, now: () => 0 } : processScreen();
  const shares = sharesFolder(values.shares, folder);
  const given = operands.length > 0 ? operands.map((name) => resolve(folder, name)) : [shares];
  const { warnings: _, ...summary } = await mergeShares(settings, given, planFolder(shares), makeProgress(screen));
  endProgress(screen);
  if (values.json) console.log(JSON.stringify(summary, undefined, 2));
  else if (!values.quiet) console.log(summaryText(summary));
});
