import { describe, expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { buildArchive } from '../../../src/archive/archive.ts';
import { maxStoriesOfYear } from '../../../src/archive/pages/anniversary-pages.ts';
import { maxNamesPerKind, maxStoriesSearched } from '../../../src/archive/related-names.ts';
import { maxNamesOnPage } from '../../../src/archive/pages/hub-index-pages.ts';
import { beginningOf } from '../../../src/archive/letters.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { AnniversaryView, HubIndexView, HubView, MonthView } from '../../../src/archive/pages/list-views.ts';
import type { View } from '../../../src/archive/pages/views.ts';
import { pagePath } from '../../../src/archive/pages/page-path.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import type { NamePair } from '../../../src/schema/names.ts';
import { makeItem } from './make.ts';

const paths = pathsFor('/');

const seen = { now: Date.parse('2026-01-01T00:00:00Z'), dev: false };
const viewsOf = (items: NewsItem[], pairs: NamePair[] = []): View[] => [...buildPages(buildArchive(items, pairs, seen))].map(({ view }) => view());
const hubOf = (views: View[], slug: string, language = 'en') =>
  views.find((view): view is HubView => view.kind === 'hub' && view.name.slug === slug && view.language === language);
const range = (length: number) => Array.from({ length }, (_, index) => index);

describe('a day of the year', () => {
  const views = viewsOf([
    ...range(5).map((number) => makeItem(`2020/02/n${number}.md`)),
    makeItem('1999/02/old.md'), makeItem('1999/03/other.md'),
  ]);
  const pages = views.filter((view): view is AnniversaryView => view.kind === 'anniversary' && view.language === 'en');

  test('gathers the stories of every year, latest first, a few of each', () => {
    expect(pages[0]?.years.map(({ year, stories, teasers }) => [year, stories, teasers.map(({ story }) => story)])).toEqual([
      ['2020', 5, ['2020/02/n4', '2020/02/n3', '2020/02/n2']],
      ['1999', 1, ['1999/02/old']],
    ]);
    expect(maxStoriesOfYear).toBe(3);
  });

  test('has a page where any year has stories, and leads to the next such day', () => {
    expect(pages.map(({ date, earlier, later }) => [date, earlier, later])).toEqual([['02-15', undefined, '03-15'], ['03-15', '02-15', undefined]]);
    expect(views.find((view) => view.kind === 'anniversaries')).toMatchObject({ dates: ['02-15', '03-15'] });
  });
});

describe('a long month', () => {
  const views = viewsOf(range(200).map((number) => makeItem(`2020/02/n${100 + number}.md`, { date: `2020-02-${10 + (number % 5)}` })));

  test('names the stories that tell each day, from the first on, and says how many there are', () => {
    const month = views.find((view): view is MonthView => view.kind === 'month');
    expect(month?.days.map(({ day, stories, teasers }) => [day, stories, teasers.length])).toEqual(
      [10, 11, 12, 13, 14].map((day) => [`2020-02-${day}`, 40, 3]),
    );
  });
});

describe('the names related to a name', () => {
  test('is the names its stories bear beside it, most frequent first, then latest', () => {
    const views = viewsOf([
      makeItem('2020/01/a.md', { people: ['Li', 'Wang'], places: ['Fuxin'] }),
      makeItem('2020/02/b.md', { people: ['Li', 'Zhao'] }),
      makeItem('2020/03/c.md', { people: ['Li', 'Wang'], editor: ['Someone'] }),
      makeItem('2020/04/d.md', { people: ['Wang', 'Other'] }),
    ]);
    const { relatedNames } = hubOf(views, 'li') ?? {};
    expect(Object.entries(relatedNames ?? {}).map(([kind, names]) => [kind, names.map(({ name }) => name)])).toEqual(
      [['people', ['Wang', 'Zhao']], ['places', ['Fuxin']]],
    );
  });

  test('is bounded: a name in every story has no more than others', () => {
    const people = range(60).map((number) => `P${number}`);
    const views = viewsOf(people.map((name, number) => makeItem(`2020/01/n${100 + number}.md`, { people: [name], places: ['Fuxin'] })));
    expect(hubOf(views, 'fuxin')?.relatedNames.people?.map(({ name }) => name)).toEqual(people.toReversed().slice(0, maxNamesPerKind));
    expect(maxStoriesSearched).toBeLessThan(60);
  });

  test('is written in the page’s language', () => {
    const pairs: NamePair[] = [{ kind: 'people', names: { en: 'Li', zh: '李' } }, { kind: 'places', names: { en: 'Fuxin', zh: '阜新' } }];
    const views = viewsOf([makeItem('2020/01/a.md', { people: ['Li'], places: ['Fuxin'] })], pairs);
    expect(hubOf(views, 'li', 'zh')?.relatedNames.places).toEqual([{ kind: 'places', slug: 'fuxin', name: '阜新' }]);
  });

  test('changes no page of a name that the news does not bear', () => {
    const before = range(30).map((number) => makeItem(`2020/01/n${10 + number}.md`, { people: [`P${number % 7}`], topics: ['mining'] }));
    const pages = (items: NewsItem[]) => new Map([...buildPages(buildArchive(items, [], seen))].map(({ place, key }) => [pagePath(place, paths), key]));
    const [one, two] = [pages(before), pages([...before, makeItem('2021/01/new.md', { people: ['P3'], topics: ['energy'] })])];
    expect([...one].filter(([path, key]) => /^\/(people|topics)\//.test(path) && two.get(path) !== key).map(([path]) => path)).toEqual(
      ['/topics/', '/people/', '/people/p3/'],
    );
  });
});

describe('a series', () => {
  test('is told from its first story on, and meets its name in the other language', () => {
    const pairs: NamePair[] = [{ kind: 'series', names: { en: 'The pit', zh: '矿坑' } }];
    const views = viewsOf(
      [makeItem('2021/05/b.md', { series: 'The pit' }), makeItem('2005/06/a.md', { series: 'The pit' }), makeItem('2022/06/c.zh.md', { series: '矿坑' })], pairs,
    );
    expect(hubOf(views, 'the-pit')?.teasers.map(({ story }) => story)).toEqual(['2005/06/a', '2021/05/b', '2022/06/c']);
    expect(hubOf(views, 'the-pit', 'zh')?.name).toEqual({ kind: 'series', slug: 'the-pit', name: '矿坑' });
  });

  test('weighs most in earlier coverage', () => {
    const views = viewsOf([
      makeItem('2020/01/a.md', { series: 'The pit' }),
      makeItem('2020/02/b.md', { people: ['Li'], topics: ['mining'] }),
      makeItem('2020/03/c.md', { series: 'The pit', people: ['Li'], topics: ['mining'] }),
    ]);
    const view = views.find((each) => each.kind === 'article' && each.item.story === '2020/03/c');
    expect(view?.kind === 'article' && view.coverage.map(({ story }) => story)).toEqual(['2020/01/a', '2020/02/b']);
  });
});

test('an item changes the index pages that hold its names, and no other, backdated or not', () => {
  const before = range(maxNamesOnPage + 40).map((number) =>
    makeItem(`2020/01/n${100 + number}.md`, { people: [`${'ABCD'.charAt(number % 4)}${number}`], topics: ['mining'], editor: ['Someone'] }));
  const keys = (items: NewsItem[]) => new Map(
    [...buildPages(buildArchive(items, [], seen))].filter(({ place }) => place.kind === 'hub-index').map(({ place, key }) => [pagePath(place, paths), key]));
  const published = keys(before);
  for (const day of ['1999/01', '2021/01']) {
    const after = keys([...before, makeItem(`${day}/new.md`, { people: ['B1'], date: `${day.replace('/', '-')}-15`, source: 'Other' })]);
    expect([...after].filter(([path, key]) => published.get(path) !== key).map(([path]) => path))
      .toEqual(['/people/-b/', '/zh/people/-b/', '/sources/', '/zh/sources/']);
  }
});

describe('a long index', () => {
  const letters = [...'abcdefghij'];
  const names = range(maxNamesOnPage + 100).map(
    (number) => `${number < 350 ? 'L' : 'W'}${letters[number % 10] ?? ''}${letters[Math.floor(number / 10) % 10] ?? ''} ${number}`,
  );
  const item = makeItem('2020/01/a.md', { people: [...names, '李娜', '7th Guard'] });
  const indexes = (items: NewsItem[]) =>
    viewsOf(items).filter((view): view is HubIndexView => view.kind === 'hub-index' && view.hubs === 'people' && view.language === 'en');
  const pages = indexes([item]);

  test('is split by what names begin with, where one letter has too many by the next one', () => {
    expect(pages.map(({ beginning, names: count, parts }) => [beginning, count, parts.length])).toEqual([
      [undefined, 402, 3], ['#', 1, 0], ['L', 351, 11], ...letters.map((letter) => [`L${letter}`, 35, 0]), ['李', 1, 0], ['W', 50, 0],
    ]);
    expect(pages.every(({ groups }) => groups.reduce((sum, group) => sum + group.names.length, 0) <= maxNamesOnPage)).toBe(true);
  });

  test('holds every name once', () => {
    expect(pages.flatMap(({ groups }) => groups.flatMap((group) => group.names.map(({ slug }) => slug))).length).toBe(402);
  });

  test('has addresses that no name has', () => {
    expect(pages.slice(0, 5).map((view) => pagePath(view, paths))).toEqual(['/people/', '/people/-/', '/people/-l/', '/people/-la/', '/people/-lb/']);
  });

  test('changes where a new name comes, and nowhere else', () => {
    expect(indexes([item, makeItem('2020/02/b.md', { people: ['Laz'] })])
      .filter((page, index) => JSON.stringify(page) !== JSON.stringify(pages[index]))
      .map(({ beginning }) => beginning)).toEqual([undefined, 'L', 'La']);
  });

  test.each([
    ['Chen Li', ['C', 'Ch', 'Che', 'Chen', 'Chenl', 'Chenli']],
    ['采矿', ['C', '采', '采矿']],
    ['Émile', ['E', 'Em', 'Emi', 'Emil', 'Emile']],
    ['7th', ['#', '7', '7t', '7th']],
    ['', ['#']],
  ])('%s begins with ever more of its signs', (name, beginnings) => {
    expect(range(beginnings.length + 1).map((depth) => beginningOf(name, depth))).toEqual([...beginnings, '']);
  });
});
