import { fill } from '../../languages/fill.ts';
import { orUnread } from '../engine/fetch.ts';
import type { SearchAnswer, ArchiveSearch, Question } from '../engine/answers.ts';
import { facets, type Facet } from '../../schema/facets.ts';
import { hasFilters, type FacetCount } from '../query/filters.ts';
import { findElement, makeElement } from './dom.ts';
import { valueLabel, type PageLabels } from './labels.ts';
import { questionOf, toggleFilter } from './address.ts';
import { makeButton } from './view.ts';

/** A list with more values than this can be searched. */
const minSearchable = 13;
/** How many values of a list are shown at once. */
const maxValuesShown = 100;
/** How many are shown at first: whole rows, with a button for the others, unless that would stand for one alone. */
const firstValues = 5;

/** The facets beside the results. */
export interface FacetPanel {
  /** Count again for an answer that is complete; undefined where nothing is asked. */
  show(answer: SearchAnswer | undefined): void;
}

/**
 * Fill the facets of the page. Their counts are fetched when one is opened.
 * @param go told each question that is chosen there
 * @param unread told that counts cannot be had
 */
export function buildFacetPanel(
  panel: HTMLElement, search: ArchiveSearch, labels: PageLabels, go: (question: Question) => void, unread: () => void,
): FacetPanel {
  let answer: SearchAnswer | undefined;
  const boxes = facets.map((facet) => {
    const field = makeElement('input', { type: 'search', 'aria-label': labels.find, placeholder: labels.find, hidden: true });
    const list = makeElement('ul', { role: 'list' });
    const box = findElement(panel, `[data-facet=${facet}]`, HTMLDetailsElement);
    box.append(field, list);
    let counts: FacetCount[] = [];
    let isWhole = false;
    const fillList = () => {
      const asked = answer;
      if (!asked) return;
      const sought = field.value.trim().toLowerCase();
      const found = counts.filter(({ value }) => valueLabel(facet, value, labels).toLowerCase().includes(sought)).slice(0, maxValuesShown);
      // The box or button that was used is made again with its list; it is to keep the focus.
      const held = list.contains(document.activeElement) ? document.activeElement?.getAttribute('data-held') : undefined;
      const { any, none } = asked.question.filters[facet];
      const isShown = ({ value }: FacetCount, at: number) => isWhole || sought !== '' || at < firstValues || any.includes(value) || none.includes(value);
      const first = found.length <= firstValues + 1 ? found : found.filter(isShown);
      const values = first.map((count) => makeValue(facet, count, asked.question, labels, go));
      const all = fill(labels.allValues, { count: found.length });
      if (first.length < found.length) values.push(makeElement('li', {}, makeButton(all, unfold, { 'data-held': '…' })));
      list.replaceChildren(...(values.length > 0 ? values : [makeElement('li', {}, labels.noValue)]));
      if (held !== undefined) [...list.querySelectorAll<HTMLElement>('[data-held]')].find((each) => each.dataset['held'] === held)?.focus();
    };
    const count = async () => {
      const asked = answer;
      if (!box.open) return;
      // Where nothing was asked yet, a facet shows the values of the whole archive; where something is being asked, the counts come with its answer.
      if (!asked) return panel.closest('[aria-busy]') ? undefined : go(questionOf('?sort=latest'));
      // Where the counts cannot be had, the list stays as it was; the answer itself says what is missing.
      const counted = await orUnread(search.countFacet(asked, facet), undefined);
      if (answer !== asked) return;
      if (!counted) return unread();
      counts = counted;
      field.hidden = counts.length < minSearchable;
      fillList();
    };
    /** Show all values; what was the button's place has the focus. */
    const unfold = () => {
      isWhole = true;
      fillList();
      list.querySelectorAll('input')[firstValues]?.focus();
    };
    field.addEventListener('input', fillList);
    box.addEventListener('toggle', () => void count());
    return { box, count };
  });
  return {
    show(shown) {
      answer = shown;
      // Where nothing was found and nothing is chosen there is nothing to choose.
      panel.hidden = shown?.total.count === 0 && shown.total.exact && !hasFilters(shown.question.filters);
      if (shown) for (const { count } of boxes) void count();
    },
  };
}

/** A value as a box to tick, with its count and a button that leaves it out. */
function makeValue(facet: Facet, { value, items }: FacetCount, question: Question, labels: PageLabels, go: (question: Question) => void): HTMLLIElement {
  const { any, none } = question.filters[facet];
  const name = valueLabel(facet, value, labels);
  const exclude = fill(labels.exclude, { name });
  const box = makeElement('input', { type: 'checkbox', value, checked: any.includes(value), 'data-held': `+${value}` });
  box.addEventListener('change', () => go(toggleFilter(question, facet, value)));
  return makeElement('li', {},
    makeElement('label', {}, box, ` ${name} `, makeElement('small', {}, String(items))),
    makeButton('−', () => go(toggleFilter(question, facet, value, 'none')), {
      'aria-label': exclude, title: exclude, 'aria-pressed': String(none.includes(value)), 'data-held': `-${value}`,
    }));
}
