import { commonFlags } from './line/flags.ts';
import { runCommand } from './line/run.ts';
import { portOf } from './server/listen.ts';

const { content, out, cache, base, now } = commonFlags;

await runCommand({
  name: 'dev',
  purpose: 'Serve the archive while it is being edited: an edit shows at once, drafts and broken items are shown, and search works on the last built index.',
  flags: [content, out, cache, base, now],
  examples: ['', '--content ../other/content'],
}, async ({ port }, settings) => {
  const [{ serveWhileEditing }, { deskCraft }] = await Promise.all([import('./server/editing.ts'), import('./writing/desk-craft.ts')]);
  await serveWhileEditing({ ...settings, dev: true }, deskCraft(settings.content), portOf(port));
});
