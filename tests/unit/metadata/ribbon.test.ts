import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { ribbonOf } from '../../../src/metadata/ribbon.ts';

const paths = pathsFor('/');

const linksOf = (svg: string) => [...svg.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);

test('the ribbon links every year that has stories, and each decade to the timeline', () => {
  const svg = ribbonOf([{ key: '1958', stories: 1 }, { key: '1960', stories: 4 }, { key: '1971', stories: 9 }], 'zh', paths);
  expect(linksOf(svg)).toEqual(['/zh/years/#d1950', '/zh/1958/', '/zh/years/#d1960', '/zh/1960/', '/zh/years/#d1970', '/zh/1971/']);
  expect(svg).toContain('<title>1958年，1 篇</title>');
});

test('years stand where they lie between the first and the last, and bars grow with their stories', () => {
  const svg = ribbonOf([{ key: '1950', stories: 1 }, { key: '1959', stories: 100 }], 'en', paths);
  // Places count in bars of one year, which is what the drawing around them is as wide as.
  expect(svg).toContain('</style><svg width="10%">');
  expect([...svg.matchAll(/<svg x="([^"]*)" width="([^"]*)"/g)].map(([, x, width]) => [x, width])).toEqual([['0%', '1000%'], ['0%', '100%'], ['900%', '100%']]);
  expect([...svg.matchAll(/height="(\d+)"\/>/g)].map(([, height]) => height)).toEqual(['3', '22']);
});

test('a long archive has no more marks than a phone has room for', () => {
  const svg = ribbonOf([{ key: '1839', stories: 1 }, { key: '2025', stories: 1 }], 'en', paths);
  expect(linksOf(svg).filter((href) => href?.includes('#'))).toEqual(['/years/#d1830', '/years/#d1850', '/years/#d1900', '/years/#d1950', '/years/#d2000']);
});

test('the years of a young archive are bars, each with its number, and no blocks', () => {
  const svg = ribbonOf([{ key: '2024', stories: 9 }, { key: '2026', stories: 3 }], 'en', paths);
  expect([...svg.matchAll(/class="y[^"]*".*?<svg x="([^"]*)" width="([^"]*)"/g)].map(([, x, width]) => [x, width])).toEqual([['0%', '100%'], ['200%', '100%']]);
  expect(svg).toContain('</style><svg width="10%">');
  expect(svg).toContain('.y text{display:block}');
  expect([...svg.matchAll(/<text[^>]*>(\d+)</g)].map(([, year]) => year)).toEqual(['2024', '2026']);
  const [from, to] = [ribbonOf([{ key: '2016', stories: 1 }], 'en', paths), ribbonOf([{ key: '2016', stories: 1 }, { key: '2026', stories: 1 }], 'en', paths)];
  expect([from.includes('.y text{display:block}'), to.includes('.y text{display:block}')]).toEqual([true, false]);
});

test('an archive without stories has an empty ribbon', () => {
  expect(ribbonOf([], 'en', paths)).not.toMatch(/<a |NaN|Infinity/);
});
