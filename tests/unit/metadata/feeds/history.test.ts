import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathsFor } from '../../../../src/addresses.ts';
import { buildArchive } from '../../../../src/archive/archive.ts';
import { entryMaker } from '../../../../src/metadata/feeds/entry.ts';
import type { Feed } from '../../../../src/metadata/feeds/feed.ts';
import { buildHistory, partLength } from '../../../../src/metadata/feeds/history.ts';
import { historyFeeds, hubFeeds, latestFeeds } from '../../../../src/metadata/feeds/planned-feeds.ts';
import type { NewsItem } from '../../../../src/schema/item.ts';
import { site } from '../../../../src/site.ts';
import { makeItem } from '../../archive/make.ts';

const archiveOf = (items: readonly NewsItem[]) => buildArchive(items, [], { now: 0, dev: false });
const maker = entryMaker({ html: () => '<p>Text.</p>', paths: pathsFor('/'), storyOf: () => undefined });
const withdrawn = { withdrawn: { date: '2030-01-01', reason: 'False.' } };

/** Every feed and document of the English items, by path. */
function feedsOf(items: readonly NewsItem[]) {
  const history = buildHistory(archiveOf(items), 'en');
  return new Map([...latestFeeds(history, 'en', maker), ...[...historyFeeds(history, 'en', maker).values()].flat()].map((planned) => [planned.path, planned]));
}

/** The paths of feeds that are due when items are added. */
function dueAfter(items: readonly NewsItem[], added: readonly NewsItem[]): string[] {
  const [before, after] = [feedsOf(items), feedsOf([...items, ...added])];
  return [...after.values()].filter(({ path, key }) => before.get(path)?.key !== key).map(({ path }) => path).sort();
}

/** Walk from the feed that people follow to the first document, and collect the addresses of all entries on the way. */
function walk(items: readonly NewsItem[]): string[] {
  const [feeds, found] = [feedsOf(items), new Set<string>()];
  const path = (address: string) => address.slice(site.origin.length);
  let at: string | undefined = '/atom.xml';
  while (at !== undefined) {
    const feed: Feed | undefined = feeds.get(at)?.feed();
    if (!feed) throw new Error(`${at} is not there`);
    for (const { address } of feed.entries) found.add(path(address));
    at = feed.earlier === undefined ? undefined : path(feed.earlier);
  }
  return [...found].sort();
}

const monthOfItems = (month: string, count: number, name = 'a'): NewsItem[] =>
  Array.from({ length: count }, (_, at) => {
    const date = `${month}-${String(1 + (at % 28)).padStart(2, '0')}`;
    return makeItem(`${month.replace('-', '/')}/${name}${at}.md`, { date });
  });

const counts = fc.constantFrom(1, 2, 11, 12, 13, 49, 50, 51, 100, 101);
const months = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), counts), { selector: ([month]) => month })
  .map((each) => each.flatMap(([month, count]) => monthOfItems(`2023-${String(month).padStart(2, '0')}`, count)));

