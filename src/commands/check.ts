import { appendFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { hasErrors, type Problem } from '../schema/problem.ts';
import { processEnvironment } from '../settings.ts';
import { narrow, narrowedTo } from './checking/narrow.ts';
import { publishedAddresses } from './checking/published-addresses.ts';
import { isReportFormat, jobSummary, reportFormats, writeReport } from './checking/report-formats.ts';
import { commonFlags } from './line/flags.ts';
import { project } from './line/folders.ts';
import { exitCodes } from './line/help.ts';
import { count, endProgress, makeProgress, processScreen } from './line/progress.ts';
import { runCommand } from './line/run.ts';

const { content, cache, base, now, json, unsealed } = commonFlags;
const formats = reportFormats.join(', ');
const format = {
  name: 'format', form: 'text', value: 'FORM', docs: `How the problems are written: ${formats}. Default: text`,
  check: (value: string) => (isReportFormat(value) ? undefined : `--format is “${value}”, and reports are written as ${formats}. Write one of these.`),
} as const;
const fix = { name: 'fix', form: 'flag', docs: 'Mend what has one safe mending, show what changed, and leave every other byte alone.' } as const;
const changed = { name: 'changed', form: 'flag', docs: 'Report only files that git knows as changed, new, or not yet pushed.' } as const;
const published = {
  name: 'published', form: 'text', value: 'PATH',
  docs: 'The site as it was last published: its folder, a list of its addresses or a sitemap. Without it, what the last build noted in the cache.',
} as const;

await runCommand({
  name: 'check',
  purpose: 'Check every item in the content folder, and print each problem with its place and its cure.',
  flags: [content, cache, base, now, format, json, fix, changed, published, unsealed],
  operands: { value: '[FILES…]', docs: 'Files or folders to report on; all are read all the same. Without any, everything is reported.' },
  examples: ['', '--fix', '--changed', 'content/2023/02', '--content ../other/content', '--format sarif'],
}, async ({ values, operands, folder }, settings) => {
  const { loadEdition, closeEdition, forgetEdition } = await import('../edition.ts');
  const limits = [
    ...(operands.length > 0 ? [narrowedTo(operands, settings.content, folder)] : []),
    ...(values.changed ? [await (await import('./checking/changed-files.ts')).changedFiles(settings.content)] : []),
  ];
  const addresses = publishedAddresses(values.published && resolve(folder, values.published), settings);
  const { checkPublished } = await import('./checking/check-published.ts');
  const screen = processScreen();
  const report = makeProgress(screen);
  let items = 0;
  const check = async (): Promise<readonly Problem[]> => {
    forgetEdition();
    const edition = await loadEdition(settings, (done, total) => report('read', done, total));
    items = edition.archive.items.length;
    const problems = addresses ? [...edition.problems, ...checkPublished(edition, addresses, settings.content)] : edition.problems;
    return limits.reduce((left, limit) => narrow(left, limit), problems);
  };
  const mended = values.fix ? await (await import('./checking/mend.ts')).mendAll(check, settings.content) : { problems: await check(), patches: [] };
  closeEdition();
  endProgress(screen);
  const { problems, patches } = mended;
  const named = values.format ?? 'text';
  const form = values.json ? 'json' : isReportFormat(named) ? named : 'text';
  // Programs read standard output: there the report stands alone.
  if (patches.length > 0) (form === 'text' ? console.log : console.error)(`${patches.join('\n\n')}\n\nMended ${count(patches.length, 'file')}.\n`);
  const fine = `${count(items, 'item')}, no problems${limits.length > 0 ? ' in the files that were named or changed' : ''}.`;
  console.log(await writeReport(form, problems, `${relative(project, settings.content).split(sep).join('/')}/`, fine));
  const { GITHUB_STEP_SUMMARY: summary } = processEnvironment();
  if (form === 'github' && summary) appendFileSync(summary, jobSummary(problems, fine));
  return hasErrors(problems) ? exitCodes.problems : exitCodes.fine;
});
