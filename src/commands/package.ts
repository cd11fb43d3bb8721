import { resolve } from 'node:path';
import { commonFlags } from './line/flags.ts';
import { checkMadeFolder, project } from './line/folders.ts';
import { bytesText, count, endProgress, makeProgressOf, processScreen } from './line/progress.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';

const { content, out, cache, base, now, json } = commonFlags;
const to = { name: 'to', form: 'text', value: 'DIR', default: 'packages', docs: 'Folder that receives the package.' } as const;

await runCommand({
  name: 'package',
  purpose: 'Pack the built site, its content and its code for keeping: as a BagIt bag, and as a ZIP file of it that a browser can read from a stick.',
  flags: [content, out, cache, base, now, to, json],
  examples: ['', '--to /media/stick'],
}, async ({ values, folder }, settings) => {
  const target = resolve(values.to === to.default ? project : folder, values.to);
  const problem = checkMadeFolder('to', target);
  if (problem) throw new UsageError(problem);
  const { packageSite } = await import('./packaging/package-site.ts');
  const screen = processScreen();
  const report = makeProgressOf(screen, { pack: 'Packing…' });
  const packaged = await packageSite(settings, target, (done, total) => report('pack', done, total));
  endProgress(screen);
  if (values.json) console.log(JSON.stringify(packaged, undefined, 2));
  else {
    console.log(`${count(packaged.files, 'file')}, ${bytesText(packaged.bytes)}, in a bag and a ZIP file of it:\n${packaged.bag}\n${packaged.zip}`);
  }
});
