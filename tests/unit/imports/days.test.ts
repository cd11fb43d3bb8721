import { describe, expect, test } from 'vitest';
import type { ImportOptions, InputPlace } from '../../../src/imports/head/facts.ts';
import { formatOutcome } from '../../../src/imports/report.ts';
import { dayOfAddress, dayOfFolders, dayOfName, looseDayOf } from '../../../src/imports/text/day-of-path.ts';
import { importFiles, makeFolder, makeInput, nothingHeld } from './make-input.ts';

const day = '2023-02-21';
const come = async (name: string, content: string, wishes: ImportOptions = {}, place: Partial<InputPlace> = {}): Promise<string> => {
  const [outcome] = await importFiles([{ ...makeInput(name, content), ...place }], { source: 'Gazette', ...wishes }, nothingHeld, () => makeFolder());
  return outcome?.kind === 'came' ? (/^date: (.*)$/m.exec(outcome.item.text)?.[1] ?? '') : formatOutcome(outcome ?? { name, kind: 'there', file: '' });
};

describe('the day in a name', () => {
  test.each([
    ['20230221 Mine reopens', 'Mine reopens'], ['20230221-mine', 'mine'], ['20230221_mine', 'mine'], ['20230221', ''], ['2023.02.21 mine', 'mine'],
    ['2023.2.21.mine', 'mine'], ['2023_02_21_mine', 'mine'], ['2023-2-21-mine', 'mine'], ['2023 02 21 mine', 'mine'], ['21-02-2023 mine', 'mine'],
    ['21.2.2023-mine', 'mine'], ['02-21-2023-mine', 'mine'], ['2023年2月21日 矿井', '矿井'], ['2023年02月21日矿井', '矿井'], ['20230221矿井', '矿井'], ['[2023-02-21] mine',
    'mine'],
    ['（20230221）矿井', '矿井'], ['20230221103000 mine', 'mine'], ['20230221T1030-mine', 'mine'], ['2023-02-21T10-30-mine', 'mine'], ['mine-2023-02-21', 'mine'],
    ['mine 20230221', 'mine'], ['mine_2023_02_21', 'mine'], ['矿井20230221', '矿井'], ['mine (2023-02-21)', 'mine'], ['矿井（2023年2月21日）', '矿井'],
  ])('%s is read', (name, rest) => {
    const found = dayOfName(name);
    expect([found?.day, found?.rest.trim()]).toEqual([day, rest]);
  });

  test.each([
    'mine', '02-03-2023 mine', '20231341 mine', '12023022112', 'v1.2.3', 'top-10', '2019-20-season', '2023-02', '202302', 'mine-2023', '1234567890', '20230229',
    '99991231-mine', '2023-13-01-x', 'isbn-9782023022100',
  ])('%s is none, or could be two', (name) => {
    expect(dayOfName(name)).toBeUndefined();
  });

  test('with one number for day and month is read whichever comes first', () => {
    expect(dayOfName('02-02-2023 mine')?.day).toBe('2023-02-02');
  });
});

test.each([
  '2023/02/21', 'news/2023/02/21', '2023/0221', '202302/21', '2023-02/21', '2023-02-21', '20230221', '2023年/2月/21日', 'a/2023.02.21', '2023-02-21-trip',
])(
  'the folders %s are a day', (folders) => {
    expect(dayOfFolders(folders)).toBe(day);
  },
);

test.each(['2023', '2023/02', '202302', 'a/b', '2023/13/45', ''])('the folders %s are none', (folders) => {
  expect(dayOfFolders(folders)).toBeUndefined();
});

test.each([
  '2023/02/21/mine', '/2023/02/21/mine.html', 'https://old.example/news/20230221/1.html?x=2022-01-01', '/n/20230221-mine/', '/blog/2023-02-21-mine',
  '/2023/2/21/mine/',
])(
  'the address %s has a day', (address) => {
    expect(dayOfAddress(address)).toBe(day);
  },
);

test('for those who ask for it, a day is found anywhere, and a month is its first day', () => {
  expect(['minutes of 20230221 final', '2023/02', '202302', '2023年2月', '2023', 'x'].map(looseDayOf)).toEqual(
    ['2023-02-21', '2023-02-01', '2023-02-01', '2023-02-01', undefined, undefined],
  );
});

describe('the day of a file without a date', () => {
  test.each([
    ['202302/20230221 Mine reopens.md', '# Mine reopens\n\nText.'], ['2023/02/21/mine.md', '# Mine\n\nText.'], ['posts/2023-02-21-trip/index.md',
    '# Mine\n\nText.'],
    ['2023年2月21日 矿井重开.txt', '矿井今天重开。'], ['mine.md', '+++\npath = "2023/02/21/mine"\ntitle = "Mine"\n+++\nText.'],
    ['mine.md', '---\ntitle: A\nurl: /2023/02/21/mine.html\n---\nText.'], ['mine.md',
    '---\ntitle: A\npermalink: https://old.example/2023/02/21/mine/\n---\nText.'],
    ['mine.md', '---\ntitle: A\nslug: 2023-02-21-mine\n---\nText.'], ['mine.md', '---\ntitle: A\naliases: [/news/20230221/mine.html]\n---\nText.'],
    ['mine.md', '{\n"title": "A", "permalink": "/2023/02/21/mine/"\n}\nText.'], ['mine.md',
    '---\ntitle: A\ndate: last spring\nurl: /2023/02/21/m/\n---\nText.'],
  ])('is in its name, its folders or an address: %s %j', async (name, content) => {
    expect(await come(name, content)).toBe(day);
  });

  test('is in the folders that were given', async () => {
    expect(await come('mine.md', '# Mine\n\nText.', {}, { folder: '/old/site/2023/02/21' })).toBe(day);
  });

  test('is taken from where it is asked for, and the report says so', async () => {
    const text = '# Mine\n\nText.';
    expect(await come('notes of 20230221 final.md', text, { dateFrom: 'name' })).toBe(day);
    expect(await come('2023/02/mine.md', text, { dateFrom: 'folder' })).toBe('2023-02-01');
    expect(await come('mine.md', text, { dateFrom: 'mtime' }, { modified: day })).toBe(day);
    expect(await come('mine.md', text, { date: day })).toBe(day);
    expect(await come('mine.md', text, { dateFrom: 'name', date: day })).toBe(day);
    expect(await come('mine.md', `---\ndate: 2020-01-01\n---\n${text}`, { dateFrom: 'mtime', date: day }, { modified: day })).toBe('2020-01-01');
    const [outcome] = await importFiles([makeInput('mine.md', text)], { source: 'X', date: day }, nothingHeld, () => makeFolder());
    expect(outcome && formatOutcome(outcome)).toContain('no field for the day, so it was taken from elsewhere – 2023-02-21 by --date');
  });

  test('is refused where none is there, and the ways out are named', async () => {
    expect(await come('mine.md', '# Mine\n\nText.')).toBe(
      'mine.md  refused: line 1: No date is given — write the day of publication in the head of the file, Date: YYYY-MM-DD, or take it from elsewhere with '
        + '--date-from name|folder|mtime or --date DAY.',
    );
    expect(await come('02-03-2023 mine.md', '# Mine\n\nText.', { dateFrom: 'name' })).toContain('--date-from folder|mtime or --date DAY');
  });
});
