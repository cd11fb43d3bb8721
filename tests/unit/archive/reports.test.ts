import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { pageGroups } from '../../../src/archive/pages/page-groups.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { FrontMatter } from '../../../src/schema/fields/fields.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import { sketchOf } from '../../../src/schema/sketch.ts';
import { makeItem } from './make.ts';

const wire = `The pit at Haizhou took up work again on Tuesday morning after a winter in which snow had closed the road to it for nine weeks and more.
Some four hundred miners went down with the first shift, and the railway carried coal to the power station before noon. The mine owes its
town wages from two winters; the mayor said that they would be paid before the spring festival, and that the seam will last a decade yet.
Engineers have begun to fill the oldest benches, where larch and locust are to grow, and a school for mechanics opens beside the shaft.`;

const printed = (file: string, source: string, text: string, matter: Partial<FrontMatter> = {}): NewsItem =>
  makeItem(file, { source, ...matter }, { sketch: sketchOf(text) ?? '', length: text.split(/\s+/).length });

const archiveOf = (items: readonly NewsItem[]) => buildArchive(items, [], { now: Date.parse('2026-01-01T00:00:00Z'), dev: false });

/** By item, the sources that brought its report too. */
function told(...items: NewsItem[]): string[] {
  const { reports } = archiveOf(items);
  return items.map((item) => `${item.matter.source}: ${reports(item).map(({ matter }) => matter.source).join(', ')}`);
}

describe('one report', () => {
  test('in several sources within three days is said on each, earliest first', () => {
    const [a, b, c] = [
      printed('2020/01/a.md', 'Gazette', wire), printed('2020/01/b.md', 'Daily', wire.replace('nine', 'ten'), { date: '2020-01-14' }),
      printed('2020/01/c.md', 'Courier', `${wire} This paper was there.`, { date: '2020-01-18' }),
    ];
    expect(told(a, b, c)).toEqual(['Gazette: Daily, Courier', 'Daily: Gazette', 'Courier: Gazette']);
  });

  test('is named once a source, and of four sources at most', () => {
    const papers = ['Daily', 'Courier', 'Courier', 'Mirror', 'Times', 'Sun'].map((source, at) => printed(`2020/01/${at}.md`, source, wire));
    expect(told(printed('2020/01/a.md', 'Gazette', wire), ...papers)[0]).toBe('Gazette: Daily, Courier, Mirror, Times');
  });

  test('is none in one source, in two languages, in versions of a story, in a text taken back or in another text', () => {
    const own = printed('2020/01/a.md', 'Gazette', wire);
    const others = [
      printed('2020/01/b.md', 'Gazette', wire), printed('2020/01/c.zh.md', 'Daily', wire), printed('2020/01/a.zh.md', 'Daily', wire),
      printed('2020/01/d.md', 'Daily', wire, { withdrawn: { date: '2020-02-01', reason: 'False.' } }),
      printed('2020/01/e.md', 'Daily', [...wire.split(' ')].reverse().join(' ')), makeItem('2020/01/f.md', { source: 'Daily' }),
    ];
    for (const other of others) expect([other.file, told(own, other)[0]]).toEqual([other.file, 'Gazette: ']);
  });

  test('is none where the same words come again on a later day: each week, or on the day of each year', () => {
    for (const date of ['2020-01-19', '2020-01-22', '2021-01-15']) {
      expect(told(printed('2020/01/a.md', 'Gazette', wire), printed('2020/01/b.md', 'Daily', wire, { date }))).toEqual(['Gazette: ', 'Daily: ']);
    }
  });

  test('is none where two tables of one form tell other figures', () => {
    const line = (figure: string) => `Water that stood in the reservoirs of the north, in millions: ${figure}.`;
    const table = (figures: readonly string[]) => [...figures.map(line), wire].join(' ');
    const [own, other] = [table(['63', '418', '27', '95', '130']), table(['58', '402', '31', '88', '117'])];
    const bits = (BigInt(`0x${sketchOf(own)?.slice(0, 16)}`) ^ BigInt(`0x${sketchOf(other)?.slice(0, 16)}`)).toString(2).replaceAll('0', '').length;
    expect(bits).toBeLessThanOrEqual(8);
    expect(told(printed('2020/01/a.md', 'Gazette', own), printed('2020/01/b.md', 'Daily', other))[0]).toBe('Gazette: ');
    expect(told(printed('2020/01/a.md', 'Gazette', own), printed('2020/01/b.md', 'Daily', own.replace('63', '64')))[0]).toBe('Gazette: Daily');
  });

  test('is none of short notices', () => {
    const notice = 'The registry of the city will be closed from Monday to Wednesday because of the spring festival; letters are answered from Thursday on.';
    expect(sketchOf(notice)).toBeDefined();
    expect(told(printed('2020/01/a.md', 'Gazette', notice), printed('2020/01/b.md', 'Daily', notice))[0]).toBe('Gazette: ');
  });
});

describe('pages', () => {
  const keysOf = (items: readonly NewsItem[]) => new Map([...buildPages(archiveOf(items))].flatMap(({ place, key }) =>
    (place.kind === 'article' ? [[place.story, key] as const] : [])));

  test('of the report alone are made again when another source brings it', () => {
    const items = [
      printed('2020/01/a.md', 'Gazette', wire), printed('2020/01/b.md', 'Gazette', wire, { date: '2020-01-25' }),
      makeItem('2020/01/c.md', { source: 'Courier' }),
    ];
    const [before, after] = [keysOf(items), keysOf([...items, printed('2020/01/d.md', 'Daily', wire, { date: '2020-01-16' })])];
    expect([...before].filter(([story, key]) => after.get(story) !== key).map(([story]) => story)).toEqual(['2020/01/a']);
  });

  test('of a year are looked through when another source brings its report in the days after New Year', () => {
    const groupsOf = (items: readonly NewsItem[]) => new Map([...pageGroups(archiveOf(items))].map(({ name, key }) => [name, key]));
    const items = [
      printed('2019/12/a.md', 'Gazette', wire, { date: '2019-12-30' }), printed('2020/01/b.md', 'Mirror', 'Other words.', { date: '2020-01-02' }),
    ];
    const later = (text: string) => [...items, printed('2020/01/c.md', 'Daily', text, { date: '2020-01-02' })];
    expect(keysOf(later(wire)).get('2019/12/a')).not.toBe(keysOf(later('Other words.')).get('2019/12/a'));
    expect(groupsOf(later(wire)).get('year 2019')).not.toBe(groupsOf(later('Other words.')).get('year 2019'));
  });
});
