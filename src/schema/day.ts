/** A calendar day as text, `2023-02-21`, with no time and no zone. Sorts as it reads. */
export type Day = string;
/** A month as text, `2023-02`. */
export type Month = string;
/** A year as text, `2023`. */
export type Year = string;
/** A day of the year, whichever year it is, as text, `02-21`. */
export type MonthDay = string;

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Answer whether a text is a day that the Gregorian calendar has. `0000` is no year. */
export function isDay(text: string): boolean {
  const parts = dayForm.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const last = month === 2 && isLeap(year) ? 29 : daysOfMonths[month - 1];
  return year > 0 && last !== undefined && day >= 1 && day <= last;
}

/** The month a day lies in. @example monthOf('2023-02-21') //=> '2023-02' */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The year a day or month lies in. @example yearOf('2023-02') //=> '2023' */
export function yearOf(day: Day | Month): Year {
  return day.slice(0, 4);
}

/** The day of the year. @example monthDayOf('2023-02-21') //=> '02-21' */
export function monthDayOf(day: Day): MonthDay {
  return day.slice(5);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
