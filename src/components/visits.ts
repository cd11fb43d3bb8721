import type { Day } from '../schema/day.ts';

/**
 * The day of this browser's last visit before today; undefined on the first, or where nothing may be read. It stays in the browser, where the
 * search page's `lastVisit` keeps it in the same way: a file that both had would be one request more for each. Where there is no room
 * left, the day that was kept stays.
 */
export function visitBefore(storage: () => Pick<Storage, 'getItem' | 'setItem'>, now: Date): Day | undefined {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
  let latest = '';
  try {
    const visits = storage();
    const [kept = '', before = ''] = (visits.getItem('visits') ?? '').split(' ').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
    if (kept === today) return before || undefined;
    latest = kept;
    visits.setItem('visits', `${today} ${kept}`.trim());
  } catch {
    // Nothing may be kept, or there is no room.
  }
  return latest || undefined;
}

/** How many stories came on a day or later. @param days each with its number, `2026-11-28 3 2026-11-20 1` */
export function countSince(days: string, since: Day): { count: number; earliest: Day } {
  const parts = days.split(' ');
  const rows = parts.flatMap((day, at) => (at % 2 === 0 ? [{ day, stories: Number(parts[at + 1]) }] : []));
  return {
    count: rows.reduce((sum, { day, stories }) => (day >= since ? sum + stories : sum), 0),
    earliest: rows.at(-1)?.day ?? '',
  };
}
