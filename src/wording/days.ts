import type { DayWords } from '../languages/day-words.ts';
import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Day, Month, Year } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import { remembered } from './remembered.ts';

/*
 * Days in words. No arithmetic of dates is needed, and none is used: a Date knows the machine's zone, and some zones have skipped
 * whole days (Samoa has no 30 December 2011), while a newspaper's day has no zone at all.
 */

/** A day in full, with its weekday. @example dayText('2023-02-21', 'en') //=> 'Tuesday, 21 February 2023' */
export const dayText = textIn('full');

/** A day without its weekday. @example plainDayText('2023-02-21', 'zh') //=> '2023年2月21日' */
export const plainDayText = textIn('plain');

/** A day as lists show it. @example shortDayText('2023-02-21', 'en') //=> '21 Feb 2023' */
export const shortDayText = textIn('short');

/** A day where its month is plain from the page. @example dayOfMonthText('2023-02-21', 'en') //=> 'Tuesday 21' */
export const dayOfMonthText = textIn('ofMonth');

/** A day where its year is plain from the page. @example dateText('2023-02-21', 'en') //=> '21 February' */
export const dateText = textIn('ofYear');

/** A month with its year. @example monthText('2023-02', 'en') //=> 'February 2023' */
export function monthText(month: Month, language: Language): string {
  const { year } = partsOf(month);
  return fill(daysIn(language).month, { year, month: monthName(month, language) });
}

/** A month where its year is plain from the page. @example monthName('2023-02', 'zh') //=> '2月' */
export function monthName(month: Month | Day, language: Language): string {
  return monthIn(daysIn(language).months, month);
}

/** A month in a narrow column. @example shortMonthName('2023-02', 'en') //=> 'Feb' */
export function shortMonthName(month: Month | Day, language: Language): string {
  return monthIn(daysIn(language).shortMonths, month);
}

/** A year. @example yearText('2023', 'zh') //=> '2023年' */
export function yearText(year: Year, language: Language): string {
  return fill(daysIn(language).year, { year: partsOf(year).year });
}

/** The years from one to another, as figures; one alone where they are the same. @example yearSpanText('1952', '2023') //=> '1952–2023' */
export function yearSpanText(first: Year, latest: Year): string {
  return [...new Set([first, latest])].map((year) => partsOf(year).year).join('–');
}

/** Since which year something goes on. @example sinceText('1952', 'en') //=> 'Since 1952' */
export function sinceText(year: Year, language: Language): string {
  return fill(daysIn(language).since, { year: yearText(year, language) });
}

/** A year, month or day, whichever the text is. */
export function stretchText(stretch: Year | Month | Day, language: Language): string {
  if (stretch.length === 4) return yearText(stretch, language);
  return stretch.length === 7 ? monthText(stretch, language) : plainDayText(stretch, language);
}

/** The ten years a year lies in. @example decadeText('1953', 'zh') //=> '1950年代' */
export function decadeText(year: Year, language: Language): string {
  return fill(daysIn(language).decade, { year: Math.floor(partsOf(year).year / 10) * 10 });
}

/** The day of the week. @example weekdayText('2023-02-21', 'en') //=> 'Tuesday' */
export function weekdayText(day: Day, language: Language): string {
  return daysIn(language).weekdays[weekdayOf(day)] ?? '';
}

/** The seven days of the week from Monday on, as a calendar heads its columns with them, each with its full name. */
export function weekdayHeads(language: Language): { short: string; full: string }[] {
  const { weekdays, shortWeekdays } = daysIn(language);
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({ short: shortWeekdays[weekday] ?? '', full: weekdays[weekday] ?? '' }));
}

/** The weekday as a number, Sunday 0 to Saturday 6. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function textIn(form: 'full' | 'plain' | 'short' | 'ofMonth' | 'ofYear'): (day: Day, language: Language) => string {
  return remembered((day, language) => {
    const { year, date } = partsOf(day);
    const month = form === 'short' ? shortMonthName(day, language) : monthName(day, language);
    return fill(daysIn(language)[form], { year, month, day: date, weekday: weekdayText(day, language) });
  });
}

function monthIn(months: readonly string[], month: Month | Day): string {
  const name = months[partsOf(month).month - 1];
  if (name === undefined) throw new RangeError(`${month} names no month. Months go from 01 to 12.`);
  return name;
}

function daysIn(language: Language): DayWords {
  return languageFacts[language].days;
}

function partsOf(stretch: Year | Month | Day): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = stretch.split('-').map(Number);
  return { year, month, date };
}
