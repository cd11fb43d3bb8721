import { listNames, type Found, type ListName, type Row } from '../messages.ts';
import { ask } from './ask.ts';
import { button, element, setChildren, settled } from './elements.ts';
import { tryTo } from './notices.ts';

const labels: Readonly<Record<ListName, string>> = { latest: 'All', drafts: 'Drafts', embargoed: 'Embargoed', problems: 'Problems' };

const states: Readonly<Record<Row['state'], string>> = {
  published: '', draft: 'draft', embargoed: 'embargoed', withdrawn: 'withdrawn', broken: 'not readable yet',
};

/** Milliseconds from the last key until the archive is asked. */
const pause = 60;

/** Milliseconds until a list that is being made anew is asked for again. */
const oldPause = 400;

/** The pane in which items are found. */
export interface Finder {
  pane: HTMLElement;
  /** Look again, since something changed. */
  refresh: () => void;
  /** Mark the file that is open. */
  mark: (file: string) => void;
}

/** Make the pane in which items are found by words, days and names. @param open opens a file */
export function makeFinder(open: (file: string) => void): Finder {
  let [list, opened, asked]: [ListName, string, number] = ['latest', '', 0];
  let rows: Row[] = [];
  const field = element('input', { type: 'search', id: 'find', placeholder: 'Words, a day, a name', 'aria-label': 'Find items', autocomplete: 'off' });
  const tabs = element('div', { className: 'tabs', role: 'group', 'aria-label': 'Lists' });
  const found = element('ol', { className: 'rows', role: 'list' });
  const count = element('p', { className: 'count', role: 'status' });

  const show = ({ total, counts }: Found): void => {
    setChildren(tabs, ...listNames.map((name) => button('', () => choose(name), { className: 'tab', 'aria-pressed': String(name === list) })));
    for (const [at, name] of listNames.entries()) {
      const number = element('span', { className: 'number' }, counts[name].toLocaleString());
      setChildren(tabs.children[at] ?? tabs, labels[name], ' ', number);
    }
    setChildren(found, ...rows.map((row) => rowOf(row, row.file === opened, open)), rows.length < total
      && element('li', {}, button(`Show more of ${total.toLocaleString()}`, () => tryTo(() => look(rows.length)), { className: 'more' })));
    setChildren(count, total === 0 ? 'Nothing fits.' : field.value.trim() === '' ? '' : `${total.toLocaleString()} found`);
  };
  const look = async (from = 0): Promise<void> => {
    const own = ++asked;
    const answer = await ask('find', { words: field.value, list, from });
    if (own !== asked) return;
    rows = from === 0 ? answer.rows : [...rows, ...answer.rows];
    show(answer);
    if (answer.isOld) lookLater();
  };
  const choose = (name: ListName): void => {
    list = name;
    tryTo(look);
  };
  const refresh = () => tryTo(look);
  const lookLater = settled(refresh, oldPause);
  field.addEventListener('input', settled(refresh, pause));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') found.querySelector('a')?.focus();
    else if (event.key === 'Enter' && rows[0]) open(rows[0].file);
    else return;
    event.preventDefault();
  });
  found.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...found.querySelectorAll('a')];
    const next = links.indexOf(document.activeElement as HTMLAnchorElement) + (event.key === 'ArrowDown' ? 1 : -1);
    (links[next] ?? field).focus();
    event.preventDefault();
  });
  refresh();
  return {
    pane: element('nav', { className: 'finder', 'aria-label': 'Items' }, field, tabs, count, found),
    refresh,
    mark: (file) => {
      opened = file;
      for (const link of found.querySelectorAll('a')) link.toggleAttribute('aria-current', link.dataset['file'] === file);
    },
  };
}

function rowOf({ file, title, day, language, source, state, errors, warnings }: Row, isOpen: boolean, open: (file: string) => void): HTMLElement {
  const facts = [day, source, language].filter(Boolean).join(' · ');
  const show = (event: Event) => {
    event.preventDefault();
    open(file);
  };
  const link = element(
    'a', { href: `#${encodeURIComponent(file)}`, 'aria-current': isOpen ? 'true' : undefined, onclick: show },
    element('span', { className: 'headline', lang: language }, title || file), element('span', { className: 'facts' }, facts),
    ...marksOf(state, errors, warnings),
  );
  link.dataset['file'] = file;
  return element('li', {}, link);
}

function marksOf(state: Row['state'], errors: number, warnings: number): HTMLElement[] {
  const marks = [
    ...(states[state] ? [element('span', { className: `mark ${state}` }, states[state])] : []),
    ...(errors > 0 ? [element('span', { className: 'mark error' }, `${errors} ${errors === 1 ? 'error' : 'errors'}`)] : []),
    ...(warnings > 0 ? [element('span', { className: 'mark warning' }, `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`)] : []),
  ];
  return marks.length > 0 ? [element('span', { className: 'marks' }, ...marks)] : [];
}
