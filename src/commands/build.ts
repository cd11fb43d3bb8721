import { hosts } from '../hosts/host-limits.ts';
import { nearestOf } from '../schema/nearest.ts';
import { commonFlags } from './line/flags.ts';
import { exitCodes } from './line/help.ts';
import { endProgress, makeProgress, processScreen, summaryText } from './line/progress.ts';
import { runCommand } from './line/run.ts';
import { runSharding } from './sharding/run-shard.ts';
import { sharesFlag, sharesFolder } from './sharding/shares-flag.ts';

const { content, out, cache, base, now, clean, compress, pagefind, quiet, json, unsealed } = commonFlags;
const hostNames = hosts.map(({ name }) => name);
const meantFor = {
  name: 'for', form: 'text', value: 'HOST,…', check: checkHosts,
  docs: `Check the site against the limits of these hosts: ${hostNames.join(', ')}; for nginx and caddy also write their configuration beside the site.`,
} as const;
const why = { name: 'why', form: 'text', value: 'PATH', docs: 'Say also why the page at this address was last rendered, such as /2023/02/slug/.' } as const;
const plan = { name: 'plan', form: 'flag', docs: 'Write the plan by which shares are made, on any number of machines, and build nothing.' } as const;
const shard = {
  name: 'shard', form: 'text', value: 'I/N',
  docs: 'Make one share by the plan, such as 2/8, for npm run merge; auto takes the number from GitLab, Slurm or Kubernetes.',
} as const;
const texts = { name: 'texts', form: 'flag', docs: 'With --shard, print the files that the share is made from, and make nothing.' } as const;
const list = { name: 'list', form: 'flag', docs: 'Say also which pages are new, changed or gone.' } as const;

await runCommand({
  name: 'build',
  purpose: 'Check the content and build what changed: pages, search index, feeds. Problems in the content leave the last good site as it was.',
  flags: [content, out, cache, base, now, clean, compress, meantFor, pagefind, quiet, json, why, list, unsealed, plan, shard, texts, sharesFlag],
  examples: ['', '--clean', '--base /news/ --out ../public/news', '--for nginx --compress', '--now 2026-03-01', '--why /topics/mining/'],
}, async ({ values, folder }, settings) => {
  const screen = values.quiet || values.json ? { write: () => undefined, isTerminal: false, now: () => 0 } : processScreen();
  if (values.plan || values.texts || values.shard !== undefined) return runSharding(values, settings, sharesFolder(values.shares, folder), screen);
  const { buildSite } = await import('../build/build-site.ts');
  const { explain } = await import('../build/changes/why.ts');
  const { watchPages, pageChangesText } = await import('../build/changes/published-changes.ts');
  const changesOf = values.list ? watchPages(settings) : undefined;
  const { warnings, ...summary } = await buildSite(settings, { clean: values.clean, report: makeProgress(screen) });
  endProgress(screen);
  if (warnings.length > 0) console.error((await import('../schema/report.ts')).formatReport(warnings));
  const { prepareForHosts, tooSmallHosts } = await import('../build/host-report.ts');
  const forHosts = values.for === undefined ? undefined : prepareForHosts(settings, listOf(values.for));
  for (const { message, cure } of forHosts?.findings ?? []) console.error(`${message} ${cure}`);
  const reason = values.why === undefined ? undefined : explain(values.why, settings);
  const pages = changesOf?.();
  if (values.json) {
    const more = { ...(pages && { pageChanges: pages }), ...(forHosts && { hosts: forHosts }), ...(reason && { why: reason }) };
    console.log(JSON.stringify({ ...summary, ...more }, undefined, 2));
  } else if (!values.quiet) {
    console.log(summaryText(summary));
    for (const file of forHosts?.written ?? []) console.log(`Written: ${file}`);
    const refusal = forHosts || summary.reused ? '' : tooSmallHosts(settings);
    if (refusal !== '') console.log(refusal);
  }
  if (pages && !values.json) console.log(pageChangesText(pages));
  if (reason && !values.json) console.log(reason);
  return forHosts?.findings.some(({ isRefused }) => isRefused) ? exitCodes.problems : exitCodes.fine;
});

function listOf(value: string): string[] {
  return value.split(',').map((name) => name.trim()).filter(Boolean);
}

function checkHosts(value: string): string | undefined {
  const wrong = listOf(value).find((name) => !hostNames.includes(name));
  if (wrong === undefined) return undefined;
  const nearest = nearestOf(wrong, hostNames);
  return `--for names ${JSON.stringify(wrong)}, which is none of ${hostNames.join(', ')}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`;
}
