import type { HubKind } from '../../../schema/item.ts';
import type { Language } from '../../../schema/language.ts';
import type { KnownName } from '../../messages.ts';
import { ask } from '../ask.ts';
import { tryTo } from '../notices.ts';
import { element, setChildren, settled } from '../elements.ts';

/** Milliseconds from the last key until names are asked for. */
const pause = 80;
let lists = 0;

/**
 * Complete what is typed in a field from the names that the archive uses, each with how many stories bear it and what it is called in the other
 * languages. Arrow keys choose, Enter takes, Escape closes.
 * @param take called with a name that was chosen
 * @returns the list, to be put after the field
 */
export function completeNames(
  field: HTMLInputElement, kind: HubKind, languageOf: () => Language, take: (name: string) => void,
): HTMLElement {
  const list = element('ul', { className: 'names', role: 'listbox', id: `names-${++lists}`, hidden: true });
  let [names, chosen, asked]: [KnownName[], number, number] = [[], -1, 0];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const pick = (name: KnownName) => {
    close();
    take(name.name);
  };
  const show = () => {
    setChildren(list, ...names.map((name, at) => optionOf(name, `${list.id}-${at}`, at === chosen, () => pick(name))));
    list.hidden = names.length === 0;
    field.setAttribute('aria-expanded', String(names.length > 0));
    if (chosen >= 0) field.setAttribute('aria-activedescendant', `${list.id}-${chosen}`);
    else field.removeAttribute('aria-activedescendant');
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const look = async () => {
    const own = ++asked;
    const found = await ask('names', { kind, language: languageOf(), typed: field.value });
    if (own !== asked || document.activeElement !== field) return;
    [names, chosen] = [found, -1];
    show();
  };
  const soon = settled(() => tryTo(look), pause);
  field.addEventListener('input', soon);
  field.addEventListener('focus', soon);
  field.addEventListener('blur', () => {
    asked++;
    close();
  });
  field.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !list.hidden) {
      chosen = (chosen + step + names.length + 1) % (names.length + 1);
      if (chosen === names.length) chosen = -1;
      show();
    } else if (event.key === 'Enter' && names[chosen] && !list.hidden) {
      pick(names[chosen] as KnownName);
      event.stopImmediatePropagation();
    } else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    field.setAttribute(name, value);
  }
  field.autocomplete = 'off';
  return list;
}

function optionOf({ name, stories, others }: KnownName, id: string, isChosen: boolean, pick: () => void): HTMLElement {
  const facts = [...Object.values(others), `${stories.toLocaleString()} ${stories === 1 ? 'story' : 'stories'}`].join(' · ');
  // Taken on press: by the time of a click the field has lost the focus and the list is closed.
  return element('li', { role: 'option', id, 'aria-selected': String(isChosen), onmousedown: (event: Event) => {
    event.preventDefault();
    pick();
  } }, element('span', {}, name), ' ', element('span', { className: 'facts' }, facts));
}
