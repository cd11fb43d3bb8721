import type { PageLabels } from './labels.ts';

/** How wide a year or month is, with a space, in CSS pixels. */
const labelWidth = 60;
/** The same without the space. */
const letters = 32;

/** In what steps years are named, and months of one year. */
const yearSteps = [1, 2, 5, 10, 20, 50, 100];
const monthSteps = [1, 2, 3, 6];

/**
 * Which stretches are named below a chart of them, by their places: round ones, as many as there is room for, and none whose name would
 * stand out at an end.
 * @param names years or months that follow one another
 * @param width of the chart in CSS pixels
 * @example tickedAmong(['1957', '1958', '1959', '1960', '1961', '1962'], 220) //=> [1, 3, 5]
 */
export function tickedAmong(names: readonly string[], width: number): number[] {
  const room = Math.max(1, Math.floor(width / labelWidth));
  const isYears = (names[0]?.length ?? 4) === 4;
  const numbers = names.map((name) => (isYears ? Number(name) : Number(name.slice(5)) - 1));
  const isInside = (at: number) => Math.min(at + 0.5, names.length - at - 0.5) * (width / names.length) >= letters / 2;
  for (const step of isYears ? yearSteps : monthSteps) {
    const round = numbers.flatMap((number, at) => (number % step === 0 ? [at] : []));
    if (round.length <= room) return round.filter((at) => isInside(at));
  }
  return [];
}

/** How a year or month is called below a chart. @example tickLabel('2023-02', labels) //=> 'Feb' */
export function tickLabel(name: string, { months }: Pick<PageLabels, 'months'>): string {
  const [year = '', month] = name.split('-');
  return month === undefined ? year : months[Number(month) - 1] ?? month;
}
