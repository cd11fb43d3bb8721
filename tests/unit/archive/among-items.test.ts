import { describe, expect, test } from 'vitest';
import { applyWaivers } from '../../../src/archive/checking/waivers.ts';
import { checkHeadingLinks } from '../../../src/archive/checking/heading-links.ts';
import { checkPermanence } from '../../../src/archive/checking/permanence.ts';
import { checkRepeats } from '../../../src/archive/checking/repeats.ts';
import { checkSpellings } from '../../../src/archive/checking/spellings.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { sketchOf } from '../../../src/schema/sketch.ts';
import { makeItem } from './make.ts';

const places = (problems: readonly Problem[]) => problems.map(({ file, rule }) => `${file} ${rule}`);
const many = (count: number, matter: Parameters<typeof makeItem>[1]) => Array.from({ length: count }, (_, at) => makeItem(`2020/01/item-${at}.md`, matter));

describe('spellings', () => {
  test('the rarer of two spellings is told, and mended only where the other is three times as common', () => {
    const rare = makeItem('2020/02/rare.md', { people: ["O'Neill"] });
    const few = checkSpellings([...many(2, { people: ['O’Neill'] }), rare], []);
    expect(few.map(({ file, words, meant }) => [file, words, meant])).toEqual([['2020/02/rare.md', "O'Neill", undefined]]);
    expect(checkSpellings([...many(3, { people: ['O’Neill'] }), rare], [])[0]?.meant).toBe('O’Neill');
  });

  test('spaces, widths, hyphens and dots do not make another name, and another kind or language is another name', () => {
    for (const [one, other] of [['Ａ Co', 'A Co'], ['Kang-ping', 'Kangping'], ['阿・明', '阿·明'], ['“Star”', '"Star"']] as const) {
      expect(places(checkSpellings([makeItem('2020/01/a.md', { topics: [one] }), makeItem('2020/01/b.md', { topics: [other] })], []))).toHaveLength(1);
    }
    const apart = [
      makeItem('2020/01/a.md', { topics: ['Star'] }), makeItem('2020/01/b.md', { people: ['star'] }), makeItem('2020/01/c.zh.md', { topics: ['star'] }),
    ];
    expect(checkSpellings(apart, [])).toEqual([]);
  });

  test('a topic is near a common one by letters, not by numbers, Chinese signs or short words', () => {
    const near = (topic: string, common: string) =>
      places(checkSpellings([...many(5, { topics: [common] }), makeItem('2020/02/x.md', { topics: [topic] })], []));
    expect(near('minning', 'mining')).toEqual(['2020/02/x.md topic-near']);
    for (const [topic, common] of [['plan 2023', 'plan 2024'], ['采矿工业区', '采煤工业区'], ['road', 'read'], ['weather', 'mining']] as const) {
      expect([topic, near(topic, common)]).toEqual([topic, []]);
    }
  });
});

describe('repeats', () => {
  test('a page of a source is the same with or without www, a last slash and the marks of where a reader came from', () => {
    const addresses = ['https://www.x.example/7/', 'http://x.example/7?utm_source=mail', 'https://x.example/7?id=1'];
    const items = addresses.map((sourceUrl, at) => makeItem(`2020/01/${at}-a.md`, { sourceUrl }));
    expect(places(checkRepeats(items))).toEqual(['2020/01/1-a.md source-repeated']);
  });

  test('versions of one story may name one page and are not compared', () => {
    const sourceUrl = 'https://x.example/7';
    expect(checkRepeats([makeItem('2020/01/a.md', { sourceUrl }), makeItem('2020/01/a.zh.md', { sourceUrl })])).toEqual([]);
  });

  test('a changed word leaves a text nearly the same, another text of the same day does not, in English and Chinese', () => {
    const bits = (one: string, other: string) => {
      const [a, b] = [one, other].map((text) => BigInt(`0x${sketchOf(text) ?? ''}`)) as [bigint, bigint];
      return [...(a ^ b).toString(2)].filter((bit) => bit === '1').length;
    };
    const english = 'On Tuesday morning the pit took up work again after a winter in which snow had closed the road to it for nine weeks and more.';
    const other = 'The mayor opened a library for children near the station, where forty volunteers will read aloud on every Sunday from next month.';
    const chinese = '星期二上午，露天矿在停产九个星期之后恢复生产，此前大雪封闭了通往矿区的道路，工人们清理了积雪。';
    expect(bits(english, english.replace('nine', 'ten'))).toBeLessThanOrEqual(10);
    expect(bits(chinese, chinese.replace('九', '十'))).toBeLessThanOrEqual(10);
    expect(bits(english, other)).toBeGreaterThan(16);
    expect(sketchOf('Too short to tell.')).toBeUndefined();
  });
});

test('a link to a heading holds by its id, to a note or the text itself too, and one to a broken item is not judged', () => {
  const link = (target: string, heading: string) => ({ target, heading, line: 9, column: 4 });
  const linked = makeItem('2020/01/b.md', {}, { headings: [{ depth: 2, id: 'snow', text: 'Snow' }] });
  const links = [
    link('2020/01/b.md', 'snow'), link('2020/01/b.md', 'main'), link('2020/01/b.md', 'note-fn-1'), link('/2020/01/b/#snow', 'snow'), link('2020/01/x.md', 'y'),
  ];
  expect(checkHeadingLinks([makeItem('2020/01/a.md', {}, { links }), linked], [])).toEqual([]);
  const lost = makeItem('2020/01/a.md', {}, { links: [link('/2020/01/b/#ice', 'ice')] });
  expect(places(checkHeadingLinks([lost, linked], []))).toEqual(['2020/01/a.md link-heading']);
});

test('an address that is gone is told once, with the file it came from, unless what lies above it was given up', () => {
  const gone = [{ path: '/old/', reason: 'Moved.', place: { line: 1, column: 1 } }];
  const published = ['/zh/2020/01/a/', '/2020/01/b/zh/', '/2020/01/b/', '/old/x.html', '/there/', '/%E7%85%A4/'];
  expect(places(checkPermanence(published, (path) => path === '/there/', gone))).toEqual([
    '2020/01/b.md address-gone', '2020/01/a.zh.md address-gone', 'gone.yaml page-gone',
  ]);
});

test('a waiver takes away its rule in its file only, never an error, and one that takes nothing away is told', () => {
  const waivers = [{ rule: 'heading-one', reason: 'x' }, { rule: 'text-repeated', reason: 'x' }] as const;
  const item = makeItem('2020/01/a.md', { waivers: [...waivers] });
  const problem = (file: string, rule: Problem['rule'], severity: Problem['severity']): Problem => (
    { file, line: 1, column: 1, rule, severity, message: 'x', cure: 'x' });
  const problems = [
    problem('2020/01/a.md', 'heading-one', 'warning'), problem('2020/01/b.md', 'heading-one', 'warning'), problem('2020/01/a.md', 'text-repeated', 'error'),
  ];
  expect(places(applyWaivers(problems, [item], []))).toEqual(['2020/01/b.md heading-one', '2020/01/a.md text-repeated', '2020/01/a.md waiver-unused']);
});
