import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { View } from '../../../src/archive/pages/views.ts';
import { makeItem } from './make.ts';

const days = ['2019-01-07', '2019-01-07', '2019-01-19', '2019-03-02', '2019-03-02', '2019-03-28', '2020-01-07', '2020-06-30', '2021-06-30'];
/** More stories than the page of a month lists, so that its days have pages. */
const busy = Array.from({ length: 160 }, (_, at) => `2018-05-${String(1 + (at % 28)).padStart(2, '0')}`);
const items = [...days, ...busy].map((date, at) => makeItem(`${date.slice(0, 7).replace('-', '/')}/n${at}.md`, {
  date, topics: ['mining'], people: [`P${at % 3}`], series: 'The pit', ...(at % 2 === 0 && { places: ['Fuxin'] }),
}));
const views = [...buildPages(buildArchive(items, [], { now: Date.parse('2026-01-01T00:00:00Z'), dev: false }))].map(({ view }) => view());

/** The days of all stories that a list shows, in its order; undefined for a page that is no list. */
function daysOf(view: View): string[] | undefined {
  const daysIn = (teasers: readonly { day: string }[]) => teasers.map(({ day }) => day);
  switch (view.kind) {
    case 'timeline': return view.years.flatMap(({ key }) => daysIn(view.leads[key] ?? []));
    case 'year': return view.months.flatMap(({ lead }) => daysIn(lead));
    case 'month': return view.days.flatMap(({ teasers }) => daysIn(teasers));
    case 'day': return daysIn(view.teasers);
    case 'anniversary': return view.years.flatMap(({ teasers }) => daysIn(teasers));
    case 'hub': return daysIn(view.teasers);
    default: return undefined;
  }
}

/** Pages of a stretch of time and a series run from the first day on, lists under a name and of a day in every year from the latest back. */
const isForward = (view: View) => ['timeline', 'year', 'month', 'day'].includes(view.kind) || (view.kind === 'hub' && view.name.kind === 'series');

test('each list runs one way in time from its head to its foot, and each kind of page the same way', () => {
  const lists = views.flatMap((view) => {
    const all = daysOf(view);
    return all ? [{ view, all }] : [];
  });
  expect(new Set(lists.map(({ view }) => view.kind))).toEqual(new Set(['timeline', 'year', 'month', 'day', 'anniversary', 'hub']));
  for (const { view, all } of lists) expect(all, view.kind).toEqual(isForward(view) ? all.toSorted() : all.toSorted().reverse());
});

test('stories of one day run the same way as its days', () => {
  const months = views.flatMap((view) => (view.kind === 'month' && view.language === 'en' ? [view] : []));
  const first = months.find(({ month }) => month === '2019-01');
  expect(first?.days.flatMap(({ teasers }) => teasers.map(({ story }) => story))).toEqual(['2019/01/n0', '2019/01/n1', '2019/01/n2']);
});

test('a day has a page where its month’s page tells it in part, and no other', () => {
  const pages = views.flatMap((view) => (view.kind === 'day' && view.language === 'en' ? [view] : []));
  const told = views.flatMap((view) => (view.kind === 'month' && view.language === 'en' ? view.days : []));
  expect(pages.map(({ day }) => day)).toEqual(told.filter(({ stories, teasers }) => stories > teasers.length).map(({ day }) => day));
  expect(pages.map(({ earlier, day, later, teasers }) => [earlier, day, later, teasers.length]).slice(0, 2)).toEqual(
    [[undefined, '2018-05-01', '2018-05-02', 6], ['2018-05-01', '2018-05-02', '2018-05-03', 6]],
  );
  expect(pages).toHaveLength(28);
});
