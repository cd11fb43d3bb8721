import { describe, expect, test } from 'vitest';
import { limitsFor, planVolumes, type DatedPage } from '../../../src/search/volumes/plan.ts';

const limits = { whole: 3, fresh: 4, year: 6, older: 5, freshPart: 2, part: 3 };
const one = (day: string, url = day): DatedPage => ({ day, url });
const named = (items: DatedPage[], bounds = limits) => planVolumes(items, bounds).map(({ name, items: held }) => `${name}: ${held.length}`);
/** So many items in a year, one a day from its first month on. */
const year = (text: string, count: number) =>
  Array.from({ length: count }, (_, at) => one(`${text}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + Math.floor(at / 12)).padStart(2, '0')}`));

describe('the shelf', () => {
  test('an archive without items has no volumes', () => {
    expect(planVolumes([])).toEqual([]);
  });

  test('a small archive is one volume', () => {
    expect(named([one('1952-01-01'), one('2020-05-05'), one('2023-02-21')])).toEqual(['all: 3']);
  });

  test('the latest month, the rest of its year and what is older stand apart', () => {
    const items = [one('2023-02-21'), one('2023-02-01'), one('2023-01-05'), one('2022-12-31'), one('1952-09-17')];
    expect(named(items)).toEqual(['2023-02: 2', '2023: 1', '0000–4095: 2']);
  });

  test('what overflows is halved along the calendar, and empty halves have no volume', () => {
    expect(named([one('2023-02-21'), ...year('2022', 4), ...year('2021', 3), ...year('1953', 2)])).toMatchInlineSnapshot(`
      [
        "2023-02: 1",
        "2022–2023: 4",
        "2020–2021: 3",
        "1920–1983: 2",
      ]
    `);
  });

  test('a year that overflows is cut into halves, quarters, months, and a month into days', () => {
    expect(named([one('2023-02-21'), ...year('2022', 12)])).toEqual(
      ['2023-02: 1', '2022-10–2022-12: 3', '2022-07–2022-09: 3', '2022-04–2022-06: 3', '2022-01–2022-03: 3'],
    );
    const busy = Array.from({ length: 8 }, (_, at) => one(`2023-02-${String(at * 3 + 1).padStart(2, '0')}`));
    expect(named(busy)).toEqual(['2023-02-16–2023-02-31: 3', '2023-02-08–2023-02-15: 2', '2023-02-01–2023-02-07: 3']);
  });

  test('a single day stays whole, however much it holds', () => {
    expect(named(Array.from({ length: 9 }, (_, at) => one('2023-02-21', `${at}`)))).toEqual(['2023-02-21–2023-02-21: 9']);
  });

  test('every item stands in one volume, volumes and items latest first, whatever order they come in', () => {
    const items = ['2023', '2022', '2010', '2009', '1999', '1960'].flatMap((each, at) => year(each, 7 + at));
    const volumes = planVolumes(items.toReversed(), limits);
    const all = volumes.flatMap((volume) => volume.items);
    expect(all.map(({ day }) => day)).toEqual(items.map(({ day }) => day).sort().reverse());
    expect(planVolumes(items, limits)).toEqual(volumes);
  });

  test('items of one day stand by address', () => {
    const [volume] = planVolumes([one('2023-02-21', 'b/'), one('2023-02-21', 'a/')]);
    expect(volume?.items.map(({ url }) => url)).toEqual(['a/', 'b/']);
  });

  test('a new item in the latest month changes that volume and no other', () => {
    const items = [one('2023-02-21'), ...year('2022', 12), ...year('2010', 9)];
    const [, ...before] = planVolumes(items, limits);
    const [fresh, ...after] = planVolumes([...items, one('2023-02-22')], limits);
    expect(fresh?.items).toHaveLength(2);
    expect(after).toEqual(before);
  });

  test('an old item that is added changes the volume of its own years only', () => {
    const items = [one('2023-02-21'), ...year('2022', 3), ...year('2010', 3), ...year('1960', 3)];
    const before = planVolumes(items, limits).map((volume) => JSON.stringify(volume));
    const after = planVolumes([...items, one('1961-06-06')], limits).map((volume) => JSON.stringify(volume));
    expect(after.filter((volume) => !before.includes(volume))).toHaveLength(1);
  });

  test('volumes are made of parts, cut along the calendar too, and a day that holds too many by number', () => {
    const items = [one('2023-02-21', 'a'), one('2023-02-21', 'b'), one('2023-02-21', 'c'), one('2023-02-02'), ...year('2022', 5)];
    expect(planVolumes(items, limits).map(({ parts }) => parts.map((part) => part.map(({ day, url }) => (day === url ? day : `${day} ${url}`))))).toEqual([
      [['2023-02-21 a', '2023-02-21 b'], ['2023-02-21 c'], ['2023-02-02']],
      [['2022-05-01', '2022-04-01'], ['2022-03-01', '2022-02-01', '2022-01-01']],
    ]);
  });

  test('neighbouring blocks that fit into one part are one', () => {
    const items = [one('2023-02-21'), ...['01-05', '02-05', '05-01', '08-08', '09-09', '10-01', '10-02', '11-01'].map((day) => one(`2022-${day}`))];
    expect(planVolumes(items, { ...limits, older: 9 })[1]?.parts.map((part) => part.map(({ day }) => day.slice(5)).join(' '))).toEqual(
      ['11-01 10-02 10-01', '09-09 08-08', '05-01 02-05 01-05'],
    );
  });

  test('a new item changes one part of the latest volume', () => {
    const items = [one('2023-02-21'), one('2023-02-20'), one('2023-02-03'), ...year('2022', 12)];
    const partsOf = (all: DatedPage[]) => planVolumes(all, limits).flatMap(({ parts }) => parts.map((part) => JSON.stringify(part)));
    const before = partsOf(items);
    expect(partsOf([...items, one('2023-02-04')]).filter((part) => !before.includes(part))).toHaveLength(1);
  });

  test('an edit of an old item costs no more indexing in a large archive than in a small one', () => {
    expect([1_000, 30_000, 100_000].map((items) => limitsFor(items).part)).toEqual([700, 700, 700]);
    expect([1_000, 20_000, 30_000, 100_000].map((items) => limitsFor(items).older)).toEqual([4_000, 4_000, 10_000, 10_000]);
  });

  test('news never changes the limits: items of the latest year do not count', () => {
    const older = Array.from({ length: 20_000 }, (_, at) => one(`${1960 + (at % 60)}-01-01`, `${at}`));
    const [, ...before] = planVolumes([...older, one('2023-02-21')]);
    const [, ...after] = planVolumes([...older, ...Array.from({ length: 400 }, (_, at) => one('2023-02-21', `${at}`))]);
    expect(after).toEqual(before);
    const [, ...larger] = planVolumes([...older, one('1959-01-01'), one('2023-02-21')]);
    expect(larger.length).toBeLessThan(before.length);
  });
});
