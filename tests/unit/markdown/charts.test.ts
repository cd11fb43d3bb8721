import { expect, test } from 'vitest';
import { figureOf } from '../../../src/markdown/charts/chart.ts';
import { brokenLines, fastened, isTime, narrowest, spacedLabels, timeOf, widthOf } from '../../../src/markdown/charts/labels.ts';
import { scaleOf, yearTicks } from '../../../src/markdown/charts/scale.ts';
import { makeBody, makeChinese, problemsOf } from './make-body.ts';

const table = '| Year | Coal (million tonnes) |\n|---|--:|\n| 1953 | 1.5 |\n| 1960 | 4.2 |\n| 2004 | 0.7 |\n';

test('a table below a line that asks for a bar chart is drawn, and stays for those who read figures', async () => {
  const { html, problems, standfirst } = await makeBody(`Bar chart: Coal from *Haizhou*\n\n${table}\nText.`);
  expect(problems).toEqual([]);
  expect(html).toMatch(/^<figure class="plot">\n<figcaption>Coal from <em>Haizhou<\/em><\/figcaption>\n<svg width="100%" height="\d+" fill="currentColor"/);
  expect(html).toContain('role="img" aria-label="Bar chart: Coal from Haizhou">');
  expect(html.match(/<rect /g)).toHaveLength(3);
  expect(html).toMatch(/<details>\n<summary>View as a table<\/summary>\n<section class="scroll".*<td class="right">4.2<\/td>.*<\/details>\n<\/figure>/s);
  expect(standfirst).toBe('Text.');
});

test('the kinds are named in each language, with either colon and any capitals', async () => {
  expect(await makeChinese(`折线图：煤炭\n\n${table}`)).toContain('aria-label="折线图：煤炭"');
  expect((await makeBody(`line chart： Coal\n\n${table}`)).html).toContain('<polyline points=');
  expect((await makeBody(`柱状图：煤炭\n\n${table}`)).html).toContain('aria-label="Bar chart: 煤炭"');
});

test('a chart without a caption is called by the heads of its columns', async () => {
  const { html } = await makeBody(`Bar chart\n\n${table}`);
  expect(html).toContain('aria-label="Bar chart: Coal (million tonnes)"');
  expect(html).not.toContain('<figcaption>');
});

test('bars stand side by side for times and below each other for names, whose words they keep in full', async () => {
  const long = 'The carving centre of the Fuxin Mongol Autonomous County';
  const { html } = await makeBody(`Bar chart: Works\n\n| Works | People | Rooms |\n|---|--:|--:|\n| ${long} | 1,250 | 8 |\n| 十家子 | – | 3 |\n`);
  expect(html.match(/<text[^>]*>[^<]*/g)?.map((text) => text.replace(/.*>/, ''))).toEqual(
    ['People', 'Rooms', 'The carving centre of the Fuxin Mongol', 'Autonomous County', '1,250', '8', '十家子', '3'],
  );
});

test('text in a drawing holds no elements of HTML', async () => {
  const { html } = await makeBody('Line chart: x\n\n| 年 | 产量（吨） |\n|---|---|\n| 1953年 | 3 |\n| 1960年 | 4 |\n');
  expect(/<svg.*?<\/svg>/s.exec(html)?.[0]).not.toMatch(/<(?!\/?(?:svg|text|line|circle|polyline)\b)/);
  expect(html).toContain('<th><span lang="zh-Hans">年</span></th>');
});

test('a gap in a column parts its line', async () => {
  const { html } = await makeBody('Line chart: x\n\n| y | n |\n|---|---|\n| 1950 | 1 |\n| 1951 | 2 |\n| 1952 |  |\n| 1953 | 2 |\n| 1954 | 1 |\n');
  expect(html.match(/<polyline/g)).toHaveLength(2);
  expect(html.match(/<circle/g)).toHaveLength(4);
});

