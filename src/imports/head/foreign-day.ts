import { type Day, isDay } from '../../schema/day.ts';

/** A day that was read, or why none could be. */
export type ForeignDay = { day: Day } | { fault: string };

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const clock = '(?:[T,\\s]+\\d.*|\\s*\\(.*)?';
const month = '([a-z]{3,9})\\.?';

const yearFirst = new RegExp(`^(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?:\\s*[日号])?(?:${clock}|\\s*(?:星期|周).*)$`, 'iu');
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const monthFirst = new RegExp(`^${weekday}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${clock}$`, 'iu');
const dayFirst = new RegExp(`^${weekday}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${month},?[\\s-]+(\\d{4})${clock}$`, 'iu');
const asctime = new RegExp(`^${weekday}${month}\\s+(\\d{1,2})\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:[a-z]{3,5}\\s+)?(\\d{4})$`, 'iu');
const numbers = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${clock}$`, 'u');
const han = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]/;

/**
 * Read the day that a foreign date names, as written where it was written: time and zone are left aside, never reckoned with.
 * Says why where it names none or could name two.
 * @example foreignDayOf('2019-03-26 1:38:00 -0500') //=> { day: '2019-03-26' }
 */
export function foreignDayOf(written: string): ForeignDay {
  const text = written.normalize('NFKC').trim();
  const [, year, , monthNumber, dayNumber] = yearFirst.exec(text) ?? [];
  if (year !== undefined) return dayFrom(written, year, monthNumber, dayNumber);
  const packed = compact.exec(text);
  if (packed) return dayFrom(written, packed[1], packed[2], packed[3]);
  const named = monthFirst.exec(text) ?? asctime.exec(text);
  if (named) return dayFrom(written, named[3], monthOfName(named[1]), named[2]);
  const turned = dayFirst.exec(text);
  if (turned) return dayFrom(written, turned[3], monthOfName(turned[2]), turned[1]);
  const spelled = han.exec(text);
  if (spelled) return dayFrom(written, digitsOf(spelled[1]), String(hanNumber(spelled[2])), String(hanNumber(spelled[3])));
  const pair = numbers.exec(text);
  if (pair) return dayOfPair(written, Number(pair[1]), Number(pair[2]), pair[3]);
  return { fault: text === '' ? 'the date is empty' : `the date ${written} is not in a form that names one day` };
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
  const short = name.toLowerCase();
  const at = months.findIndex((full) => full === short || full.slice(0, 3) === short || (short === 'sept' && full === 'september'));
  return at === -1 ? '' : String(at + 1);
}

function digitsOf(text = ''): string {
  return [...text].map((digit) => ('零○'.includes(digit) ? 0 : '〇一二三四五六七八九'.indexOf(digit))).join('');
}

function hanNumber(text = ''): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (sign: string | undefined, empty: number): number => (sign ? '零一二三四五六七八九'.indexOf(sign) : empty);
  return digit(tens, 1) * 10 + digit(ones, 0);
}
