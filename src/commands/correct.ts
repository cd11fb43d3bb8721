import { momentOf } from '../settings.ts';
import { site } from '../site.ts';
import { commonFlags } from './line/flags.ts';
import { dayReader } from './line/instant.ts';
import { runCommand } from './line/run.ts';

const { content, date, dryRun, force } = commonFlags;

await runCommand({
  name: 'correct',
  purpose: 'Add a dated correction to an item, shown to readers, and set the day of its last change.',
  flags: [content, { name: 'text', form: 'text', value: 'TEXT', docs: 'What was wrong, and what is right. Without it, asked.' }, date, dryRun, force],
  operands: { value: 'FILE', docs: 'The item: its file, or the address of its page.' },
  examples: ['content/2023/02/mine-reopens.md', '/2023/02/mine-reopens/ --text "The pit is 300 metres deep, not 30."'],
}, async ({ values, operands, folder }, settings) => {
  const { onlyItem, noticeText, sayOthers, saySealing } = await import('./writing/notice.ts');
  const { carryOut } = await import('./writing/carry-out.ts');
  const { readItemFile } = await import('./writing/rewrites.ts');
  const { terminalAsker } = await import('./writing/asker.ts');
  const { addCorrection } = await import('../editing/notices.ts');
  const file = onlyItem('correct', operands, settings.content, folder);
  const asker = terminalAsker();
  const text = await noticeText('correct', 'text', values.text, 'What was wrong, and what is right? Readers see this.', asker);
  const before = await readItemFile(settings.content, file);
  const day = values.date ?? dayReader(site.timeZone)(momentOf(settings));
  const after = addCorrection(before.text, { date: day, text });
  const isWritten = await carryOut([{ file, before, after }], { content: settings.content, isDry: values['dry-run'], force: values.force, asker });
  if (!isWritten) return;
  const more = `${saySealing(settings.content)}${sayOthers('correct', settings.content, file)}`;
  console.log(`${file} has its correction of ${day}. Set right the text itself, too, and run npm run check.${more}`);
});
