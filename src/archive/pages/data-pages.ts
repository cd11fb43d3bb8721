import { yearOf } from '../../schema/day.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { groupBy } from '../calendar.ts';
import { dataPartsOf } from '../data-parts.ts';
import { monthCountsOf } from '../holdings.ts';
import type { CoverageView, DataView } from './list-views.ts';
import type { Page } from './views.ts';

/** The page on the archive as data in each language. An item of the last year leaves it as it is, unless it is the first of a file. */
export function dataPages({ items }: Pick<Archive, 'items'>): Page[] {
  const groups = [...groupBy(dataPartsOf(items), ({ part }) => yearOf(part))];
  const years: DataView['years'] = groups.map(([year, parts], at) => {
    const isLast = at === groups.length - 1;
    const count = parts.reduce((sum, part) => sum + part.items.length, 0);
    return { year, parts: parts.map(({ part }) => part), ...(!isLast && { items: count }) };
  });
  const key = JSON.stringify(years);
  return site.languages.map((language) => ({ place: { kind: 'data', language }, key, view: () => ({ kind: 'data', language, years }) }));
}

/** The page on what is in of each month, and what is known to be missing, in each language. */
export function coveragePages(archive: Pick<Archive, 'items' | 'calendar' | 'gaps'>): Page[] {
  const { gaps } = archive;
  const months = monthCountsOf(archive);
  const key = `${months.map(({ month, stories }) => `${month} ${stories}`).join(' ')} ${JSON.stringify(gaps)}`;
  const years = (): CoverageView['years'] => {
    const counts = new Map(months.map(({ month, stories, isGap }) => [month, { month, stories, isGap }]));
    const monthsOf = (year: string) => Array.from({ length: 12 }, (_, at) => counts.get(`${year}-${String(at + 1).padStart(2, '0')}`) ?? null);
    return [...groupBy(months, ({ month }) => yearOf(month)).keys()].map((year) => ({ year, months: monthsOf(year) }));
  };
  return site.languages.map((language) => ({
    place: { kind: 'coverage', language }, key, view: () => ({ kind: 'coverage', language, years: years(), gaps }),
  }));
}
