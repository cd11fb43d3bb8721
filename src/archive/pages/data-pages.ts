import { yearOf } from '../../schema/day.ts';
import type { Language } from '../../schema/language.ts';
import type { Archive } from '../archive.ts';
import { groupBy } from '../calendar.ts';
import { dataPartsOf } from '../data-parts.ts';
import { monthCountsOf } from '../holdings.ts';
import type { DataView } from './list-views.ts';
import type { Page } from './views.ts';

/** The page on the archive as data. An item of the last year leaves it as it is, unless it is the first of a file. */
export function dataPage({ items }: Archive, language: Language): Page {
  const years = yearsOf(items);
  return { place: { kind: 'data', language }, key: JSON.stringify(years), view: () => ({ kind: 'data', language, years }) };
}

function yearsOf(items: Archive['items']): DataView['years'] {
  const years = [...groupBy(dataPartsOf(items), ({ part }) => yearOf(part))];
  return years.map(([year, parts], at) => {
    const isLast = at === years.length - 1;
    const count = parts.reduce((sum, part) => sum + part.items.length, 0);
    return { year, parts: parts.map(({ part }) => part), ...(!isLast && { items: count }) };
  });
}

/** The page on what is in of each month, and what is known to be missing. */
export function coveragePage(archive: Archive, language: Language): Page {
  const { gaps } = archive;
  const months = monthCountsOf(archive);
  return {
    place: { kind: 'coverage', language },
    key: `${months.map(({ month, stories }) => `${month} ${stories}`).join(' ')} ${JSON.stringify(gaps)}`,
    view: () => {
      const counts = new Map(months.map(({ month, stories, isGap }) => [month, { month, stories, isGap }]));
      const years = [...groupBy(months, ({ month }) => yearOf(month)).keys()];
      const monthsOf = (year: string) => Array.from({ length: 12 }, (_, at) => counts.get(`${year}-${String(at + 1).padStart(2, '0')}`) ?? null);
      return { kind: 'coverage', language, years: years.map((year) => ({ year, months: monthsOf(year) })), gaps };
    },
  };
}
