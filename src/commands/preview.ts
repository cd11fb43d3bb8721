import { commonFlags } from './line/flags.ts';
import { hostFlag, openSite } from './server/open-site.ts';
import { runCommand } from './line/run.ts';

const { out, base } = commonFlags;

await runCommand({
  name: 'preview',
  purpose: 'Serve the site as it was last built, the way a static host would.',
  flags: [out, base, hostFlag],
  examples: ['', '--host', '--out /srv/archive --base /news/'],
}, async ({ values, port }, settings) => {
  for (const line of await openSite(settings, port, values.host)) console.log(line);
});
