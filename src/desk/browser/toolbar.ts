import type { DeskFacts, Opened } from '../messages.ts';
import { button, element, setChildren, type Child } from './elements.ts';

/** What can be done with the open item. */
export interface Actions {
  save: () => void;
  openVersion: (file: string) => void;
  translate: (language: Opened['language']) => void;
  correct: () => void;
  withdraw: () => void;
  rename: () => void;
}

/** The bar over the open item. */
export interface Toolbar {
  bar: HTMLElement;
  show: (opened: Opened, isChanged: boolean) => void;
}

/** Make the bar over the open item. */
export function makeToolbar({ languages }: Pick<DeskFacts, 'languages'>, actions: Actions): Toolbar {
  const [state, place, versions] = [element('span', { className: 'state', role: 'status' }), element('span', { className: 'file' }), element('span')];
  const save = button('Save', actions.save, { className: 'chief', title: 'Ctrl+S', 'aria-keyshortcuts': 'Control+S' });
  const wishes = element('div', { className: 'wishes', popover: 'auto', id: 'wishes' }, ...([
    ['Correct …', actions.correct], ['Withdraw …', actions.withdraw], ['Rename …', actions.rename],
  ] as const).map(([label, act]) => button(label, () => {
    wishes.hidePopover();
    act();
  })));
  const more = button('More', () => undefined, { popoverTargetElement: wishes });
  let shown = '';
  const show: Toolbar['show'] = (opened, isChanged) => {
    const isNew = opened.digest === 'absent';
    setChildren(state, isNew ? 'Not in the archive yet' : isChanged ? 'Not saved yet' : 'Saved');
    state.classList.toggle('open', isChanged);
    save.disabled = !isChanged;
    const key = JSON.stringify([opened.file, opened.versions, isNew]);
    if (key === shown) return;
    shown = key;
    more.disabled = isNew;
    setChildren(place, opened.file);
    setChildren(versions, ...opened.versions.filter(({ file }) => file !== opened.file).map(({ language, file, isThere }): Child => {
      const name = languages.find((each) => each.language === language)?.name ?? language;
      return isThere ? button(name, () => actions.openVersion(file)) : button(`Translate: ${name}`, () => actions.translate(language), { disabled: isNew });
    }));
  };
  return { bar: element('header', { className: 'toolbar' }, element('div', { className: 'where' }, place, state), versions, more, wishes, save), show };
}
