import type { Answer, ArchiveSearch, Question } from '../engine/answers.ts';
import { facets, type Facet } from '../../schema/facets.ts';
import type { FacetCount } from '../query/choice.ts';
import { find, make } from './dom.ts';
import { fill, nameOf, type PageLabels } from './labels.ts';
import { questionOf, toggle } from './address.ts';
import { makeButton } from './view.ts';

/** A list longer than this can be searched, and shows no more than so many of its values at once. */
const long = 12;
const most = 100;

/** The facets beside the results. */
export interface FacetPanel {
  /** Count anew, for an answer that is complete; undefined where nothing is asked. */
  show(answer: Answer | undefined): void;
}

/** Fill the facets of the page. Their counts are fetched when one is opened; `go` is told each new choice. */
export function buildFacetPanel(panel: HTMLElement, search: ArchiveSearch, labels: PageLabels, go: (question: Question) => void): FacetPanel {
  let answer: Answer | undefined;
  const boxes = facets.map((facet) => {
    const field = make('input', { type: 'search', 'aria-label': labels.find, placeholder: labels.find, hidden: true });
    const list = make('ul', { role: 'list' });
    const box = find(panel, `[data-facet=${facet}]`, HTMLDetailsElement);
    box.append(field, list);
    let counts: FacetCount[] = [];
    const fillList = () => {
      const asked = answer;
      if (!asked) return;
      const sought = field.value.trim().toLowerCase();
      const found = counts.filter(({ value }) => nameOf(facet, value, labels).toLowerCase().includes(sought)).slice(0, most);
      // What was pressed is made anew with its list, and keeps the focus.
      const held = list.contains(document.activeElement) ? document.activeElement?.getAttribute('data-held') : undefined;
      list.replaceChildren(...(found.length > 0 ? found.map((count) => makeValue(facet, count, asked.question, labels, go)) : [make('li', {}, labels.noValue)]));
      if (held !== undefined) [...list.querySelectorAll<HTMLElement>('[data-held]')].find((each) => each.dataset['held'] === held)?.focus();
    };
    const count = async () => {
      const asked = answer;
      if (!box.open) return;
      // Where nothing is asked yet, all that the archive holds is looked through.
      if (!asked) return go(questionOf('?sort=latest'));
      const counted = await search.countFacet(asked, facet).catch(() => undefined);
      if (answer !== asked || !counted) return;
      counts = counted;
      field.hidden = counts.length <= long;
      fillList();
    };
    field.addEventListener('input', fillList);
    box.addEventListener('toggle', () => void count());
    return { box, count };
  });
  return {
    show(shown) {
      answer = shown;
      if (shown) for (const { count } of boxes) void count();
    },
  };
}

/** A value as a box to tick, with its count and a button that leaves it out. */
function makeValue(facet: Facet, { value, items }: FacetCount, question: Question, labels: PageLabels, go: (question: Question) => void): HTMLLIElement {
  const { any, none } = question.choice[facet];
  const name = nameOf(facet, value, labels);
  const box = make('input', { type: 'checkbox', value, checked: any.includes(value), 'data-held': `+${value}` });
  box.addEventListener('change', () => go(toggle(question, facet, value)));
  return make('li', {},
    make('label', {}, box, ` ${name} `, make('small', {}, String(items))),
    makeButton('−', () => go(toggle(question, facet, value, 'none')), { 'aria-label': fill(labels.exclude, { name }), title: fill(labels.exclude, { name }), 'aria-pressed': String(none.includes(value)), 'data-held': `-${value}` }));
}
