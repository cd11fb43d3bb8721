import { fill } from '../../languages/fill.ts';
import type { ArchiveSearch, Question, StretchCount } from '../engine/answers.ts';
import { orUnread } from '../engine/fetch.ts';
import { openSearch } from '../engine/open-search.ts';
import { rangeOf } from '../query/day-range.ts';
import { addressOf, compareWith, meantBy } from './address.ts';
import { drawLines, drawSign } from './comparison-lines.ts';
import { makeElement } from './dom.ts';
import { foundLabel, stretchLabel, type PageLabels } from './labels.ts';
import { pairCounts, type PairCount } from './pair-counts.ts';
import { makeButton, type PageSetting } from './view.ts';

/** Two questions as two lines over the years, or over the months of one. */
export interface Comparison {
  /** Count both questions and draw them. */
  show(question: Question): Promise<void>;
}

/** Build the comparison into an empty element. @param go told the question alone when the comparison is ended */
export function buildComparison(place: HTMLElement, { labels, base, language, languages }: PageSetting, go: (question: Question) => void): Comparison {
  // A question asked of the page's own search would take the place of the one that is shown.
  const open = () => openSearch(`${base}search/`, language, languages);
  const [one, other] = [open(), open()];
  let latest: Question | undefined;
  let redraw = () => undefined as void;
  new ResizeObserver(() => redraw()).observe(place);

  const count = async (search: ArchiveSearch, asked: Question): Promise<StretchCount[] | undefined> => {
    const inYear = asked.from !== '' && asked.from.slice(0, 4) === asked.to.slice(0, 4);
    const counting = search.ask(asked).then((answer) => (answer ? search.countStretches(answer, inYear ? 'month' : 'year') : []));
    return orUnread(counting, undefined);
  };
  return {
    async show(question) {
      latest = question;
      const texts = [question.text, question.against ?? ''];
      const asked = texts.map((text) => meantBy({ ...compareWith(question, ''), text }));
      const [own, others] = await Promise.all([count(one, asked[0] ?? question), count(other, asked[1] ?? question)]);
      if (latest !== question) return;
      if (!own || !others) return place.replaceChildren(makeElement('p', {}, labels.failed));
      const counts = pairCounts(own, others, question);
      const alone = compareWith(question, '');
      const addressAt = (line: number, name: string) => addressOf({ ...alone, text: texts[line] ?? '', from: '', to: '', ...rangeOf(name) });
      const title = fill(labels.compared, { one: texts[0] ?? '', other: texts[1] ?? '' });
      const chart = makeElement('div', { class: 'lines', 'aria-hidden': 'true' });
      const legend = texts.map((text, line) => {
        const stories = foundLabel(counts.reduce((sum, { items }) => sum + (items[line] ?? 0), 0), labels);
        const link = makeElement('a', { href: addressOf({ ...alone, text }) }, fill(labels.comparedLine, { query: text, stories }));
        return makeElement('li', {}, drawSign(line), ' ', link);
      });
      const end = makeButton(labels.endCompare, () => go(alone));
      place.replaceChildren(makeElement('ul', { role: 'list', 'aria-label': title }, ...legend, makeElement('li', {}, end)), chart,
        makeElement('details', {}, makeElement('summary', {}, labels.figures), tableOf(title, texts, counts, addressAt, labels)));
      const lineWords = { addressAt, nameOf: (name: string) => stretchLabel(name, labels), labels, texts };
      redraw = () => chart.replaceChildren(drawLines(counts, chart.clientWidth, lineWords));
      redraw();
    },
  };
}

/** The figures of both questions, of each stretch where one has some; each leads to its stories. */
function tableOf(
  title: string, texts: readonly string[], counts: readonly PairCount[], addressAt: (line: number, name: string) => string, labels: PageLabels,
): HTMLTableElement {
  const head = ['', ...texts].map((text) => makeElement('th', { scope: 'col' }, text || labels.dates));
  const rows = counts.filter(({ items }) => items[0] + items[1] > 0).map(({ name, items }) => makeElement('tr', {},
    makeElement('th', { scope: 'row' }, stretchLabel(name, labels)),
    ...items.map((each, line) => makeElement('td', {}, each > 0 ? makeElement('a', { href: addressAt(line, name) }, String(each)) : '0'))));
  const parts = [makeElement('thead', {}, makeElement('tr', {}, ...head)), makeElement('tbody', {}, ...rows)];
  return makeElement('table', {}, makeElement('caption', {}, title), ...parts);
}
