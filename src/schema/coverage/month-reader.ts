import { isDay, type Month } from '../day.ts';
import { shown } from '../excerpt.ts';
import { readText, type Reader } from '../fields/readers.ts';

/** A month that the calendar has. */
export const readMonth: Reader<Month> = (value, label, findings) => {
  const text = value.kind === 'mistaken' && value.reads === 'a number' ? value.source : readText(value, label, findings);
  if (text === undefined || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`))) return text;
  findings.add('coverage-month', value.start, `${label} is ${shown(text)}, which is not a month.`, 'Write the month as YYYY-MM, such as 1961-01.');
  return undefined;
};
