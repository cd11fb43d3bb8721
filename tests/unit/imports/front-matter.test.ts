import { describe, expect, test } from 'vitest';
import { readForeignMatter } from '../../../src/imports/head/foreign-matter.ts';

const fieldsOf = (text: string): unknown => {
  const read = readForeignMatter(text);
  return read && 'fields' in read ? Object.fromEntries(read.fields.map(({ key, value }) => [key, value])) : read;
};

describe('front matter of other tools', () => {
  test('every value stays the text it was written as', () => {
    expect(fieldsOf('---\ntitle: 007\ndraft: no\ndate: 2019-03-26 1:38:00 -0500\nempty:\ntags: [a, b]\nimage: {src: x.jpg}\n---\n')).toEqual({
      title: '007', draft: 'no', date: '2019-03-26 1:38:00 -0500', empty: '', tags: ['a', 'b'], image: { src: 'x.jpg' },
    });
  });

  test('blank lines may stand before it, and lines are counted from the top of the file', () => {
    expect(readForeignMatter('\n\n---\ntitle: A\n---\nText\n')).toEqual(
      { fields: [{ key: 'title', value: 'A', line: 4 }], mended: [], body: 'Text\n', bodyLine: 6 },
    );
  });

  test('a key that stands twice gives two fields', () => {
    expect(readForeignMatter('---\na: 1\na: 2\n---\n')).toMatchObject({ fields: [{ value: '1', line: 2 }, { value: '2', line: 3 }] });
  });

  test('it may lack its first line, as Hexo allows', () => {
    expect(fieldsOf('title: 标题\ntags:\n- 甲\n- 乙\n---\n正文\n')).toEqual({ title: '标题', tags: ['甲', '乙'] });
  });

  test('values that only lack quotes are read as they are meant', () => {
    expect(fieldsOf('---\ntitle: Mine: open again\nx: @someone\ny: [WIP] later\n---\n')).toEqual(
      { title: 'Mine: open again', x: '@someone', y: '[WIP] later' },
    );
    expect(readForeignMatter('---\ntitle: Mine: open\n---\n')).toMatchObject({ mended: [2] });
  });

  test('a quoted text may run on without indentation', () => {
    expect(fieldsOf('---\ntitle: "Mine\nreopens"\ndate: 2020-01-01\n---\n')).toEqual({ title: 'Mine reopens', date: '2020-01-01' });
  });

  test('TOML and JSON are read too', () => {
    expect(fieldsOf('+++\ntitle = "A \\"q\\""\ndate = 2019-01-02T03:04:05+08:00\ntags = ["a",\n  \'b\'] # two\n[extra]\nx = 1\n+++\n')).toEqual({
      title: 'A "q"', date: '2019-01-02T03:04:05+08:00', tags: ['a', 'b'], extra: { x: '1' },
    });
    expect(fieldsOf('{\n"title": "A", "tags": ["x"]\n}\nText')).toEqual({ title: 'A', tags: ['x'] });
  });

  test('what cannot be read is refused at its line', () => {
    expect(readForeignMatter('---\ntitle: A\nx: {a: [b}\n\t]: c\n- d\n---\n')).toMatchInlineSnapshot(`
      {
        "fault": "Flow sequence in block collection must be sufficiently indented and end with a ]",
        "line": 3,
      }
    `);
    expect(readForeignMatter('+++\ntitle = "A"\ndate =\n+++\n')).toMatchInlineSnapshot(`
      {
        "fault": "here a value should stand: a text in quotes, a number, true, false, a day or a list",
        "line": 3,
      }
    `);
  });

  test('a text without it has none', () => {
    expect(readForeignMatter('Just words.\n\n---\n\nMore: words.\n')).toBeUndefined();
  });
});
