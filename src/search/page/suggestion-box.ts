import type { SearchedLanguage, Suggestion } from '../engine/answers.ts';
import { orUnread } from '../engine/fetch.ts';
import { openSearch } from '../engine/open-search.ts';
import { bringStyles, findElement, makeElement, readSearchPage } from './dom.ts';
import styles from './finding.css?url';
import type { PageLabels } from './labels.ts';
import { pageAddress } from '../engine/result-text.ts';

/** How long no key must be pressed before suggestions are looked for. */
const debounceMs = 120;

/** Begin to suggest headlines and names while someone types into a search box. Languages and labels are read from the search page. */
export async function suggest(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const [page] = await Promise.all([readSearchPage(form), bringStyles(styles)]);
  const { base = '/', language = '', languages = '', labels = '' } = findElement(page, '[data-search]', HTMLElement).dataset;
  const spoken: SearchedLanguage[] = JSON.parse(languages);
  const { facets, headline }: PageLabels = JSON.parse(labels);
  const search = openSearch(`${base}search/`, language, spoken);
  const list = makeElement('div', { role: 'listbox', id: 'Suggestions', 'aria-label': field.getAttribute('aria-label') ?? '', hidden: true });
  form.append(list);
  const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(roles)) field.setAttribute(name, value);
  let options: HTMLAnchorElement[] = [];
  let chosen = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function show(suggestions: readonly Suggestion[]): void {
    const groups = Map.groupBy(suggestions, ({ kind }) => kind);
    list.replaceChildren(...[...groups].map(([kind, all]) => {
      const name = kind === 'headline' ? headline : facets[kind];
      const heading = makeElement('p', { 'aria-hidden': 'true' }, name);
      return makeElement('div', { role: 'group', 'aria-label': name }, heading, ...all.map((each) => makeOption(each)));
    }));
    options = [...list.querySelectorAll('a')];
    for (const [at, option] of options.entries()) option.id = `Suggestion-${at}`;
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
  }
  function makeOption({ kind, text, tag, url, items }: Suggestion): HTMLAnchorElement {
    const lang = spoken.find((each) => each.tag.toLowerCase() === tag && each.language !== language)?.tag ?? false;
    const href = url === undefined ? `${form.action}?${new URLSearchParams({ [kind]: text })}` : pageAddress(url, base);
    const count = items ? [' ', makeElement('small', {}, String(items))] : [];
    return makeElement('a', { role: 'option', tabindex: '-1', href, lang, 'aria-selected': 'false' }, text, ...count);
  }
  function choose(at: number): void {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = at;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  }
  const look = async (): Promise<void> => {
    const typed = field.value.trim();
    // Suggestions are an extra: where they cannot be had, the field is a field.
    const found = typed === '' ? [] : await orUnread(search.suggest(typed), []);
    if (typed === field.value.trim()) show(document.activeElement === field ? found : []);
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), debounceMs);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || options.length === 0) return;
    const step = new Map([['ArrowDown', 1], ['ArrowUp', -1]]).get(event.key);
    if (step !== undefined) choose(((chosen + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    else if (event.key === 'Enter' && chosen >= 0) options[chosen]?.click();
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) show([]);
  });
  void look();
}
