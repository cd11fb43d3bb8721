import { describe, expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { alternatesOf } from '../../../src/archive/pages/page-path.ts';
import { buildArchive } from '../../../src/archive/archive.ts';
import { maxStoriesBack } from '../../../src/archive/coverage.ts';
import { hubNameOf } from '../../../src/archive/hubs.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { HubView, MonthView, YearView } from '../../../src/archive/pages/list-views.ts';
import type { ArticleView, HomeView, View } from '../../../src/archive/pages/views.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import type { NamePair } from '../../../src/schema/names.ts';
import { makeItem } from './make.ts';

const paths = pathsFor('/');

const seen = { now: Date.parse('2026-01-01T00:00:00Z'), dev: false };
const viewsOf = (items: NewsItem[], pairs: NamePair[] = []) => [...buildPages(buildArchive(items, pairs, seen))].map(({ view }) => view());
const articleOf = (views: View[], story: string, language = 'en') =>
  views.find((view): view is ArticleView => view.kind === 'article' && view.item.story === story && view.language === language);
const hubsOf = (views: View[], slug: string, language = 'en') =>
  views.filter((view): view is HubView => view.kind === 'hub' && view.name.slug === slug && view.language === language);

describe('what is published', () => {
  test('a draft and an item under embargo have no page, in the dev server they have', () => {
    const items = [makeItem('2023/02/draft.md', { draft: true }), makeItem('2023/02/later.md', { embargo: '2026-01-01T08:01+08:00' })];
    expect(buildArchive(items, [], seen).items).toEqual([]);
    expect(buildArchive(items, [], { ...seen, dev: true }).items).toHaveLength(2);
  });

  test('an embargo ends at its own moment, whatever its offset', () => {
    const items = [makeItem('2023/02/now.md', { embargo: '2026-01-01T08:00+08:00' })];
    expect(buildArchive(items, [], seen).items).toHaveLength(1);
  });

  test('a withdrawn item keeps its page and stands in no list', () => {
    const views = viewsOf([makeItem('2023/02/gone.md', { withdrawn: { date: '2023-03-01', reason: 'wrong' } }), makeItem('2023/02/other.md')]);
    expect(articleOf(views, '2023/02/gone')).toMatchObject({ coverage: [] });
    expect(JSON.stringify(views.filter(({ kind }) => kind !== 'record' && kind !== 'article'))).not.toContain('gone');
  });

  test('an archive without items has the pages that lead to all others, and none of the calendar', () => {
    const kinds = new Set(viewsOf([]).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['home', 'timeline', 'anniversaries', 'search', 'reading-list', 'about', 'data', 'coverage', 'record', 'hub-index']);
  });
});

describe('order', () => {
  const items = ['2023/02/b.md', '2023/02/a.md', '2024/01/c.md'].map((file) => makeItem(file));

  test('the order in which files are read does not matter', () => {
    expect(viewsOf(items)).toEqual(viewsOf(items.toReversed()));
  });

  test('stories of one day follow their addresses, and neighbours are the nearest in time', () => {
    const view = articleOf(viewsOf(items), '2023/02/b');
    expect([view?.earlier?.story, view?.later?.story]).toEqual(['2023/02/a', '2024/01/c']);
  });

  test('neighbours are of the same source, and a story that is its source’s only one has none', () => {
    const views = viewsOf([...items, makeItem('2023/06/only.md', { source: 'Courier' }), makeItem('2023/02/a.zh.md', { source: 'Courier' })]);
    expect(articleOf(views, '2023/02/b')?.later?.story).toBe('2024/01/c');
    expect(articleOf(views, '2023/02/a', 'zh')?.later?.story).toBe('2023/06/only');
    const gazette = viewsOf([makeItem('2023/06/only.md', { source: 'Courier' }), ...items]);
    expect(articleOf(gazette, '2023/06/only')).not.toHaveProperty('earlier');
  });

  test('neighbours of a story in a series are of the series, where it tells more than one', () => {
    const series = { series: 'The pit' };
    const told = [makeItem('2023/01/begins.md', series), makeItem('2024/05/ends.md', series), makeItem('2023/03/alone.md', { series: 'Alone' })];
    const views = viewsOf([...items, ...told]);
    expect(articleOf(views, '2023/01/begins')).toMatchObject({ inSeries: true, later: { story: '2024/05/ends' } });
    expect(articleOf(views, '2023/01/begins')).not.toHaveProperty('earlier');
    expect(articleOf(views, '2023/03/alone')).toMatchObject({ later: { story: '2024/01/c' } });
    expect(articleOf(views, '2023/03/alone')).not.toHaveProperty('inSeries');
  });

  test('a year has all twelve months, a month only days with news', () => {
    const views = viewsOf(items);
    const year = views.find((view): view is YearView => view.kind === 'year' && view.year === '2023');
    expect(year?.months.map(({ stories }) => stories)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const month = views.find((view): view is MonthView => view.kind === 'month' && view.month === '2023-02');
    expect(month?.days.map(({ day }) => day)).toEqual(['2023-02-15']);
    expect(month).toMatchObject({ later: '2024-01' });
  });
});

describe('two languages', () => {
  const pairs: NamePair[] = [{ kind: 'topics', names: { en: 'mining', zh: '采矿' } }];
  const items = [
    makeItem('2023/02/pit.md', { topics: ['mining'] }),
    makeItem('2023/02/pit.zh.md', { topics: ['采矿'] }),
    makeItem('2023/02/only.zh.md', { topics: ['采矿', '水务'] }),
  ];

  test('paired names share one hub, each page in its own language', () => {
    const views = viewsOf(items, pairs);
    expect(hubsOf(views, 'mining')[0]).toMatchObject({ stories: 2, name: { name: 'mining' }, otherNames: { zh: '采矿' } });
    expect(hubsOf(views, 'mining', 'zh')[0]).toMatchObject({ stories: 2, name: { name: '采矿' } });
  });

  test('a name without a pair stands alone and says its language', () => {
    const { hubs } = buildArchive(items, pairs, seen);
    const hub = hubs.all.topics.get('水务');
    expect(hub && hubNameOf(hub, 'en')).toEqual({ kind: 'topics', slug: '水务', name: '水务', language: 'zh' });
  });

  test('a name has a page in each language that writes it, and links from the other lead there', () => {
    const written = [makeItem('2023/01/a.md', { people: ['Ann', 'Bo'] }), makeItem('2023/01/b.zh.md', { people: ['Bo', '安'] })];
    const views = viewsOf(written, []);
    expect(['en', 'zh'].map((language) => views.flatMap((view) => (view.kind === 'hub' && view.language === language ? [view.name.name] : [])).sort()))
      .toEqual([['Ann', 'Bo', 'Gazette'], ['Bo', 'Gazette', '安']]);
    const { hubPath } = pathsFor('/');
    const index = views.find((view) => view.kind === 'hub-index' && view.language === 'zh' && view.hubs === 'people');
    const links = index?.kind === 'hub-index' ? index.groups.flatMap(({ names }) => names) : [];
    expect(links.map((name) => hubPath(name, 'zh')).sort()).toEqual(['/people/ann/', `/zh/people/${encodeURIComponent('安')}/`, '/zh/people/bo/']);
  });

  test('a story in one language only stands in the lists of both', () => {
    const [hub] = hubsOf(viewsOf(items, pairs), 'mining');
    expect(hub?.teasers.map(({ story, language }) => [story, language])).toEqual([['2023/02/pit', 'en'], ['2023/02/only', 'zh']]);
  });

  test('a story in two languages has a page with both, for the readers of each', () => {
    const both = viewsOf(items, pairs).filter((view) => view.kind === 'side-by-side');
    expect(both.map(({ language, versions }) => [language, versions.map((version) => version.language)])).toEqual([['en', ['en', 'zh']], ['zh', ['zh', 'en']]]);
    expect(both.map((view) => alternatesOf(view, paths))).toEqual(both.map(() => ({ en: '/2023/02/pit/zh/', zh: '/zh/2023/02/pit/en/' })));
  });

  test('a withdrawn version stands beside no other', () => {
    const withdrawn = makeItem('2023/02/pit.zh.md', { withdrawn: { date: '2024-01-01', reason: 'wrong' } });
    const views = viewsOf([makeItem('2023/02/pit.md'), withdrawn]);
    expect(articleOf(views, '2023/02/pit')).toMatchObject({ translations: ['zh'], withdrawn: ['zh'] });
    expect(views.some(({ kind }) => kind === 'side-by-side')).toBe(false);
  });

  test('an article knows the languages it can be read in', () => {
    const views = viewsOf(items, pairs);
    expect(articleOf(views, '2023/02/pit')?.translations).toEqual(['zh']);
    expect(articleOf(views, '2023/02/only', 'zh')?.translations).toEqual([]);
  });
});

describe('names', () => {
  test('spellings that differ in case or punctuation meet, shown as the earliest wrote them', () => {
    const items = [makeItem('2020/01/a.md', { people: ['J. Smith'] }), makeItem('2021/01/b.md', { people: ['j smith'] })];
    const views = viewsOf(items);
    expect(hubsOf(views, 'j-smith')[0]).toMatchObject({ stories: 2, name: { name: 'J. Smith' } });
  });

  test('signs that tell names apart are spoken, and a name of signs alone still has an address', () => {
    const { hubs } = buildArchive([makeItem('2020/01/a.md', { topics: ['C', 'C++', '../..', '???'] })], [], seen);
    expect([...hubs.all.topics.keys()]).toEqual(['c', 'c-plus-plus', 'name-2e-2e-2f-2e-2e', 'name-3f-3f-3f']);
  });

  test('a long hub is split by year, and a long year by month', () => {
    const many = Array.from({ length: 160 }, (_, index) => makeItem(`2023/0${1 + (index % 2)}/n${index}.md`, { topics: ['mining'] }));
    const views = hubsOf(viewsOf([...many, makeItem('2020/01/a.md', { topics: ['mining'] })]), 'mining');
    expect(views.map(({ stretch, teasers, split, counts }) => [stretch, teasers.length, split, counts])).toEqual([
      [undefined, 12, true, [{ key: '2020', stories: 1 }, { key: '2023', stories: 160 }]],
      ['2020', 1, false, [{ key: '2020-01', stories: 1 }]],
      ['2023', 12, true, [{ key: '2023-01', stories: 80 }, { key: '2023-02', stories: 80 }]],
      ['2023-01', 80, false, [{ key: '2023-01-15', stories: 80 }]],
      ['2023-02', 80, false, [{ key: '2023-02-15', stories: 80 }]],
    ]);
  });
});

describe('earlier coverage', () => {
  test('a shared person weighs more than a shared topic, then the nearest comes first', () => {
    const views = viewsOf([
      makeItem('2020/01/a.md', { people: ['Li'], topics: ['mining'] }),
      makeItem('2020/02/b.md', { topics: ['mining'] }),
      makeItem('2020/03/c.md', { topics: ['mining'] }),
      makeItem('2020/04/d.md', { people: ['Li'], topics: ['mining'] }),
    ]);
    expect(articleOf(views, '2020/04/d')?.coverage.map(({ story }) => story)).toEqual(['2020/01/a', '2020/03/c', '2020/02/b']);
  });

  test('a rare name says more than one that many earlier stories carry', () => {
    const often = Array.from({ length: 9 }, (_, index) => makeItem(`2020/01/n${index}.md`, { people: ['Li'] }));
    const views = viewsOf(
      [makeItem('2019/01/rare.md', { organisations: ['Mill'] }), ...often, makeItem('2021/01/z.md', { people: ['Li'], organisations: ['Mill'] })],
    );
    expect(articleOf(views, '2021/01/z')?.coverage.map(({ story }) => story)).toEqual(['2019/01/rare', '2020/01/n8', '2020/01/n7', '2020/01/n6']);
  });

  test('news published later changes no earlier page but its neighbour', () => {
    const before = Array.from({ length: 30 }, (_, index) => makeItem(`2020/01/n${10 + index}.md`, { topics: ['mining'] }));
    const one = viewsOf(before);
    const two = viewsOf([...before, makeItem('2021/01/new.md', { topics: ['mining'], people: ['Li'] })]);
    const changed = before.filter(({ story }) => JSON.stringify(articleOf(one, story)) !== JSON.stringify(articleOf(two, story)));
    expect(changed.map(({ story }) => story)).toEqual(['2020/01/n39']);
  });

  test('a backdated item changes few later pages', () => {
    const after = Array.from({ length: 200 }, (_, index) => makeItem(`2020/01/n${100 + index}.md`, { topics: ['mining'], places: ['Fuxin'] }));
    const one = viewsOf(after);
    const two = viewsOf([...after, makeItem('2019/01/old.md', { topics: ['mining'], places: ['Fuxin'] })]);
    const changed = after.filter(({ story }) => JSON.stringify(articleOf(one, story)) !== JSON.stringify(articleOf(two, story)));
    expect(changed.length).toBeLessThanOrEqual(maxStoriesBack);
  });
});

describe('the front page', () => {
  const homeOf = (views: View[]) => views.find((view): view is HomeView => view.kind === 'home' && view.language === 'en');

  test('names the affairs told over most years: series, and organisations where there are none', () => {
    const told = (name: string, years: number[], matter: object) => years.map((year) => makeItem(`${year}/01/${name}.md`, matter));
    const mill = told('mill', [1990, 1991, 2020], { organisations: ['Mill'] });
    const short = told('short', [2018, 2019, 2020], { organisations: ['Works'] });
    const twice = told('twice', [1950, 2020], { organisations: ['Twice'] });
    expect(homeOf(viewsOf([...short, ...mill, ...twice]))?.running.map(({ name, first, stories }) => [name.name, first, stories])).toEqual(
      [['Mill', '1990-01-15', 3], ['Works', '2018-01-15', 3]],
    );
    const series = told('line', [2001, 2002, 2003], { series: 'The line' });
    expect(homeOf(viewsOf([...mill, ...series]))?.running.map(({ name }) => name.name)).toEqual(['The line']);
  });

  test('has the newest story’s week in earlier years, a story a year, nearest to its day', () => {
    const on = (date: string) => makeItem(`${date.slice(0, 4)}/${date.slice(5, 7)}/n${date.slice(8)}.md`, { date });
    const views = viewsOf(['1999-03-03', '2001-02-27', '2001-02-28', '2002-02-24', '2003-02-26', '2004-02-29', '2024-02-29'].map(on));
    expect(homeOf(views)?.week.map(({ day }) => day)).toEqual(['2004-02-29', '2003-02-26', '2001-02-28', '1999-03-03']);
  });
});
