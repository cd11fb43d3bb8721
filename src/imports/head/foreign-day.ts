import type { DateSigns } from '../../languages/import-words.ts';
import { importWords } from '../../languages/languages.ts';
import { type Day, isDay } from '../../schema/day.ts';

/** A day that was read, or why none could be. */
export type ForeignDay = { day: Day } | { fault: string };

/** How all languages write dates: a file may be in any. */
const dates = Object.values(importWords).map((words) => words.dates);
const signs = dates.flatMap((each) => each.signs ?? []);
const monthNumbers = new Map(dates.flatMap(({ months = [] }) => months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))));

/** The signs after the year, the month, the day and the hour, as the inside of a character class; hyphens and the like apart. */
export const dateSigns = { year: signsOf('year'), month: signsOf('month'), day: signsOf('day'), hour: signsOf('hour') };

const weekday = `(?:(?:${alternatives(dates.map(({ weekdays }) => weekdays))})\\.?,?\\s+)?`;
const ordinal = `(?:${alternatives(dates.map(({ ordinals }) => ordinals))})?`;
const of = `(?:(?:${alternatives(dates.map((each) => each.of))})\\s+)?`;
const clock = '(?:[T,\\s]+\\d.*|\\s*\\(.*)?';
const month = '(\\p{L}{3,})\\.?';

const yearFirst = new RegExp(
  `^(\\d{4})\\s*[-/.${dateSigns.year}]\\s*(\\d{1,2})\\s*[-/.${dateSigns.month}]\\s*(\\d{1,2})(?:\\s*[${dateSigns.day}])?`
    + `(?:${clock}|\\s*(?:${alternatives(signs.map((each) => each.weekday))}).*)$`,
  'iu',
);
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const monthFirst = new RegExp(`^${weekday}${month}\\s+(\\d{1,2})${ordinal},?\\s+(\\d{4})${clock}$`, 'iu');
const dayFirst = new RegExp(`^${weekday}(\\d{1,2})${ordinal}[\\s-]+${of}${month},?[\\s-]+(\\d{4})${clock}$`, 'iu');
const asctime = new RegExp(`^${weekday}${month}\\s+(\\d{1,2})\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:[a-z]{3,5}\\s+)?(\\d{4})$`, 'iu');
const numbers = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${clock}$`, 'u');

/**
 * Read the day that a foreign date names, as written where it was written: time and zone are left aside, never reckoned with.
 * Says why where it names none or could name two.
 * @example foreignDayOf('2019-03-26 1:38:00 -0500') //=> { day: '2019-03-26' }
 */
export function foreignDayOf(written: string): ForeignDay {
  const text = written.normalize('NFKC').trim();
  const numbered = yearFirst.exec(text) ?? compact.exec(text);
  if (numbered) return dayFrom(written, numbered[1], numbered[2], numbered[3]);
  const named = monthFirst.exec(text) ?? asctime.exec(text);
  if (named) return dayFrom(written, named[3], monthOfName(named[1]), named[2]);
  const turned = dayFirst.exec(text);
  if (turned) return dayFrom(written, turned[3], monthOfName(turned[2]), turned[1]);
  const spelled = signs.map((each) => spelledDay(text, each)).find((parts) => parts !== undefined);
  if (spelled) return dayFrom(written, ...spelled);
  const pair = numbers.exec(text);
  if (pair) return dayOfPair(written, Number(pair[1]), Number(pair[2]), pair[3]);
  return { fault: text === '' ? 'the date is empty' : `the date ${written} is not in a form that names one day` };
}

/** Year, month and day of a date whose numbers are words, such as 二〇二三年二月二十一日. */
function spelledDay(text: string, { year, month: monthSign, day, digits, noughts, ten }: DateSigns): [year: string, month: string, day: string] | undefined {
  const number = `[${digits.slice(1)}${ten}]{1,3}`;
  const found = new RegExp(`^([${digits}${noughts}]{4})[${year}](${number})[${monthSign}](${number})[${day}]`, 'u').exec(text);
  if (!found) return undefined;
  const digitOf = (sign: string): number => (noughts.includes(sign) ? 0 : digits.indexOf(sign));
  const numberOf = (words = ''): string => {
    const [tens, ones] = words.includes(ten) ? words.split(ten) : [undefined, words];
    return String((tens === undefined ? 0 : tens === '' ? 10 : digitOf(tens) * 10) + (ones ? digitOf(ones) : 0));
  };
  return [[...(found[1] ?? '')].map(digitOf).join(''), numberOf(found[2]), numberOf(found[3])];
}

function dayOfPair(written: string, first: number, second: number, year: string | undefined): ForeignDay {
  if (first <= 12 && second <= 12 && first !== second) return { fault: `the date ${written} could be two days, with the month first or the day first` };
  return first > 12 ? dayFrom(written, year, String(second), String(first)) : dayFrom(written, year, String(first), String(second));
}

function dayFrom(written: string, year = '', monthNumber = '', dayNumber = ''): ForeignDay {
  const day = `${year}-${monthNumber.padStart(2, '0')}-${dayNumber.padStart(2, '0')}`;
  return isDay(day) ? { day } : { fault: `the date ${written} is not a day of the calendar` };
}

function monthOfName(name = ''): string {
  return String(monthNumbers.get(name.toLowerCase()) ?? '');
}

function signsOf(part: 'year' | 'month' | 'day' | 'hour'): string {
  return signs.map((each) => each[part]).join('');
}

/** The words of several texts as alternatives of a pattern. */
function alternatives(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => text?.split(' ') ?? []).join('|');
}
