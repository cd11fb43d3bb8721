import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import type { AnniversaryView, MonthView, YearView } from '../../../src/archive/pages/list-views.ts';
import { pageGroups } from '../../../src/archive/pages/page-groups.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { HomeView, View } from '../../../src/archive/pages/views.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import { makeItem } from './make.ts';

const seen = { now: Date.parse('2026-01-01T00:00:00Z'), dev: false };
const viewsOf = (items: NewsItem[]): View[] => [...buildPages(buildArchive(items, [], seen))].map(({ view }) => view());

describe('a page of the calendar with few stories', () => {
  const items = [
    makeItem('1999/01/a.md', { date: '1999-01-05' }), makeItem('1999/01/b.md', { date: '1999-01-06' }), makeItem('1999/01/c.md', { date: '1999-01-07' }),
    makeItem('2004/06/d.md', { date: '2004-06-01' }),
    makeItem('2010/03/e.md', { date: '2010-03-08', source: 'Other' }),
    makeItem('2010/03/f.md', { date: '2010-03-09' }), makeItem('2010/03/g.md', { date: '2010-03-10' }),
  ];
  const told = ({ nearby }: YearView | MonthView | AnniversaryView) => [nearby?.before?.story, nearby?.after?.story];
  const pagesOf = (changed: NewsItem[]) => [...buildPages(buildArchive(changed, [], seen))];

  test('tells what came just before and after, and one with more does not', () => {
    const views = viewsOf(items).filter((view): view is YearView | MonthView | AnniversaryView =>
      ['year', 'month', 'anniversary'].includes(view.kind) && view.language === 'en');
    expect(views.map((view) => [('year' in view && view.year) || ('month' in view && view.month) || ('date' in view && view.date), ...told(view)])).toEqual([
      ['1999', undefined, undefined], ['1999-01', undefined, undefined],
      ['2004', '1999/01/c', '2010/03/e'], ['2004-06', '1999/01/c', '2010/03/e'],
      ['2010', undefined, undefined], ['2010-03', undefined, undefined],
      ['01-05', undefined, '1999/01/b'], ['01-06', '1999/01/a', '1999/01/c'], ['01-07', '1999/01/b', '2010/03/e'],
      ['03-08', '1999/01/c', '2010/03/f'], ['03-09', '2010/03/e', '2010/03/g'], ['03-10', '2010/03/f', '2004/06/d'],
      ['06-01', '2010/03/g', undefined],
    ]);
  });

  test('is made anew when the headline of such a neighbour changes', () => {
    const other = makeItem('2010/03/e.md', { date: '2010-03-08', source: 'Other', title: 'Another headline' }, { digest: 'another' });
    const changed = items.map((item) => (item.story === '2010/03/e' ? other : item));
    const keyOf = (pages: ReturnType<typeof pagesOf>) =>
      pages.find(({ place }) => place.kind === 'month' && place.language === 'en' && place.month === '2004-06')?.key;
    expect(keyOf(pagesOf(changed))).not.toBe(keyOf(pagesOf(items)));
    const groupOf = (all: NewsItem[]) => [...pageGroups(buildArchive(all, [], seen))].find(({ name }) => name === 'year 2004')?.key;
    expect(groupOf(changed)).not.toBe(groupOf(items));
  });
});

test('the front page tells a long-running affair that leads it by what came before', () => {
  const items = [1, 2, 3].map((month) => makeItem(`2020/0${month}/a.md`, { series: 'The pit' }));
  const home = viewsOf(items).find((view): view is HomeView => view.kind === 'home' && view.language === 'en');
  const told = (all: HomeView['lead'] | undefined) => all?.map(({ story }) => story);
  expect([told(home?.lead.slice(0, 1)), told(home?.running[0]?.latest)]).toEqual([['2020/03/a'], ['2020/03/a']]);
  const more = [...items, ...[1, 2, 3, 4].map((day) => makeItem(`2021/01/n${day}.md`)), makeItem('2021/02/b.md', { series: 'The pit' })];
  const other = viewsOf(more).find((view): view is HomeView => view.kind === 'home' && view.language === 'en');
  expect([told(other?.lead.slice(0, 1)), told(other?.running[0]?.latest)]).toEqual([['2021/02/b'], ['2020/03/a']]);
});
