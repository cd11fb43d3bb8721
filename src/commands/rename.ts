import { commonFlags } from './line/flags.ts';
import { count } from './line/progress.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';

const { content, dryRun, force } = commonFlags;

await runCommand({
  name: 'rename',
  purpose: 'Give an item another name or month: all its versions move, old addresses lead to the new ones, and links are mended.',
  flags: [content, dryRun, force],
  operands: { value: 'FROM TO', docs: 'The item, by its file or the address of its page, and its new name, or its new path such as 2023/03/new-name.' },
  examples: ['content/2023/02/mine-reopens.md pit-reopens', '/2023/02/mine-reopens/ 2023/03/mine-reopens --dry-run'],
}, async ({ values, operands, folder }, settings) => {
  const { saySealing } = await import('./writing/notice.ts');
  const { itemFileOf, pageOf } = await import('./writing/target-file.ts');
  const { newStoryOf } = await import('./writing/new-name.ts');
  const { renamePlan } = await import('./writing/rename-plan.ts');
  const { bringPictures, dropPictures } = await import('./writing/move-pictures.ts');
  const { carryOut } = await import('./writing/carry-out.ts');
  const { terminalAsker } = await import('./writing/asker.ts');
  const { readItemTexts } = await import('./writing/item-texts.ts');
  const [from, to, ...others] = operands;
  if (from === undefined || to === undefined || others.length > 0) {
    throw new UsageError(`rename takes the item and its new name, and ${count(operands.length, 'word')} ${operands.length === 1 ? 'is' : 'are'} given.`);
  }
  const file = itemFileOf(from, settings.content, folder);
  const plan = renamePlan(settings.content, readItemTexts(settings.content), file, newStoryOf(to, file));
  const manner = { content: settings.content, isDry: values['dry-run'], force: values.force, asker: terminalAsker() };
  const isWritten = await carryOut(plan.rewrites, manner, () => bringPictures(settings.content, plan.pictures));
  if (isWritten) await dropPictures(settings.content, plan.pictures);
  for (const { from: old, to: fresh, stays } of plan.pictures) {
    console.log(`${old} ${isWritten ? '' : 'would be '}${stays ? 'copied to' : 'moved to'} ${fresh}`);
  }
  if (!isWritten) return;
  for (const [old, fresh] of plan.moved) console.log(`${old} is now ${fresh}; ${pageOf(old)} leads to it.`);
  if (plan.mended.length > 0) console.log(`Links mended in ${plan.mended.join(', ')}.`);
  if (saySealing(settings.content)) console.log(saySealing(settings.content).trim());
});
