import type { Day } from '../../schema/day.ts';

/** Where the browser keeps the days of this visit and of the one before, one after the other. */
const key = 'visits';

/**
 * The day of this browser's last visit before today; undefined on the first, or where the browser keeps nothing. It stays in the browser.
 * @param now today by the reader's clock
 */
export function lastVisit(now: Date = new Date()): Day | undefined {
  // As `readersDay` says it: a file that both had would be one request more for the search page.
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
  try {
    const [latest = '', before = ''] = (localStorage.getItem(key) ?? '').split(' ').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
    if (latest === today) return before || undefined;
    localStorage.setItem(key, `${today} ${latest}`.trim());
    return latest || undefined;
  } catch {
    return undefined;
  }
}
