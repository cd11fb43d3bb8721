import { dayRules } from '../text/languages.ts';
import { rangeOf, type DayRange } from './day-range.ts';

/** A part of a day that stands in a text, such as its year: from where to where in UTF-16 units, and the days it may be. */
interface DayPart {
  start: number;
  end: number;
  range: DayRange;
}

/** A day, month, year or ten years that stand in a text. */
export interface WrittenDay {
  start: number;
  end: number;
  /** The widest first. */
  parts: DayPart[];
}

/** How days are written in no language, the longest forms first. */
const plainForms = ['{year}-{month}-{day}', '{year}/{month}/{day}', '{year}.{month}.{day}', '{year}-{month}', '{year}'];
const before = String.raw`(?<![\p{N}\p{sc=Latin}]|\p{N}[.,:/-])`;
const after = String.raw`(?![\p{N}\p{sc=Latin}]|[.,:/-]\p{N})`;

/** A form of a day, and what its months and digits are called. */
interface DayForm {
  form: RegExp;
  months: readonly (readonly string[])[];
  digits: string;
}

const plainMonths = Array.from({ length: 12 }, (_, at) => [String(at + 1), String(at + 1).padStart(2, '0')]);

const forms: readonly DayForm[] = [{ dayForms: plainForms, months: plainMonths, ordinals: '', digits: '' }, ...dayRules].flatMap((rules) => {
  const { dayForms, months, ordinals, digits } = rules;
  const parts = {
    decade: String.raw`(?<decade>1\d\d0|20\d0)`,
    year: String.raw`(?<year>1\d{3}|20\d\d${digits && `|[${digits}]{4}`})`,
    month: `(?<month>${months.flat().join('|')})`,
    day: `(?<day>0?[1-9]|[12]\\d|3[01])${ordinals && `(?:${ordinals.split(' ').join('|')})?`}`,
  };
  return dayForms.map((form) => {
    const source = form.replace(/[.]/g, '\\.').replace(/ /g, ',?\\s+').replace(/\{(\w+)\}/g, (_, name) => parts[name as keyof typeof parts]);
    return { form: new RegExp(before + source + after, 'dgiu'), months, digits };
  });
});

/**
 * Find the days, months and years that stand in a text, as any language writes them. Of two that overlap, the longer counts.
 * @example writtenDays('a fire on 21 Feb 2023').map(({ parts }) => parts.at(-1).range) //=> [{ from: '2023-02-21', to: '2023-02-21' }]
 */
export function writtenDays(text: string): WrittenDay[] {
  const found = forms.flatMap((rules) => Array.from(text.matchAll(rules.form), (match) => dayOf(match, rules)));
  const days: WrittenDay[] = [];
  for (const day of found.sort((one, other) => other.end - other.start - (one.end - one.start))) {
    if (!days.some(({ start, end }) => day.start < end && start < day.end)) days.push(day);
  }
  return days.sort((one, other) => one.start - other.start);
}

function dayOf({ 0: whole, index, groups = {}, indices }: RegExpMatchArray, { months, digits }: DayForm): WrittenDay {
  const numberOf = (name = '') => months.findIndex((names) => names.includes(name.toLowerCase())) + 1;
  const year = Array.from(groups['year'] ?? '', (digit) => (digits.includes(digit) ? digits.indexOf(digit) % 10 : digit)).join('');
  const said = { year, month: `${year}-${numberOf(groups['month'])}`, day: `${year}-${numberOf(groups['month'])}-${groups['day'] ?? ''}` };
  const decade = groups['decade']?.slice(0, 3);
  const ranges = { decade: decade && `${decade}0..${decade}9`, ...said };
  const parts = (['decade', 'year', 'month', 'day'] as const).flatMap((name): DayPart[] => {
    const [start, end] = indices?.groups?.[name] ?? [];
    const range = rangeOf(ranges[name] ?? '');
    return start === undefined || end === undefined || !range ? [] : [{ start, end, range }];
  });
  return { start: index ?? 0, end: (index ?? 0) + whole.length, parts };
}

/** The narrowest days that a stretch of a text tells of; undefined where it tells of none. */
export function daysAt(days: readonly WrittenDay[], start: number, end: number): DayRange | undefined {
  return days.flatMap(({ parts }) => parts).filter((part) => part.start >= start && part.end <= end).at(-1)?.range;
}
