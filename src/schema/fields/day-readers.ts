import { isDay, type Day } from '../day.ts';
import { shown } from '../excerpt.ts';
import type { Findings } from '../findings.ts';
import type { Value } from '../yaml/value.ts';
import { readText, type Reader } from './readers.ts';
import { valueFix } from './value-fix.ts';

const dayTimeForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;
/** Numbers that someone may have meant as year, month and day, in this order. */
const looseDay = /^(\d{4})[-/.年\s]?(\d{1,2})[-/.月\s]?(\d{1,2})日?$/;

/** A day that the calendar has. */
export const readDay: Reader<Day> = (value, label, findings) => {
  // Numbers such as 20230221 get the cure that days get.
  const text = value.kind === 'mistaken' && value.reads === 'a number' ? value.source : readText(value, label, findings);
  return text === undefined || isDay(text) ? text : noteDay(text, value, label, findings);
};

function noteDay(text: string, value: Value, label: string, findings: Findings): undefined {
  const { start } = value;
  const [day, time] = [/^\d{4}-\d{2}-\d{2}(?=[T\s])/.exec(text)?.[0] ?? '', text.slice(10)];
  const meant = meantDay(text);
  if (isDay(day)) {
    const message = `${label} is ${shown(text)}, and only the day goes here, without ${shown(time.replace(/^T/, ''))}.`;
    findings.add('day-form', start, message, `Write ${day}.`, valueFix(findings, value, day));
  } else if (meant !== undefined) {
    findings.add('day-form', start, `${label} is ${shown(text)}, which is not of the form YYYY-MM-DD.`, `Write ${meant}.`, valueFix(findings, value, meant));
  } else {
    findings.add(
      'day-form', start, `${label} is ${shown(text)}, which is not a day${/^\d{4}-\d{2}-\d{2}$/.test(text) ? ' of the calendar' : ''}.`,
      'Write the day as YYYY-MM-DD, such as 2023-02-21.',
    );
  }
}

/** A moment: day, time and the offset from UTC that the clock had there. */
export const readMoment: Reader<string> = (value, label, findings) => {
  const text = readText(value, label, findings);
  if (text === undefined) return undefined;
  const parts = dayTimeForm.exec(text);
  const [, day = '', hour = '', minute = '', second = '0', offset] = parts ?? [];
  const isTime = isDay(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (isTime && offset !== undefined && isOffset(offset)) return text;
  const example = isTime && offset === undefined ? `${text}+08:00 for China` : meantMoment(text);
  const why = isTime && offset === undefined
    ? 'does not say in which time zone'
    : isTime ? 'has an offset from UTC that no clock has' : 'is not a day and time';
  findings.add('embargo-form', value.start, `${label} is ${shown(text)}, which ${why}.`, `Write day, time and offset from UTC, such as ${example}.`);
  return undefined;
};

function isOffset(offset: string): boolean {
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4))];
  return offset === 'Z' || (minutes < 60 && hours * 60 + minutes <= 14 * 60);
}

function meantDay(text: string): Day | undefined {
  const [, year = '', month = '', day = ''] = looseDay.exec(text) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(meant) ? meant : undefined;
}

function meantMoment(text: string): string {
  const day = meantDay(/^[^T\s]*/.exec(text)?.[0] ?? '') ?? '2026-03-01';
  return `${day}T06:00+08:00`;
}
