import type { Locale } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { zhCN } from 'date-fns/locale/zh-CN';
import type { Day, Month, Year } from '../schema/day.ts';
import type { InEach, Language } from '../schema/language.ts';

/*
 * Days in words. Only the words of date-fns are used, never its arithmetic: a Date knows the machine's zone, and some
 * zones have skipped whole days (Samoa has no 30 December 2011), while a newspaper's day has no zone at all.
 */

const locales: InEach<Locale> = { en: enGB, zh: zhCN };
const monthIndexes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const weekdayIndexes = [0, 1, 2, 3, 4, 5, 6] as const;

/** A day in full, with its weekday. @example dayText('2023-02-21', 'en') //=> 'Tuesday, 21 February 2023' */
export function dayText(day: Day, language: Language): string {
  const weekday = weekdayText(day, language);
  return language === 'zh' ? `${plainDayText(day, 'zh')}　${weekday}` : `${weekday}, ${plainDayText(day, 'en')}`;
}

/** A day without its weekday. @example plainDayText('2023-02-21', 'zh') //=> '2023年2月21日' */
export function plainDayText(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${monthName(day, 'en')} ${year}`;
}

/** A day as lists show it. @example shortDayText('2023-02-21', 'en') //=> '21 Feb 2023' */
export function shortDayText(day: Day, language: Language): string {
  const { year, date } = partsOf(day);
  return language === 'zh' ? plainDayText(day, 'zh') : `${date} ${shortMonthName(day, 'en')} ${year}`;
}

/** A day where its month is plain from the page. @example dayOfMonthText('2023-02-21', 'en') //=> 'Tuesday 21' */
export function dayOfMonthText(day: Day, language: Language): string {
  const { date } = partsOf(day);
  const weekday = weekdayText(day, language);
  return language === 'zh' ? `${date}日　${weekday}` : `${weekday} ${date}`;
}

/** A day where its year is plain from the page. @example dateText('2023-02-21', 'en') //=> '21 February' */
export function dateText(day: Day, language: Language): string {
  const { month, date } = partsOf(day);
  return language === 'zh' ? `${month}月${date}日` : `${date} ${monthName(day, 'en')}`;
}

/** A month with its year. @example monthText('2023-02', 'en') //=> 'February 2023' */
export function monthText(month: Month, language: Language): string {
  const { year, month: number } = partsOf(month);
  return language === 'zh' ? `${year}年${number}月` : `${monthName(month, 'en')} ${year}`;
}

/** A month where its year is plain from the page. @example monthName('2023-02', 'zh') //=> '2月' */
export function monthName(month: Month | Day, language: Language): string {
  return monthIn(month, language, 'wide');
}

/** A month in a narrow column. @example shortMonthName('2023-02', 'en') //=> 'Feb' */
export function shortMonthName(month: Month | Day, language: Language): string {
  return monthIn(month, language, 'abbreviated');
}

/** A year. @example yearText('2023', 'zh') //=> '2023年' */
export function yearText(year: Year, language: Language): string {
  const { year: number } = partsOf(year);
  return language === 'zh' ? `${number}年` : `${number}`;
}

/** Since which year something goes on. @example sinceText('1952', 'en') //=> 'Since 1952' */
export function sinceText(year: Year, language: Language): string {
  return language === 'zh' ? `${yearText(year, 'zh')}以来` : `Since ${yearText(year, 'en')}`;
}

/** A year, month or day, whichever the text is. */
export function stretchText(stretch: Year | Month | Day, language: Language): string {
  if (stretch.length === 4) return yearText(stretch, language);
  return stretch.length === 7 ? monthText(stretch, language) : plainDayText(stretch, language);
}

/** The ten years a year lies in. @example decadeText('1953', 'zh') //=> '1950年代' */
export function decadeText(year: Year, language: Language): string {
  const first = Math.floor(partsOf(year).year / 10) * 10;
  return language === 'zh' ? `${first}年代` : `${first}s`;
}

/** The day of the week. @example weekdayText('2023-02-21', 'en') //=> 'Tuesday' */
export function weekdayText(day: Day, language: Language): string {
  return weekdayName(weekdayOf(day), language, 'wide');
}

/** The seven days of the week from Monday on, as a calendar heads its columns with them, each with its full name. */
export function weekdayHeads(language: Language): { short: string; full: string }[] {
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
    short: weekdayName(weekday, language, language === 'zh' ? 'narrow' : 'short'),
    full: weekdayName(weekday, language, 'wide'),
  }));
}

/** The weekday as a number, Sunday 0 to Saturday 6. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function weekdayName(weekday: number, language: Language, width: 'wide' | 'short' | 'narrow'): string {
  const index = weekdayIndexes[weekday];
  if (index === undefined) throw new RangeError(`${weekday} is no day of the week.`);
  return locales[language].localize.day(index, { width });
}

function monthIn(month: Month | Day, language: Language, width: 'wide' | 'abbreviated'): string {
  const { month: number } = partsOf(month);
  const index = monthIndexes[number - 1];
  if (index === undefined) throw new RangeError(`${month} names no month. Months go from 01 to 12.`);
  // The locale says 二月; a dated page of news says 2月.
  return language === 'zh' ? `${number}月` : locales[language].localize.month(index, { width });
}

function partsOf(stretch: Year | Month | Day): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = stretch.split('-').map(Number);
  return { year, month, date };
}
