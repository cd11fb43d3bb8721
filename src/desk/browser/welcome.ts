import { dropDraft, listLeftDrafts, type Draft, type LeftDraft } from './drafts.ts';
import { button, element } from './elements.ts';

/** Make what is shown until an item is open: how to begin, and what was typed and never saved. */
export async function makeWelcome(begin: () => void, takeUp: (draft: LeftDraft) => void): Promise<HTMLElement> {
  const left = await listLeftDrafts();
  const rows = left.map((draft) => {
    const where = element('small', {}, ` ${draft.file}, ${new Date(draft.at).toLocaleString()}`);
    const row: HTMLElement = element('li', {}, element('span', {}, headlineOf(draft), where),
      button('Take it up', () => takeUp(draft)), button('Throw it away', () => {
        dropDraft(draft.file, draft.name);
        row.remove();
      }));
    return row;
  });
  return element('section', { className: 'welcome', 'aria-label': 'Begin' },
    element('p', {}, 'Choose an item on the left, or begin a new one.'), button('New item', begin, { className: 'chief' }),
    ...(rows.length > 0 ? [element('h2', {}, 'Typed and not saved'), element('ul', { role: 'list' }, ...rows)] : []));
}

function headlineOf({ text, file }: Draft): string {
  return /^title:\s*["']?(.+?)["']?\s*$/m.exec(text)?.[1] ?? file;
}
