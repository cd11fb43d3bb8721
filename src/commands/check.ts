import { formatReport } from '../schema/report.ts';
import { hasErrors } from '../schema/problem.ts';
import { commonFlags } from './line/flags.ts';
import { exitCodes } from './line/help.ts';
import { count, endProgress, makeProgress, processScreen } from './line/progress.ts';
import { runCommand } from './line/run.ts';

const { content, cache, now, json } = commonFlags;

await runCommand({
  name: 'check',
  purpose: 'Check every item in the content folder, and print each problem with its place and its cure.',
  flags: [content, cache, now, json],
  examples: ['', '--content ../other/content', '--json'],
}, async ({ values }, settings) => {
  const { loadEdition, closeEdition } = await import('../edition.ts');
  const screen = processScreen();
  const report = makeProgress(screen);
  const { archive, problems } = await loadEdition(settings, (done, total) => report('read', done, total));
  closeEdition();
  endProgress(screen);
  if (values.json) console.log(JSON.stringify(problems, undefined, 2));
  else console.log(formatReport(problems) || `${count(archive.items.length, 'item')}, no problems.`);
  return hasErrors(problems) ? exitCodes.problems : exitCodes.fine;
});
