import { describe, expect, test } from 'vitest';
import { instantOf, isMoment } from '../../../src/commands/line/instant.ts';

describe('the beginning of a day', () => {
  test('is the midnight of its zone', () => {
    expect(instantOf('2026-03-01', 'Asia/Shanghai')).toBe('2026-02-28T16:00:00.000Z');
    expect(instantOf('2026-03-01', 'UTC')).toBe('2026-03-01T00:00:00.000Z');
    expect(instantOf('2026-07-01', 'America/New_York')).toBe('2026-07-01T04:00:00.000Z');
    expect(instantOf('2026-07-01', 'Pacific/Kiritimati')).toBe('2026-06-30T10:00:00.000Z');
    expect(instantOf('2026-07-01', 'Pacific/Pago_Pago')).toBe('2026-07-01T11:00:00.000Z');
  });

  test('comes later where summer time begins at midnight', () => {
    expect(instantOf('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
    expect(instantOf('2018-11-05', 'America/Sao_Paulo')).toBe('2018-11-05T02:00:00.000Z');
  });

  test('that a zone left out is the beginning of the next', () => {
    expect(instantOf('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
    expect(instantOf('2011-12-31', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  test('is known to the second where a zone kept its own mean time', () => {
    expect(instantOf('1900-01-01', 'Asia/Shanghai')).toBe('1899-12-31T15:54:17.000Z');
  });

  test('is not asked for where a moment is given', () => {
    expect(instantOf('2026-03-01T06:00+08:00', 'UTC')).toBe('2026-02-28T22:00:00.000Z');
  });
});

test('a moment has a day that there is, a time, and an offset', () => {
  expect(['2026-03-01T06:00+08:00', '2026-03-01T06:00:30Z', '2026-03-01T23:59-09:30'].filter(isMoment)).toHaveLength(3);
  expect(['2026-03-01', '2026-03-01T06:00', '2026-02-29T06:00Z', '2026-03-01T24:00Z', '2026-03-01T06:00+8', '2026-03-01 06:00Z'].filter(isMoment)).toEqual([]);
});
