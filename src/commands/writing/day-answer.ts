import { foreignDayOf } from '../../imports/head/foreign-day.ts';
import type { Day } from '../../schema/day.ts';

/** The day that an answer names, by any of the ways in which dates are written, or what is wrong with it. */
export function dayOfAnswer(answer: string, today: Day): { day: Day } | { fault: string } {
  const word = answer.trim().toLowerCase();
  const named = word === 'today' ? { day: today } : word === 'yesterday' ? { day: dayBefore(today) } : foreignDayOf(answer);
  if ('fault' in named) return { fault: `${named.fault.charAt(0).toUpperCase()}${named.fault.slice(1)}. Write it as 2023-02-21, or 21 February 2023.` };
  return named.day > today ? { fault: `${named.day} is still to come: today is ${today}.` } : named;
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
