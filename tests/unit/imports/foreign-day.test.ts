import { describe, expect, test } from 'vitest';
import { foreignDayOf } from '../../../src/imports/head/foreign-day.ts';

describe('a day in a foreign form', () => {
  test.each([
    ['2023-02-21', '2023-02-21'],
    ['2023/2/21', '2023-02-21'],
    ['2023年2月21日', '2023-02-21'],
    ['2023年02月21日 星期二 10:22', '2023-02-21'],
    ['二〇二三年二月二十一日', '2023-02-21'],
    ['２０２３年２月２１日', '2023-02-21'],
    ['February 21, 2023', '2023-02-21'],
    ['21 February 2023', '2023-02-21'],
    ['21st of Feb. 2023', '2023-02-21'],
    ['Tuesday, February 21, 2023', '2023-02-21'],
    ['Tue, 21 Feb 2023 08:00:00 +0800', '2023-02-21'],
    ['13/03/2023', '2023-03-13'],
    ['3/3/2023', '2023-03-03'],
    ['20230221', '2023-02-21'],
  ])('%s is %s', (written, day) => {
    expect(foreignDayOf(written)).toEqual({ day });
  });

  test('is the day as written, whatever the time and zone', () => {
    for (const written of [
      '2019-03-26 1:38:00 -0500', '2019-03-26T23:59:00+08:00', '2019-03-26 12:30:00 -4', '2019-03-26T00:00:00.000Z', '2019-3-26 20:12:11',
    ]) {
      expect(foreignDayOf(written)).toEqual({ day: '2019-03-26' });
    }
  });

  test('is refused where it could be two days, is none, or says nothing of a day', () => {
    expect(
      ['02/03/2023', '1.2.2023', '2023-02-30', '2023-13-01', 'yesterday', '2020-01-01 is a date', ''].map((written) => foreignDayOf(written)),
    ).toMatchInlineSnapshot(`
      [
        {
          "fault": "the date 02/03/2023 could be two days, with the month first or the day first",
        },
        {
          "fault": "the date 1.2.2023 could be two days, with the month first or the day first",
        },
        {
          "fault": "the date 2023-02-30 is not a day of the calendar",
        },
        {
          "fault": "the date 2023-13-01 is not a day of the calendar",
        },
        {
          "fault": "the date yesterday is not in a form that names one day",
        },
        {
          "fault": "the date 2020-01-01 is a date is not in a form that names one day",
        },
        {
          "fault": "the date is empty",
        },
      ]
    `);
  });
});
