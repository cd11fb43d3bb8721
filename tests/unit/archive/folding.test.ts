import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import type { Teaser } from '../../../src/archive/teasers.ts';
import { toldIn } from '../../../src/archive/folding.ts';
import { pageGroups } from '../../../src/archive/pages/page-groups.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { View } from '../../../src/archive/pages/views.ts';
import type { FrontMatter } from '../../../src/schema/fields/fields.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import { sketchOf } from '../../../src/schema/sketch.ts';
import { makeItem } from './make.ts';

const wire = `The pit at Haizhou took up work again on Tuesday morning after a winter in which snow had closed the road to it for nine weeks and more.
Some four hundred miners went down with the first shift, and the railway carried coal to the power station before noon. The mine owes its
town wages from two winters; the mayor said that they would be paid before the spring festival, and that the seam will last a decade yet.
Engineers have begun to fill the oldest benches, where larch and locust are to grow, and a school for mechanics opens beside the shaft.`;

const printed = (file: string, source: string, date: string, matter: Partial<FrontMatter> = {}, text = wire): NewsItem =>
  makeItem(file, { source, date, topics: ['mining'], ...matter }, {
    sketch: sketchOf(text) ?? '', length: text.split(/\s+/).length, digest: `${file} ${text}`,
  });

const archiveOf = (items: readonly NewsItem[]) => buildArchive(items, [], { now: Date.parse('2026-01-01T00:00:00Z'), dev: false });

/** The stories of a list, and after each the sources of those under it. */
const told = (teasers: readonly Teaser[]): string[] =>
  teasers.map(({ story, reports = [] }) => [story.split('/').at(-1), ...reports.map(({ source, story: other }) => `${source.name} ${other}`)].join(', '));

/** By path-like name, what the English list pages of an archive tell. */
function listsOf(items: readonly NewsItem[]): Record<string, string[]> {
  const entries = [...buildPages(archiveOf(items))].filter(({ place }) => place.language === 'en').flatMap(({ view }) => listsIn(view()));
  return Object.fromEntries(entries);
}

function listsIn(view: View): [string, string[]][] {
  switch (view.kind) {
    case 'hub': return [[`${view.name.kind} ${view.name.name}`, told(view.teasers)]];
    case 'month': return [[view.month, view.days.flatMap(({ teasers }) => told(teasers))]];
    case 'year': return [[view.year, view.months.flatMap(({ lead }) => told(lead))]];
    case 'anniversary': return [[view.date, view.years.flatMap(({ teasers }) => told(teasers))]];
    case 'timeline': return [['years', Object.values(view.leads).flatMap(told)]];
    case 'home': return [['front', [...told(view.lead), ...told(view.latest)]]];
    default: return [];
  }
}

describe('a report that several sources brought', () => {
  const items = [
    printed('2020/01/a.md', 'Gazette', '2020-01-14'), printed('2020/01/b.md', 'Daily', '2020-01-15'),
    printed('2020/01/c.md', 'Courier', '2020-01-15'), makeItem('2020/01/d.md', { source: 'Daily', date: '2020-01-15', topics: ['mining'] }),
  ];

  test('stands once in a list, after the first of them, and names the others with their addresses', () => {
    const lists = listsOf(items);
    const folded = 'a, Daily 2020/01/b, Courier 2020/01/c';
    for (const name of ['front', 'topics mining']) expect([name, lists[name]]).toEqual([name, ['d', folded]]);
    for (const name of ['2020', '2020-01', 'years']) expect([name, lists[name]]).toEqual([name, [folded, 'd']]);
  });

  test('stands for itself where the first is not in the list', () => {
    const lists = listsOf(items);
    expect([lists['sources Daily'], lists['01-15'], lists['sources Courier']]).toEqual([['d', 'b'], ['d', 'b, Courier 2020/01/c'], ['c']]);
  });

  test('is not folded over the turn of a year, to whose first story charts lead', () => {
    const turn = [printed('2020/12/a.md', 'Gazette', '2020-12-31'), printed('2021/01/b.md', 'Daily', '2021-01-01')];
    expect(listsOf(turn)['topics mining']).toEqual(['b', 'a']);
    expect(archiveOf(turn).reports(turn[0] ?? makeItem('x.md'))).toHaveLength(1);
  });

  test('is counted as the stories that it is', () => {
    const view = [...buildPages(archiveOf(items))].map((page) => page.view()).find((each) => each.kind === 'month' && each.language === 'en');
    expect(view?.kind === 'month' && [view.stories, view.days.map(({ stories }) => stories), toldIn(view.days.flatMap(({ teasers }) => teasers))])
      .toEqual([4, [1, 3], 4]);
  });

  test('folds and unfolds under the keys of the groups whose pages show it', () => {
    const keysOf = (all: readonly NewsItem[]) => new Map([...pageGroups(archiveOf(all))].map(({ name, key, pages }) => (
      [name, [key, ...(key === undefined ? [] : [...pages()].map((page) => page.key))]] as const)));
    const before = keysOf(items);
    const changed = printed('2020/01/c.md', 'Courier', '2020-01-15', {}, [...wire.split(' ')].reverse().join(' '));
    const after = keysOf([...items.slice(0, 2), changed, ...items.slice(3)]);
    const stale = [...after].filter(([name, [key, ...pages]]) => {
      const [known, ...old] = before.get(name) ?? [];
      return key !== undefined && key === known && pages.join('\0') !== old.join('\0');
    });
    expect(stale.map(([name]) => name)).toEqual([]);
    expect(after.get('topics mining')).not.toEqual(before.get('topics mining'));
  });
});
