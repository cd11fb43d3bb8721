import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { filedNameOf } from '../../../src/archive/filed-names.ts';
import { letterOf } from '../../../src/archive/letters.ts';
import type { HubIndexView } from '../../../src/archive/pages/list-views.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { HubKind } from '../../../src/schema/item.ts';
import type { InEach } from '../../../src/schema/language.ts';
import type { NamePair } from '../../../src/schema/names.ts';
import { makeItem } from './make.ts';

const hubOf = (names: Partial<InEach<string>>, kind: HubKind = 'people') => ({ kind, slug: 'x', names });

describe('a person in an index', () => {
  test.each([
    [{ en: 'Klaus Schwab', zh: '克劳斯·施瓦布' }, 'Schwab, Klaus', '施瓦布，克劳斯'],
    [{ en: 'Lester Hudson' }, 'Hudson, Lester', 'Hudson, Lester'],
    [{ en: 'Zhang Wei', zh: '张伟' }, 'Zhang Wei', '张伟'],
    [{ en: 'Lü Zun\'e' }, 'Lü Zun\'e', 'Lü Zun\'e'],
    [{ en: 'Ouyang Xiu' }, 'Ouyang Xiu', 'Ouyang Xiu'],
    // Known by its other writing alone: no pinyin.
    [{ en: 'Chiang Kai-shek', zh: '蒋介石' }, 'Chiang Kai-shek', '蒋介石'],
    [{ en: 'Dan Long' }, 'Long, Dan', 'Long, Dan'],
    [{ en: 'Ma Rainey', zh: '马·雷尼' }, 'Rainey, Ma', '雷尼，马'],
    [{ en: 'Edgar Parks Snow' }, 'Snow, Edgar Parks', 'Snow, Edgar Parks'],
    [{ en: 'Martin Luther King Jr.' }, 'King, Martin Luther Jr.', 'King, Martin Luther Jr.'],
    [{ en: 'Confucius', zh: '孔子' }, 'Confucius', '孔子'],
    [{ zh: 'Cao Yuan' }, 'Cao Yuan', 'Cao Yuan'],
    // The text is Chinese, and so is the comma.
    [{ zh: 'Kevin Smith' }, 'Smith，Kevin', 'Smith，Kevin'],
    [{ en: 'Snow, Edgar' }, 'Snow, Edgar', 'Snow, Edgar'],
  ])('%o is filed by the name of the family', (names, en, zh) => {
    expect([filedNameOf(hubOf(names), 'en').text, filedNameOf(hubOf(names), 'zh').text]).toEqual([en, zh]);
  });

  test.each([
    ['曾国藩', 'Z'], ['单田芳', 'S'], ['仇英', 'Q'], ['查良镛', 'Z'], ['解缙', 'X'], ['翟志刚', 'Z'], ['区汉荣', 'O'], ['覃塘', 'Q'], ['乐嘉', 'Y'],
    ['盖叫天', 'G'], ['朴树', 'P'], ['张伟', 'Z'], ['施瓦布，克劳斯', 'S'],
  ])('%s stands under %s', (name, letter) => {
    expect(letterOf(filedNameOf(hubOf({ zh: name }), 'zh').sorted)).toBe(letter);
  });

  test('is no place, and no topic', () => {
    expect(filedNameOf(hubOf({ en: 'Daling River', zh: '单县' }, 'places'), 'en')).toEqual({ text: 'Daling River', sorted: 'Daling River' });
    expect(letterOf(filedNameOf(hubOf({ zh: '单县' }, 'places'), 'zh').sorted)).toBe('D');
  });
});

test('an index says how many stories each name has, from which years, and what it is in another language', () => {
  const pairs: NamePair[] = [{ kind: 'people', names: { en: 'Klaus Schwab', zh: '克劳斯·施瓦布' } }];
  const archive = buildArchive([
    makeItem('1999/02/a.md', { people: ['Klaus Schwab', 'Li Wei'] }), makeItem('2020/02/b.zh.md', { people: ['克劳斯·施瓦布'] }),
  ], pairs, { now: Date.parse('2026-01-01T00:00:00Z'), dev: false });
  const views = [...buildPages(archive)].map(({ view }) => view());
  const index = views.find((view): view is HubIndexView => view.kind === 'hub-index' && view.hubs === 'people');
  expect(index?.groups.flatMap(({ names }) => names.map(({ newest }) => newest?.story))).toEqual(['1999/02/a', '1999/02/a']);
  expect(index?.groups.map(({ letter, names }) => [letter, names.map(({ newest: _, ...name }) => name)])).toEqual([
    ['L', [{ kind: 'people', slug: 'li-wei', name: 'Li Wei', filed: 'Li Wei', others: [], stories: 1, first: '1999', latest: '1999' }]],
    ['S', [{
      kind: 'people', slug: 'klaus-schwab', name: 'Klaus Schwab', filed: 'Schwab, Klaus', others: [{ language: 'zh', name: '克劳斯·施瓦布' }],
      stories: 2, first: '1999', latest: '2020',
    }]],
  ]);
});

test('an index of many names does not tell their latest stories', () => {
  const people = Array.from({ length: 24 }, (_, at) => `Ann Lee${String.fromCharCode(97 + at)}`);
  const newestAmong = (names: string[]) => {
    const archive = buildArchive([makeItem('1999/02/a.md', { people: names })], [], { now: Date.parse('2026-01-01T00:00:00Z'), dev: false });
    const index = [...buildPages(archive)].map(({ view }) => view()).find((view): view is HubIndexView => view.kind === 'hub-index' && view.hubs === 'people');
    return index?.groups.flatMap((group) => group.names).filter(({ newest }) => newest).length;
  };
  expect([newestAmong(people.slice(1)), newestAmong(people)]).toEqual([23, 0]);
});
