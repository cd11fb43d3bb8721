import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveSearch } from '../../../src/search/engine/answers.ts';
import { queryOf } from '../../../src/search/query/query.ts';
import { writtenDays } from '../../../src/search/query/written-days.ts';
import { lowLimits, makeFolder, makeQuestion, openPage, publish, type MadePage } from './make.ts';

describe('a day that stands in a question', () => {
  const read = (text: string) => writtenDays(text).map(({ parts }) => parts.at(-1)?.range).map((range) => `${range?.from}..${range?.to}`).join(' ');

  test.each([
    '21 February 2023', '21 Feb 2023', '21st of February 2023', 'February 21, 2023', 'Feb 21st, 2023', '2023-02-21', '2023/2/21', '2023.02.21', '2023年2月21日',
    '2023年02月21号', '二〇二三年二月21日',
  ])('is read as %s', (text) => {
    expect(read(`fire, ${text}.`)).toBe('2023-02-21..2023-02-21');
  });

  test('may be a month, a year or ten of them', () => {
    expect([read('February 2023'), read('2023年2月'), read('二零二三年十二月'), read('in 1958?')]).toEqual(
      ['2023-02-01..2023-02-31', '2023-02-01..2023-02-31', '2023-12-01..2023-12-31', '1958-01-01..1958-12-31'],
    );
    expect([read('the 1950s'), read('1950年代'), read('1958年 1960')]).toEqual(
      ['1950-01-01..1959-12-31', '1950-01-01..1959-12-31', '1958-01-01..1958-12-31 1960-01-01..1960-12-31'],
    );
  });

  test('is no number of other things', () => {
    const others = ['1958-1960', '3.1999', '1999.5', 'A1999', '36,000', '2023-13-01', '31999', '0424-1999', '五十年代'];
    expect(others.filter((text) => read(text) !== '')).toEqual([]);
  });

  test('is one where nothing else is in the word, unless in quotation marks, after title: or where it is not wanted', () => {
    const dated = (text: string) => [...queryOf(text).wanted, ...queryOf(text).unwanted].filter(({ within }) => within).map(({ text: said }) => said).join(' ');
    expect([dated('heat-2023 (1958)'), dated('"in 1958" title:1958 fire -1959')]).toEqual(['(1958)', '']);
    expect(queryOf('海州矿2005年怎么破产').wanted.filter(({ optional }) => !optional).map(({ text }) => text)).toEqual(['海州矿', '2005年', '破产']);
  });
});

describe('a question that names a day', () => {
  const pages: MadePage[] = [
    { url: 'fire/', day: '1958-04-07', title: 'Fire at the mill', text: 'The mill burnt down.' },
    { url: 'flood/', day: '1958-04-20', title: 'Flood', text: 'The river rose.' },
    { url: 'mill/', day: '1961-03-07', title: 'Mill rebuilt', text: 'The mill that burnt in 1958 is built again.' },
    { url: 'gate/', day: '1962-03-08', title: 'Gate', text: 'The mill has a gate.' },
    { url: 'z/fire/', day: '1958-04-07', title: '工厂失火', text: '工厂烧毁。', tag: 'zh-hans' },
    { url: 'z/gate/', day: '1961-03-07', title: '工厂开门', text: '工厂开门。', tag: 'zh-hans' },
  ];
  const folders = { out: makeFolder(), cache: makeFolder() };
  let search: Record<'en' | 'zh', ArchiveSearch>;
  beforeAll(async () => {
    await publish(pages, folders, lowLimits);
    search = { en: openPage(folders.out, 'en'), zh: openPage(folders.out, 'zh') };
  }, 60_000);

  async function find(text: string, language: 'en' | 'zh' = 'en'): Promise<string> {
    const { hits = [], partial = [], total } = await search[language].ask(makeQuestion(text, { scope: language })) ?? {};
    const urls = await Promise.all([...hits, ...partial].map(async (hit) => (await search[language].readResult(hit)).url));
    const isCounted = total?.exact === true && total.count === hits.length;
    return [...urls.slice(0, hits.length), '+', ...urls.slice(hits.length), isCounted ? '' : 'miscounted'].join(' ').trim();
  }

  test('finds items of that day that do not say so, in whatever volume, and those that name it', async () => {
    expect(await find('mill 1958')).toBe('fire/ mill/ + flood/ gate/');
    expect(await find('mill April 1958')).toMatch(/^fire\/ \+/);
    expect(await find('7 April 1958')).toMatch(/^fire\/ \+/);
    expect((await find('1958')).split(' ').toSorted()).toEqual(['+', 'fire/', 'flood/', 'mill/']);
    expect(await find('1958年4月工厂', 'zh')).toMatch(/^z\/fire\/ \+/);
    expect(await find('一九五八年 工厂', 'zh')).toMatch(/^z\/fire\/ \+/);
  });

  test('finds those of its month and year where the day has none, and says that they lack it', async () => {
    expect(await find('1958-04-08')).toMatch(/^\+ (?:fire\/ flood\/|flood\/ fire\/)$/);
    expect((await search.en.ask(makeQuestion('1958-04-08')))?.partial[0]?.lacking).toEqual(['1958-04-08']);
  });
});
