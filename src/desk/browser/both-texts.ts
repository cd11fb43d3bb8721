import { dropDraft, type LeftDraft } from './drafts.ts';
import type { ItemState } from './item-state.ts';
import { tryTo } from './notices.ts';
import type { OfferBar } from './offers.ts';
import { compareTexts } from './text/comparison.ts';

/** Show the text of an item beside the one that its file has got meanwhile. @param reopen opens the file as it is now */
export function showBothTexts(mine: ItemState, theirs: { text: string; digest: string }, reopen: () => Promise<void>): void {
  compareTexts({
    title: 'The file was changed meanwhile', why: 'Somebody, or another program, wrote this file after you opened it. Nothing is lost: here are both.',
    labels: ['As it is in the file now', 'As you wrote it (you can change it here)'], left: theirs.text, right: mine.text,
    wishes: ['Take the file’s text', 'Go on with this text'],
    takeLeft: () => tryTo(async () => {
      mine.write(mine.opened.text);
      dropDraft(mine.opened.file, mine.draftName);
      await reopen();
    }),
    takeRight: (wanted) => {
      mine.rebase(theirs);
      mine.write(wanted);
    },
  });
}

/** Offer text that was typed and not saved when its item is opened again. */
export function offerDraft({ offer }: OfferBar, left: LeftDraft, own: ItemState): void {
  const isSame = left.digest === own.opened.digest;
  const when = new Date(left.at).toLocaleString();
  offer(
    `Here is text that you typed on ${when} and did not save.${isSame ? '' : ' The file has changed since.'}`,
    ['Take it up', () => {
      if (!isSame) own.rebase({ text: left.opened, digest: left.digest });
      own.write(left.text);
      dropDraft(left.file, left.name);
    }],
    ['Throw it away', () => dropDraft(left.file, left.name)],
  );
}