test('what cannot be drawn stays as it was written, and is noted where it stands', async () => {
  const wrong = `Pie chart: Coal\n\n${table}\nBar chart: Coal\n\nText.\n\nLine chart: x\n\n| a | b |\n|---|---|\n| x | 1 |\n| y | some 2 |\n\nBar chart: y\n\n`
    + '| a |\n|---|\n| x |\n';
  const { html, problems } = await makeBody(wrong);
  expect(problems.map(({ line, column, rule, severity }) => `${line}:${column} ${severity} ${rule}`)).toEqual(
    ['1:1 warning chart-kind', '9:1 warning chart-kind', '18:7 warning chart-figures', '22:1 warning chart-figures'],
  );
  for (const words of ['Pie chart: Coal', '<p>Bar chart: Coal</p>', 'Line chart: x', '<td>some 2</td>', 'Bar chart: y']) expect(html).toContain(words);
  expect(html).not.toContain('<svg');
});

test('other words before a table, and words about a chart in a sentence, are text', async () => {
  expect((await problemsOf(`The figures were:\n\n${table}\nA bar chart: that was what they wanted.\n\nFlow charts are\n\n${table}`)).trim()).toBe('');
});

test.each([
  ['3', 3], ['1,234.5', 1234.5], ['1 234', 1234], ['−2.5', -2.5], ['12 %', 12], ['+4', 4], ['', undefined], ['–', undefined], ['n/a', undefined],
  ['about 3', 'words'], ['1,23', 'words'], ['3 km', 'words'], ['-', undefined],
])('the cell %s says %s', (cell, figure) => {
  expect(figureOf(cell)).toBe(figure);
});

test.each<[number[], boolean, number[]]>([
  [[3, 18], true, [0, 5, 10, 15, 20]],
  [[0.7, 5], true, [0, 2, 4, 6]],
  [[2.9, 31.47], true, [0, 10, 20, 30, 40]],
  [[1, 2], true, [0, 1, 2]],
  [[-6, 9], true, [-10, -5, 0, 5, 10]],
  [[980, 1010], false, [980, 990, 1000, 1010]],
  [[100, 1010], false, [0, 500, 1000, 1500]],
  [[0.1, 0.3], true, [0, 0.1, 0.2, 0.3]],
  [[0, 0], true, [0, 1]],
  [[7, 7], false, [0, 2, 4, 6, 8]],
])('the axis of %j, from nothing: %s', (figures, fromNothing, ticks) => {
  expect(scaleOf(figures, fromNothing).ticks).toEqual(ticks);
});

test('years below an axis are round ones that have room', () => {
  expect(yearTicks(1953, 2004, 6)).toEqual([1960, 1970, 1980, 1990, 2000]);
  expect(yearTicks(1953, 1956, 6)).toEqual([1953, 1954, 1955, 1956]);
});

test('labels are left out evenly until none touches another in the narrowest column', () => {
  const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
  const places = months.map((_, at) => (at + 0.5) * (100 / 12));
  const chosen = spacedLabels(months, places);
  expect(chosen).toEqual([0, 2, 4, 6, 8, 10]);
  const edges = chosen.map((at) => ({ middle: ((places[at] ?? 0) * narrowest) / 100, half: widthOf(months[at] ?? '') / 2 }));
  for (const [at, { middle, half }] of edges.entries()) {
    const next = edges[at + 1];
    if (next) expect(next.middle - next.half - middle - half).toBeGreaterThanOrEqual(10);
  }
  expect(fastened('2024年', 97)).toEqual({ text: '2024年', place: 100, anchor: 'end' });
});

test('long names are broken between words and between square characters', () => {
  expect(brokenLines('a'.repeat(80))).toEqual(['a'.repeat(80)]);
  for (const line of brokenLines('彰武县'.repeat(20))) expect(widthOf(line)).toBeLessThanOrEqual(narrowest);
  expect(brokenLines('彰武县'.repeat(20)).join('')).toBe('彰武县'.repeat(20));
});

test('times are told from names', () => {
  expect([timeOf('1953'), timeOf('2023-07'), timeOf('1953年'), timeOf('1953年7月'), timeOf('2023-13'), timeOf('Fuxin')])
    .toEqual([1953, 2023.5, 1953, 1953.5, undefined, undefined]);
  expect(['1950s', '1953–57', '1950年代', '1,950', 'May'].map(isTime)).toEqual([true, true, true, false, false]);
});
