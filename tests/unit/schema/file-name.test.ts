import { describe, expect, test } from 'vitest';
import { checkFileName } from '../../../src/schema/file-name.ts';
import { printed } from './make-item.ts';

const reportOf = (path: string): string => printed(checkFileName(path).problems);

describe('the path of an item', () => {
  test('gives story, language and month', () => {
    expect(checkFileName('2023/02/mine-reopens.md')).toEqual({ story: '2023/02/mine-reopens', language: 'en', month: '2023-02', problems: [] });
    expect(checkFileName('2023/02/mine-reopens.zh.md')).toEqual({ story: '2023/02/mine-reopens', language: 'zh', month: '2023-02', problems: [] });
  });

  test.each(['2023/02/阜新-煤矿.md', '2023/02/été.md', '2023/02/5-year-plan.md', '2023/02/2023.md', '2023/02/1.md'])('may be %s', (path) => {
    expect(checkFileName(path).problems).toEqual([]);
  });

  test.each([
    'mine.md', '2023/mine.md', '2023/13/mine.md', '2023/2/mine.md', '2023/02/21/mine.md', '../2023/02/mine.md', '/2023/02/mine.md', '2023\\02\\mine.md',
    '0000/02/mine.md',
  ])('may not be %s', (path) => {
    expect(checkFileName(path).problems.map(({ rule }) => rule)).toContain('file-place');
  });

  test('lies in the folder of a month', () => {
    expect(reportOf('2023/mine.md')).toMatchInlineSnapshot(
      '"2023/mine.md:1:1  An item lies in a folder of its year and month, and 2023/mine.md does not — move it to the folder of its date, such as '
        + '2023/02/mine.md.  file-place"',
    );
    expect(reportOf('2023/13/Mine.md')).toMatchInlineSnapshot(`
      "2023/13/Mine.md:1:1  An item lies in a folder of its year and month, and 2023/13/Mine.md does not — move it to the folder of its date, such as 2023/02/slug.md.  file-place
      2023/13/Mine.md:1:1  Mine cannot be an address: only small letters, digits and single hyphens between them can — rename the file to mine.md.  file-name"
    `);
  });

  test('is an address as it stands', () => {
    expect(reportOf('2023/02/Mine Reopens.md')).toMatchInlineSnapshot(
      '"2023/02/Mine Reopens.md:1:1  Mine Reopens cannot be an address: only small letters, digits and single hyphens between them can — rename the file to '
        + 'mine-reopens.md.  file-name"',
    );
    expect(reportOf('2023/02/mine--reopens.md')).toMatchInlineSnapshot(
      '"2023/02/mine--reopens.md:1:1  mine--reopens cannot be an address: only small letters, digits and single hyphens between them can — rename the file '
        + 'to mine-reopens.md.  file-name"',
    );
    expect(reportOf('2023/02/-.md')).toMatchInlineSnapshot(
      `"2023/02/-.md:1:1  - cannot be an address: only small letters, digits and single hyphens between them can — rename the file to slug.md.  file-name"`,
    );
    expect(reportOf('2023/02/..md')).toMatchInlineSnapshot(`
      "2023/02/..md:1:1  The ending . names no language of this archive, which knows .zh — rename the file to slug.md.  file-name
      2023/02/..md:1:1  An empty name cannot be an address: only small letters, digits and single hyphens between them can — rename the file to slug.md.  file-name"
    `);
    expect(reportOf('2023/02/.zh.md')).toMatchInlineSnapshot(
      '"2023/02/.zh.md:1:1  An empty name cannot be an address: only small letters, digits and single hyphens between them can — rename the file to '
        + 'slug.zh.md.  file-name"',
    );
    expect(reportOf('2023/02/mine\0.md')).toMatchInlineSnapshot(
      `"2023/02/mine␀.md:1:1  The name of the file holds a control character — rename the file to mine.md.  file-name"`,
    );
    expect(reportOf('2023/02/mine\u202E.md')).toMatchInlineSnapshot(
      '"2023/02/mine�.md:1:1  mine� cannot be an address: only small letters, digits and single hyphens between them can — rename the file to mine.md.  '
        + 'file-name"',
    );
    expect(reportOf('2023/02/e\u0301te\u0301.md')).toMatchInlineSnapshot(
      '"2023/02/été.md:1:1  été spells accented letters as letter and accent apart (not NFC), so that no link will find it — type the name anew: rename '
        + 'the file to été.md.  file-name"',
    );
  });

  test('ends in .md', () => {
    expect(reportOf('2023/02/mine.MD')).toMatchInlineSnapshot(
      `"2023/02/mine.MD:1:1  The name mine.MD does not end in .md — rename the file to mine.md.  file-name"`,
    );
    expect(reportOf('2023/02/mine.markdown')).toMatchInlineSnapshot(
      `"2023/02/mine.markdown:1:1  The name mine.markdown does not end in .md — rename the file to mine.md.  file-name"`,
    );
  });

  test('names a language of the site, and the first by leaving it out', () => {
    expect(reportOf('2023/02/mine.en.md')).toMatchInlineSnapshot(
      `"2023/02/mine.en.md:1:1  Files in the archive’s first language do without the ending .en — rename the file to mine.md.  file-name"`,
    );
    expect(reportOf('2023/02/mine.fr.md')).toMatchInlineSnapshot(
      `"2023/02/mine.fr.md:1:1  The ending .fr names no language of this archive, which knows .zh — rename the file to mine-fr.md.  file-name"`,
    );
    expect(reportOf('2023/02/mine.v2.zh.md')).toMatchInlineSnapshot(
      '"2023/02/mine.v2.zh.md:1:1  mine.v2 cannot be an address: only small letters, digits and single hyphens between them can — rename the file to '
        + 'mine-v2.zh.md.  file-name"',
    );
  });

  test('leaves the addresses of days to the calendar', () => {
    expect(reportOf('2023/02/21.md')).toMatchInlineSnapshot(
      '"2023/02/21.md:1:1  The address ending in /21/ belongs to the page of a day — give the file a name of words, such as mine-reopens.md.  '
        + 'slug-taken-by-calendar"',
    );
    expect(reportOf('2023/02/00.zh.md')).toContain('slug-taken-by-calendar');
  });
});
