import { commonFlags } from './flags.ts';
import { makeProgress, summaryText } from './progress.ts';
import { runCommand } from './run.ts';

const { content, out, cache, base, now, clean, quiet, json } = commonFlags;

await runCommand({
  name: 'build',
  purpose: 'Check the content and build what changed: pages, search index, feeds. Problems in the content leave the last good site as it was.',
  flags: [content, out, cache, base, now, clean, quiet, json],
  examples: ['', '--clean', '--base /news/ --out ../public/news', '--now 2026-03-01'],
}, async ({ values }, settings) => {
  const { buildSite } = await import('../build/site.ts');
  const { formatReport } = await import('../schema/report.ts');
  const say = values.quiet || values.json ? () => undefined : console.error;
  const { warnings, ...summary } = await buildSite(settings, { clean: values.clean, report: makeProgress(say) });
  if (warnings.length > 0) console.error(formatReport(warnings));
  if (values.json) console.log(JSON.stringify(summary, undefined, 2));
  else if (!values.quiet) console.log(summaryText(summary));
});
