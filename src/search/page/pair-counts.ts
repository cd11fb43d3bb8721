import type { StretchCount } from '../engine/answers.ts';
import type { DayRange } from '../query/day-range.ts';

/** How many stories two questions have in a year or month. */
export interface PairCount {
  name: string;
  items: readonly [number, number];
}

/**
 * Lay the counts of two questions side by side, with all years between, or all months of one year.
 * @param range the days chosen, of which alone stretches are kept; both empty for all
 * @example pairCounts([{ name: '1958', items: 2 }], [{ name: '1960', items: 1 }], { from: '', to: '' })
 * //=> [{ name: '1958', items: [2, 0] }, { name: '1959', items: [0, 0] }, { name: '1960', items: [0, 1] }]
 */
export function pairCounts(one: readonly StretchCount[], other: readonly StretchCount[], { from, to }: DayRange): PairCount[] {
  const isInside = (name: string) => (from === '' || name >= from.slice(0, name.length)) && (to === '' || name <= to.slice(0, name.length));
  const names = [...one, ...other].map(({ name }) => name).filter(isInside).sort();
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [ofOne, ofOther] = [one, other].map((counts) => new Map(counts.map(({ name, items }) => [name, items])));
  const all = [first];
  while ((all.at(-1) ?? last) < last) all.push(after(all.at(-1) ?? last));
  return all.map((name) => ({ name, items: [ofOne?.get(name) ?? 0, ofOther?.get(name) ?? 0] }));
}

/** The next year or month. @example after('1958-12') //=> '1959-01' */
function after(name: string): string {
  const [year = 0, month] = name.split('-').map(Number);
  const isLast = month === undefined || month === 12;
  const next = String(year + (isLast ? 1 : 0)).padStart(4, '0');
  return month === undefined ? next : `${next}-${String(isLast ? 1 : month + 1).padStart(2, '0')}`;
}
