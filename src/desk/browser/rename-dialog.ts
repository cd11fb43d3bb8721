import { ask } from './ask.ts';
import { button, element, setChildren } from './elements.ts';
import { openDialog, say, tryTo } from './notices.ts';

/** Ask for another address of an item, say what that changes, and change it. @param renamed called with its new file */
export function openRenameDialog(file: string, renamed: (file: string) => void): void {
  const [, folder = '', slug = ''] = /^(.*\/)?([^/]*?)(?:\.[a-z]+)?\.md$/.exec(file) ?? [];
  const name = element('input', { id: 'new-name', value: slug, required: true });
  const what = element('div', { className: 'plan', 'aria-live': 'polite' });
  const go = button('Rename', () => tryTo(async () => {
    const { moved } = await ask('rename', { file, to: name.value });
    close();
    say('Renamed. The old address leads to the new one.');
    renamed(moved.find(({ from }) => from === file)?.to ?? file);
  }), { className: 'chief', disabled: true });
  const form = element('form', { method: 'dialog', className: 'fields' },
    element('p', {}, 'All versions of the story move. Their old addresses lead to the new ones for good, and links of other items are mended.'),
    element('label', { htmlFor: 'new-name' }, `New name, or a path such as ${folder}new-name`), name, what,
    element('footer', {}, button('Not now', () => close()), element('button', {}, 'What would change?'), go));
  name.addEventListener('input', () => (go.disabled = true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tryTo(async () => {
      const { moved, mended, pictures } = await ask('tryRename', { file, to: name.value });
      const lines = [...moved.map(({ from, to }) => `${from} → ${to}`), ...pictures.map((picture) => `${picture} comes along`)];
      setChildren(what, ...lines.map((line) => element('p', {}, element('code', {}, line))),
        element('p', {}, mended.length === 0 ? 'No other item links to it.' : `Links are mended in ${mended.join(', ')}.`));
      go.disabled = false;
      go.focus();
    });
  });
  const close = openDialog('Rename', [form]);
  name.select();
}
