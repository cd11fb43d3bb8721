import type { PluralForms } from './plural-forms.ts';

/** The twelve months. */
export type Months = readonly [string, string, string, string, string, string, string, string, string, string, string, string];
/** The days of the week from Sunday on. */
export type Weekdays = readonly [string, string, string, string, string, string, string];

/** How days, months and years are written: `{day}`, `{month}` and `{year}` are filled in, and `{weekday}`. */
export interface DayWords {
  months: Months;
  /** For narrow columns. */
  shortMonths: Months;
  weekdays: Weekdays;
  /** Over the columns of a calendar. */
  shortWeekdays: Weekdays;
  /** A day in full, with its weekday. */
  full: string;
  plain: string;
  /** As lists show it; `{month}` is the short one. */
  short: string;
  /** Where its month is plain from the page, with its weekday. */
  ofMonth: string;
  /** Where its year is plain from the page. */
  ofYear: string;
  month: string;
  year: string;
  /** Since which `{year}`, as `year` writes it, something goes on. */
  since: string;
  /** Ten years from `{year}` on. */
  decade: string;
  /** How long after something else, in months and in years. */
  monthsLater: PluralForms;
  yearsLater: PluralForms;
}
