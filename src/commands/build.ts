import { commonFlags } from './line/flags.ts';
import { endProgress, makeProgress, processScreen, summaryText } from './line/progress.ts';
import { runCommand } from './line/run.ts';

const { content, out, cache, base, now, clean, quiet, json, pagefind } = commonFlags;
const why = { name: 'why', form: 'text', value: 'PATH', docs: 'Say also why the page at this address was last rendered, such as /2023/02/slug/.' } as const;
const list = { name: 'list', form: 'flag', docs: 'Say also which pages are new, changed or gone.' } as const;

await runCommand({
  name: 'build',
  purpose: 'Check the content and build what changed: pages, search index, feeds. Problems in the content leave the last good site as it was.',
  flags: [content, out, cache, base, now, clean, quiet, json, pagefind, why, list],
  examples: ['', '--clean', '--base /news/ --out ../public/news', '--now 2026-03-01', '--why /topics/mining/'],
}, async ({ values }, settings) => {
  const { buildSite } = await import('../build/build-site.ts');
  const { explain } = await import('../build/changes/why.ts');
  const screen = values.quiet || values.json ? { write: () => undefined, isTerminal: false, now: () => 0 } : processScreen();
  const { watchPages, pageChangesText } = await import('../build/changes/published-changes.ts');
  const changesOf = values.list ? watchPages(settings) : undefined;
  const { warnings, ...summary } = await buildSite(settings, { clean: values.clean, report: makeProgress(screen) });
  endProgress(screen);
  if (warnings.length > 0) console.error((await import('../schema/report.ts')).formatReport(warnings));
  const reason = values.why === undefined ? undefined : explain(values.why, settings);
  const pages = changesOf?.();
  if (values.json) console.log(JSON.stringify({ ...summary, ...(pages && { pageChanges: pages }), ...(reason && { why: reason }) }, undefined, 2));
  else if (!values.quiet) console.log(summaryText(summary));
  if (pages && !values.json) console.log(pageChangesText(pages));
  if (reason && !values.json) console.log(reason);
});
