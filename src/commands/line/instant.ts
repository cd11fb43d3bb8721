import { commandLanguage } from '../../languages/fixed-languages.ts';
import { isDay, type Day } from '../../schema/day.ts';

const momentForm = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const hour = 3_600_000;

/** Answer whether a text is a day-time with its offset, `2026-03-01T06:00+08:00`, on a day that the calendar has. */
export function isMoment(text: string): boolean {
  return isDay(momentForm.exec(text)?.[1] ?? '');
}

/**
 * The instant, in UTC, at which a day begins in a time zone; a moment with its own offset is that moment.
 * A day that the zone left out, or that begins later than midnight there, begins with its first second or the next day's.
 *
 * @example instantOf('2026-03-01', 'Asia/Shanghai') //=> '2026-02-28T16:00:00.000Z'
 */
export function instantOf(dayOrMoment: Day, timeZone: string): string {
  if (!isDay(dayOrMoment)) return new Date(dayOrMoment).toISOString();
  const midnight = Date.parse(`${dayOrMoment}T00:00:00Z`);
  const dayAt = dayReader(timeZone);
  // Zones lie between 12 hours behind and 14 ahead, and one that changes sides of the date line leaves a day out.
  let [before, from] = [midnight - 15 * hour, midnight + 37 * hour];
  while (from - before > 1000) {
    const between = Math.floor((before + from) / 2000) * 1000;
    if (dayAt(between) < dayOrMoment) before = between;
    else from = between;
  }
  return new Date(from).toISOString();
}

/** Give the function that says which day it is at an instant, in milliseconds since 1970, in a time zone. */
export function dayReader(timeZone: string): (instant: number) => Day {
  const format = new Intl.DateTimeFormat(`${commandLanguage}-u-ca-iso8601-nu-latn`, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}`;
  };
}
