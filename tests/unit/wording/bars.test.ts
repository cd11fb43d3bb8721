import { describe, expect, test } from 'vitest';
import { dayBars, monthBars, shadeOf, yearBars } from '../../../src/wording/bars.ts';

describe('bars', () => {
  test('of years fill the decades that the years lie in', () => {
    const bars = yearBars([{ key: '1958', stories: 2 }, { key: '1971', stories: 1 }]);
    expect([bars.length, bars[0], bars.at(-1)]).toEqual([30, { key: '1950', stories: 0, tick: '1950' }, { key: '1979', stories: 0 }]);
    expect(bars.filter(({ stories }) => stories > 0).map(({ key }) => key)).toEqual(['1958', '1971']);
  });

  test.each([[1, '5 years'], [7, '10 years'], [12, '20 years'], [40, '50 years'], [100, '100 years']])('of %i decades are marked every %s', (decades, step) => {
    const bars = yearBars([{ key: '1000', stories: 1 }, { key: String(999 + decades * 10), stories: 1 }]);
    const [one, other] = bars.flatMap(({ tick }) => (tick === undefined ? [] : [Number(tick)]));
    expect(`${(other ?? 0) - (one ?? 0)} years`).toBe(step);
  });

  test('of no years are none', () => {
    expect(yearBars([])).toEqual([]);
  });

  test('of a year are its months, of a month its days', () => {
    expect(monthBars('2023', [{ key: '2023-02', stories: 4 }], 'zh').map(({ stories, tick }) => `${tick ?? ''} ${stories}`).slice(0, 3)).toEqual(
      ['1月 0', '2月 4', '3月 0'],
    );
    expect(dayBars('2024-02', [{ key: '2024-02-29', stories: 1 }]).at(-1)).toEqual({ key: '2024-02-29', stories: 1 });
  });

  test('a day is the darker the more it has, and a single story never the darkest', () => {
    expect([shadeOf(1, 1), shadeOf(1, 16), shadeOf(4, 16), shadeOf(9, 16), shadeOf(16, 16)]).toEqual([2, 1, 2, 3, 4]);
  });
});
