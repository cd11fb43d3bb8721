import { expect, test } from 'vitest';
import {
  dateText, dayOfMonthText, dayText, decadeText, monthName, monthText, plainDayText, shortDayText, shortMonthName, stretchText, weekdayHeads, weekdayOf,
  weekdayText, yearText,
} from '../../../src/wording/days.ts';

test('a day is written with its weekday before it in English and after it in Chinese', () => {
  expect(dayText('2023-02-21', 'en')).toBe('Tuesday, 21 February 2023');
  expect(dayText('2023-02-21', 'zh')).toBe('2023年2月21日　星期二');
});

test('a day is written short in lists, in full in sentences, and without its year where the page has said it', () => {
  expect([plainDayText('1953-07-01', 'en'), plainDayText('1953-07-01', 'zh')]).toEqual(['1 July 1953', '1953年7月1日']);
  expect([shortDayText('1953-09-01', 'en'), shortDayText('1953-09-01', 'zh')]).toEqual(['1 Sep 1953', '1953年9月1日']);
  expect([dateText('1953-07-01', 'en'), dateText('1953-07-01', 'zh')]).toEqual(['1 July', '7月1日']);
  expect([dayOfMonthText('1953-07-01', 'en'), dayOfMonthText('1953-07-01', 'zh')]).toEqual(['Wednesday 1', '1日　星期三']);
});

test('months, years and decades are written as the language writes them', () => {
  expect([monthText('2023-02', 'en'), monthText('2023-02', 'zh')]).toEqual(['February 2023', '2023年2月']);
  expect([monthName('2023-12', 'en'), monthName('2023-12', 'zh')]).toEqual(['December', '12月']);
  expect([shortMonthName('2023-12', 'en'), shortMonthName('2023-12', 'zh')]).toEqual(['Dec', '12月']);
  expect([yearText('1953', 'en'), yearText('1953', 'zh')]).toEqual(['1953', '1953年']);
  expect([decadeText('1953', 'en'), decadeText('1953', 'zh')]).toEqual(['1950s', '1950年代']);
});

test('a stretch is written as the year, month or day it is', () => {
  expect(['2023', '2023-02', '2023-02-21'].map((stretch) => stretchText(stretch, 'en'))).toEqual(['2023', 'February 2023', '21 February 2023']);
});

test('a day that Samoa skipped is written as everywhere', () => {
  expect(dayText('2011-12-30', 'en')).toBe('Friday, 30 December 2011');
});

test('days before clocks had zones, and in the first centuries, keep their year and weekday', () => {
  expect(dayText('1883-11-18', 'en')).toBe('Sunday, 18 November 1883');
  expect(dayText('0099-01-01', 'en')).toBe('Thursday, 1 January 99');
});

test('the weekday moves on by one from each day to the next, over leap days and centuries', () => {
  for (const [day, next] of [['2024-02-28', '2024-02-29'], ['2024-02-29', '2024-03-01'], ['1900-02-28', '1900-03-01'], ['1999-12-31', '2000-01-01']] as const) {
    expect(weekdayOf(next)).toBe((weekdayOf(day) + 1) % 7);
  }
});

test('a week begins on Monday, and its heads agree with the days', () => {
  expect(weekdayHeads('en').map(({ short }) => short)).toEqual(['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']);
  expect(weekdayHeads('zh').map(({ short }) => short).join('')).toBe('一二三四五六日');
  expect(weekdayHeads('zh')[0]?.full).toBe(weekdayText('2023-02-20', 'zh'));
});

test('a month that is none is refused', () => {
  expect(() => monthText('2023-13', 'en')).toThrowErrorMatchingInlineSnapshot(`[RangeError: 2023-13 names no month. Months go from 01 to 12.]`);
});
