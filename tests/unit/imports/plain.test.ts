import { describe, expect, test } from 'vitest';
import { inkOf, parseMarkdown, writeMarkdown } from '../../../src/imports/body/dialect.ts';
import { readHeaderLines } from '../../../src/imports/head/header-lines.ts';
import { readPlainBody } from '../../../src/imports/body/plain-body.ts';

const head = (text: string): unknown => Object.fromEntries(readHeaderLines(text).fields.map(({ key, value }) => [key, value]));
const written = (text: string): string => writeMarkdown(readPlainBody(text)).trim();

describe('header lines', () => {
  test('stand in any order, with blank lines between', () => {
    const { fields, body, bodyLine } = readHeaderLines('Date: 2023-02-21\n\nEditor in charge: Liu Dongmei\n\nSource: Fuxin News Network\n\n\nOn Monday, …');
    expect(fields.map(({ key, line }) => [key, line])).toEqual([['Date', 1], ['Editor in charge', 3], ['Source', 5]]);
    expect([body.trim(), bodyLine]).toEqual(['On Monday, …', 6]);
  });

  test('may be Chinese, several on a line, with full-width colons and spaces', () => {
    expect(head('来　源：阜新新闻网　日期：2023年2月21日\n责任编辑：刘冬梅\n\n　　正文。')).toEqual({ '来 源': '阜新新闻网', 日期: '2023年2月21日', 责任编辑: '刘冬梅' });
  });

  test('a headline may stand above them, and an editor at the end', () => {
    expect(head('市政府召开会议\n2023-02-21 10:22　来源：阜新新闻网\n\n正文。\n\n（责任编辑：刘冬梅）')).toEqual({ title: '市政府召开会议', date: '2023-02-21 10:22', 来源: '阜新新闻网', 责任编辑: '刘冬梅' });
  });

  test('an unknown one counts where a known one follows, and belongs to the text otherwise', () => {
    expect(head('Title: A\nPhoto: X\nDate: 2020-01-01\n\nNote: this is text.')).toEqual({ Title: 'A', Photo: 'X', Date: '2020-01-01' });
  });

  test('speakers of an interview and the hours of a notice are no headers', () => {
    expect(readHeaderLines('日期：2023-02-21\n\n记者：情况怎么样？\n局长：很好。').body.trim()).toBe('记者：情况怎么样？\n局长：很好。');
    expect(readHeaderLines('日期：2023-02-21\n\n时间：2月25日上午\n地点：市政府').body.trim()).toBe('时间：2月25日上午\n地点：市政府');
  });

  test('a line of words above the headers or between them is text, whatever stands before its colon', () => {
    for (const note of ['Note: the first line is text', 'Mine: three were hurt on Monday', '注意：这一行是正文，不是标题，也不是日期。']) {
      const { fields, body } = readHeaderLines(`${note}\n\nDate: 2023-02-21\nSource: Town Crier\n\nText follows.`);
      expect([fields.map(({ key }) => key), body.trim()]).toEqual([['Date', 'Source'], `${note}\n\n\nText follows.`]);
    }
    const { fields, body } = readHeaderLines('Title: A\nDate: 2023-02-21\nCaption: The pit as it stood in the year of the flood\nSource: X\n\nText.');
    expect([fields.map(({ key }) => key), body.split('\n')[0]]).toEqual([['Title', 'Date', 'Source'], 'Caption: The pit as it stood in the year of the flood']);
  });

  test('an indented line below the headers, and an unknown one after a blank line, begin the text', () => {
    for (const text of ['　　矿井：今天重开。\n\n记者：说话的人', '    来源：一口井\n\n正文', '矿井：重开\n\n局长：说话的人之一说', '局长：好\n记者：好', '\t时间：上午']) {
      const { fields, body } = readHeaderLines(`标题：矿井重开\n日期：2023年2月21日\n来源：城报\n\n${text}`);
      expect([fields.map(({ key }) => key), body.trim()]).toEqual([['标题', '日期', '来源'], text.trim()]);
    }
  });

  test('a bare reporter at the end may be a speaker, one in brackets is the byline', () => {
    expect(head('日期：2023-02-21\n\n正文。\n\n（记者：李伟）')).toEqual({ 日期: '2023-02-21', 记者: '李伟' });
    expect(readHeaderLines('日期：2023-02-21\n\n正文。\n\n记者：好的').body.trim()).toBe('正文。\n\n记者：好的');
  });

  test('a text without them is all text', () => {
    expect(readHeaderLines('One line.\n\nAnother.')).toEqual({ fields: [], body: 'One line.\n\nAnother.', bodyLine: 1 });
  });
});

describe('plain text', () => {
  test('blank lines and indented first lines begin paragraphs', () => {
    expect(written('One.\n\nTwo.\n　　三。\n　　四。')).toBe('One.\n\nTwo.\n\n三。\n\n四。');
  });

  test('lines that end like sentences are paragraphs, wrapped lines are one', () => {
    expect(written('第一段结束。\n第二段结束。\n第三段')).toBe('第一段结束。\n\n第二段结束。\n\n第三段');
    expect(
      parseMarkdown(written('These lines were broken by a mail program at some\ncolumn that it was set to, in the middle of their\nsentences.')).children,
    ).toHaveLength(1);
  });

  test('short lines stay lines', () => {
    expect(written('Roses are red\nViolets are blue')).toBe('Roses are red\\\nViolets are blue');
  });

  test.each([
    '# no heading', '- no list', '+ no list', '* no list', '1. no list', '12) no list', '> no quotation', '    no code', '```', '~~~', '---', '***', 'x\n===',
    'x\n---',
    '*no* _emphasis_ **at** __all__', 'snake_case_word', '<b>no</b> HTML & no &amp; entity', '<!-- no comment -->', '[no](link) and ![no](picture.jpg)',
    '[x]: http://a.b/',
    '`no code`', 'a | b\n--|--\n1 | 2', '~~not struck~~', '[^1] no note', '- [ ] no task', 'C:\\new\\*', '\\', '3 * 4 * 5', '2 < 3 > 1', '#',
    'www.[agency].gov', 'a@b.org',
    'See http://a.b/x_y_z?q=1&r=2. 见http://a.b/x_y。', '**“粗体”**的', '$5 \\$6', 'Line with two spaces  \nand another', 'ends with backslash\\\nand goes on',
  ])('%j keeps every sign', (text) => {
    const tree = readPlainBody(text);
    const back = parseMarkdown(writeMarkdown(tree));
    expect(inkOf(back)).toBe(text.replace(/\s/g, ''));
    expect(back.children.every(({ type }) => type === 'paragraph')).toBe(true);
  });
});
