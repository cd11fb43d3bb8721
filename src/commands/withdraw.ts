import { momentOf } from '../settings.ts';
import { site } from '../site.ts';
import { commonFlags } from './line/flags.ts';
import { dayReader } from './line/instant.ts';
import { runCommand } from './line/run.ts';

const { content, date, dryRun, force } = commonFlags;

await runCommand({
  name: 'withdraw',
  purpose: 'Withdraw an item: its page stays and says why, and its text stays in the file.',
  flags: [content, { name: 'why', form: 'text', value: 'TEXT', docs: 'Why it is withdrawn, as readers see it. Without it, asked.' }, date, dryRun, force],
  operands: { value: 'FILE', docs: 'The item: its file, or the address of its page.' },
  examples: ['content/2023/02/mine-reopens.md', '/2023/02/mine-reopens/ --why "The report was not confirmed."'],
}, async ({ values, operands, folder }, settings) => {
  const { onlyItem, noticeText, sayOthers, saySealing } = await import('./writing/notice.ts');
  const { carryOut } = await import('./writing/carry-out.ts');
  const { readItemFile } = await import('./writing/rewrites.ts');
  const { terminalAsker } = await import('./writing/asker.ts');
  const { withdrawItem } = await import('../editing/notices.ts');
  const file = onlyItem('withdraw', operands, settings.content, folder);
  const asker = terminalAsker();
  const reason = await noticeText('withdraw', 'why', values.why, 'Why is it withdrawn? Readers see this instead of the text.', asker);
  const before = await readItemFile(settings.content, file);
  const day = values.date ?? dayReader(site.timeZone)(momentOf(settings));
  const after = withdrawItem(before.text, { date: day, reason });
  const isWritten = await carryOut([{ file, before, after }], { content: settings.content, isDry: values['dry-run'], force: values.force, asker });
  if (!isWritten) return;
  const others = `${saySealing(settings.content)}${sayOthers('withdraw', settings.content, file)}`;
  console.log(`${file} is withdrawn as of ${day}. Its page says why from the next build on; the text stays in the file.${others}`);
});
