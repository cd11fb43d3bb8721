import { commonFlags } from './line/flags.ts';
import { count } from './line/progress.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';

const { content, out, cache, base, now, dryRun, json } = commonFlags;
const maxDays = 3650;
const keepDays = {
  name: 'keep-days', form: 'text', value: 'N', default: '30',
  docs: 'How many days old files that are named by their content stay, for readers whose pages are older than the site.',
  check: (value: string) => (/^\d{1,4}$/.test(value) && Number(value) <= maxDays ? undefined
    : `--keep-days is ${JSON.stringify(value)}, which is no whole number from 0 to ${maxDays}. Write one such as 30.`),
} as const;
const adopt = { name: 'adopt', form: 'flag', docs: 'Write over files at the target, though no list there says that an earlier deployment sent them.' } as const;
const all = { name: 'all', form: 'flag', docs: 'Send every file, as after something was changed at the target by hand.' } as const;

await runCommand({
  name: 'deploy',
  purpose: 'Bring the built site to where it is served, so that readers find it whole at every moment. Files of others there stay.',
  flags: [content, out, cache, base, now, keepDays, adopt, all, dryRun, json],
  operands: { value: 'TARGET', docs: 'A folder, user@host:/path or rsync://host/module for rsync, or remote:path for rclone.' },
  examples: ['/srv/www/news', 'editor@news.example:/srv/www/news', 'remote:bucket/news', 'remote:bucket/news --dry-run'],
}, async ({ values, operands, folder }, settings) => {
  const [place, ...others] = operands;
  if (place === undefined || others.length > 0) throw new UsageError(`deploy takes one target, and ${count(operands.length, 'word')} are given.`);
  const { targetOf } = await import('./deploying/target.ts');
  const { deployBuilt } = await import('./deploying/deploy-built.ts');
  const { deployText, planText } = await import('./deploying/deploy-text.ts');
  const target = targetOf(place, folder);
  const outcome = await deployBuilt(settings, target, {
    keepDays: Number(values['keep-days']), adopt: values.adopt, all: values.all, isDry: values['dry-run'],
  }, (text) => console.error(text));
  const { plan, ...figures } = outcome;
  if (values.json) console.log(JSON.stringify({ target: target.shown, ...figures, steps: plan.steps.map((step) => step.length) }, undefined, 2));
  else {
    if (values['dry-run'] && outcome.sent + outcome.deleted > 0) console.log(planText(outcome));
    console.log(deployText(outcome, target.shown, values['dry-run']));
  }
});