describe('the history of a feed', () => {
  test('leads from the newest item to the first, however they lie', () => {
    fc.assert(fc.property(months, (items) => {
      expect(walk(items)).toEqual(items.map(({ story }) => `/${story}/`).sort());
    }), { numRuns: 40 });
  });

  test('holds no item twice, and no document is long', () => {
    fc.assert(fc.property(months, (items) => {
      const { parts, open } = buildHistory(archiveOf(items), 'en');
      const all = [...parts.flatMap((part) => part.items), ...open].map(({ file }) => file);
      expect([all.length, new Set(all).size]).toEqual([items.length, items.length]);
      expect(Math.max(0, open.length, ...parts.map((part) => part.items.length))).toBeLessThanOrEqual(partLength);
    }), { numRuns: 20 });
  });

  test('of no item is an empty feed', () => {
    expect([...feedsOf([]).keys()]).toEqual(['/atom.xml', '/feed.xml', '/feed.json']);
    expect(walk([])).toEqual([]);
  });

  test('stays as it is when an item of the newest month comes', () => {
    const items = [...monthOfItems('2023-01', 3), ...monthOfItems('2023-03', 20)];
    expect(dueAfter(items, [makeItem('2023/03/new.md', { date: '2023-03-31' })])).toEqual(['/atom.xml', '/feed.json', '/feed.xml']);
  });

  test('gets one document when a month begins, and no other changes', () => {
    const items = [...monthOfItems('2023-01', 3), ...monthOfItems('2023-03', 20)];
    expect(dueAfter(items, monthOfItems('2023-04', 1))).toEqual(['/2023/03/atom.xml', '/atom.xml', '/feed.json', '/feed.xml']);
    expect(dueAfter([...items, ...monthOfItems('2023-04', 1)], [makeItem('2023/04/b.md')])).toEqual(['/atom.xml', '/feed.json', '/feed.xml']);
  });

  test('gets a document when a month grows long, which stays as it is when the month ends', () => {
    const items = [...monthOfItems('2023-01', 3), ...monthOfItems('2023-03', partLength)];
    const late = makeItem('2023/03/new.md', { date: '2023-03-31' });
    expect(dueAfter(items, [late])).toEqual(['/2023/03/atom-1.xml', '/atom.xml', '/feed.json', '/feed.xml']);
    expect(dueAfter([...items, late], monthOfItems('2023-04', 1))).toEqual(['/2023/03/atom.xml', '/atom.xml', '/feed.json', '/feed.xml']);
  });

  test('changes in one month when an item of that month comes late', () => {
    const items = [...monthOfItems('2022-01', 3), ...monthOfItems('2022-12', 3), ...monthOfItems('2023-01', 20), ...monthOfItems('2023-03', 20)];
    expect(dueAfter(items, monthOfItems('2022-12', 1, 'late'))).toEqual(['/2022/12/atom.xml']);
    // A month that had none comes between two documents, and the later of them leads to it.
    expect(dueAfter(items, monthOfItems('2022-06', 1, 'late'))).toEqual(['/2022/06/atom.xml', '/2022/12/atom.xml']);
  });

  test('loses no address when an item is withdrawn, and tells of it where the item stood', () => {
    const [items, first] = [monthOfItems('2023-01', partLength + 1), makeItem('2023/01/a0.md', { date: '2023-01-01', ...withdrawn })];
    const after = [...items.slice(1), first, ...monthOfItems('2023-02', 1)];
    expect([...feedsOf(after).keys()]).toEqual([...feedsOf([...items, ...monthOfItems('2023-02', 1)]).keys()]);
    const entries = feedsOf(after).get('/2023/01/atom-1.xml')?.feed().entries ?? [];
    expect(entries.find(({ address }) => address.endsWith('/a0/'))?.html).toContain('This story was withdrawn');
  });

  test('of items that are all withdrawn is not in the feed that people follow', () => {
    const items = [makeItem('2023/01/a.md', withdrawn), makeItem('2022/12/a.md')];
    expect(feedsOf(items).get('/atom.xml')?.feed().entries.map(({ title }) => title)).toEqual(['a.md']);
  });

  test('has a document for what is known of its language alone', () => {
    const items = [makeItem('2022/12/a.zh.md'), makeItem('2023/01/a.md'), makeItem('2023/02/a.md'), makeItem('2023/03/a.zh.md')];
    expect([...feedsOf(items).keys()]).toEqual(['/atom.xml', '/feed.xml', '/feed.json', '/2023/01/atom.xml']);
  });
});

describe('the feed that people follow', () => {
  test('holds the latest items, newest first, and in Atom all of the newest month that no document holds', () => {
    const feeds = feedsOf([...monthOfItems('2023-01', 30), ...monthOfItems('2023-02', partLength)]);
    expect(['/atom.xml', '/feed.xml', '/feed.json'].map((path) => feeds.get(path)?.feed().entries.length)).toEqual([partLength, site.latest, site.latest]);
    const days = feeds.get('/atom.xml')?.feed().entries.map(({ published }) => published) ?? [];
    expect(days).toEqual(days.toSorted().reverse());
    expect(feedsOf([...monthOfItems('2023-01', 30), ...monthOfItems('2023-02', 1)]).get('/atom.xml')?.feed().entries).toHaveLength(site.latest);
  });
});

