import { commonFlags } from './line/flags.ts';
import { hostFlag, openSite } from './server/open-site.ts';
import { endProgress, makeProgress, processScreen, summaryText } from './line/progress.ts';
import { runCommand } from './line/run.ts';

const { content, out, cache, base, now, clean, compress, pagefind } = commonFlags;

await runCommand({
  name: 'start',
  purpose: 'Check the content, build the archive where something changed, and serve it on this machine.',
  flags: [content, out, cache, base, now, clean, compress, pagefind, hostFlag],
  examples: ['', '--host', '--content ../other/content --out ../other/dist --cache ../other/cache'],
}, async ({ values, port }, settings) => {
  const { buildSite } = await import('../build/build-site.ts');
  const { formatReport } = await import('../schema/report.ts');
  const screen = processScreen();
  const summary = await buildSite(settings, { clean: values.clean, report: makeProgress(screen) });
  endProgress(screen);
  if (summary.warnings.length > 0) console.error(formatReport(summary.warnings));
  const where = await openSite(settings, port, values.host);
  for (const line of [summaryText(summary), ...where]) console.log(line);
});
