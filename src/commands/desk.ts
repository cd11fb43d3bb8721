import { commonFlags } from './line/flags.ts';
import { runCommand } from './line/run.ts';
import { portOf } from './server/listen.ts';

const { content, out, cache, base, now, compress, pagefind } = commonFlags;

const phone = { name: 'phone', form: 'flag', docs: 'Let phones of the same network use it too, with a code that is shown here.' } as const;
const quiet = { name: 'no-open', form: 'flag', docs: 'Open no browser: only say where the desk is.' } as const;

await runCommand({
  name: 'desk',
  purpose: 'Open the editors’ desk in a browser: find, write, check, translate and publish without knowing YAML or git.',
  flags: [content, out, cache, base, now, compress, pagefind, phone, quiet],
  examples: ['', '--phone', '--content ../other/content'],
}, async ({ port, values }, settings) => {
  const [{ serveWhileEditing }, { deskCraft }] = await Promise.all([import('./server/editing.ts'), import('./writing/desk-craft.ts')]);
  await serveWhileEditing({ ...settings, dev: true }, deskCraft(settings.content), portOf(port), values['no-open'] ? 'said' : 'opened', values.phone);
});