describe('a name', () => {
  const itemsOf = (count: number, matter: Parameters<typeof makeItem>[1], ending = '') =>
    Array.from({ length: count }, (_, at) => makeItem(`2023/01/a${at}${ending}.md`, matter));
  const pathsOf = (items: readonly NewsItem[], language: 'en' | 'zh' = 'en') => {
    const { all } = archiveOf(items).hubs;
    const hubs = Object.values(all).flatMap((ofKind) => [...ofKind.values()]);
    return hubs.flatMap((hub) => [...hubFeeds(hub, language, maker)].map(({ path }) => path));
  };

  test('has feeds from three stories in a language on, and a series from the first', () => {
    const matter = { topics: ['coal'], people: ['Li Wei'], places: ['Fuxin'], organisations: ['Mine'], editor: ['Wang'] };
    expect(pathsOf(itemsOf(2, { ...matter, series: 'Closing' }))).toEqual([
      '/series/closing/atom.xml', '/series/closing/feed.xml', '/series/closing/feed.json',
    ]);
    expect(pathsOf(itemsOf(3, matter))).toEqual([
      '/topics/coal/atom.xml', '/topics/coal/feed.xml', '/topics/coal/feed.json', '/people/li-wei/atom.xml', '/places/fuxin/atom.xml',
      '/organisations/mine/atom.xml', '/sources/gazette/atom.xml', '/sources/gazette/feed.xml', '/sources/gazette/feed.json',
    ]);
    const mixed = [...itemsOf(2, { source: 'Ribao' }), ...itemsOf(3, { source: 'Ribao' }, '.zh')];
    expect([pathsOf(mixed), pathsOf(mixed, 'zh')[0]]).toEqual([[], '/zh/sources/ribao/atom.xml']);
  });

  test('has feeds only in the languages in which it has a page that leads to them', () => {
    const [en, zh] = ['', '.zh'].map((ending) => itemsOf(3, { source: ending ? '日报' : 'Daily', ...(ending && { series: '始末' }) }, ending));
    const items = [...en ?? [], ...zh ?? []];
    const of = (language: 'en' | 'zh') => pathsOf(items, language).filter((path) => path.endsWith('atom.xml'));
    expect([of('en'), of('zh').map(decodeURIComponent)]).toEqual([['/sources/daily/atom.xml'], ['/zh/sources/日报/atom.xml', '/zh/series/始末/atom.xml']]);
  });

  test('holds in its feed the last few stories, and where there is much news all of a week', () => {
    const lengthOf = (days: readonly string[]) => {
      const items = days.map((date, at) => makeItem(`${date.slice(0, 7).replace('-', '/')}/a${at}.md`, { date, topics: ['coal'] }));
      const hub = archiveOf(items).hubs.all.topics.get('coal');
      return (hub ? [...hubFeeds(hub, 'en', maker)] : [])[0]?.feed().entries.length;
    };
    expect(lengthOf(['2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01'])).toBe(3);
    expect(lengthOf(['2023-01-01', '2023-03-24', '2023-03-25', '2023-03-28', '2023-03-30', '2023-03-31'])).toBe(4);
    expect(lengthOf(Array.from({ length: 40 }, () => '2023-03-31'))).toBe(24);
  });

  test('is followed by its own stories alone, and nothing is due where others come', () => {
    const items = itemsOf(4, { topics: ['coal'] });
    const keysOf = (all: readonly NewsItem[]) => {
      const hub = archiveOf(all).hubs.all.topics.get('coal');
      return hub ? [...hubFeeds(hub, 'en', maker)].map(({ key }) => key) : [];
    };
    expect(keysOf([...items, makeItem('2023/02/other.md', { topics: ['steel'] })])).toEqual(keysOf(items));
    expect(keysOf([...items, makeItem('2023/02/more.md', { topics: ['coal'] })])).not.toEqual(keysOf(items));
  });
});

test('a month of which all is withdrawn has no page to name', () => {
  const feeds = feedsOf([makeItem('2023/01/a.md', withdrawn), makeItem('2023/02/b.md', {}), makeItem('2023/03/c.md', {})]);
  const pages = ['/2023/01/atom.xml', '/2023/02/atom.xml'].map((path) => feeds.get(path)?.feed().page.slice(site.origin.length));
  expect(pages).toEqual(['/', '/2023/02/']);
});
