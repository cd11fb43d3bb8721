import { expect, test } from 'vitest';
import { makeBody, makeChinese } from './make-body.ts';

test.each([
  ['会议\n召开', '会议召开'],
  ['会议，\n召开', '会议，召开'],
  ['他说\n“好”', '他说“好”'],
  ['“好”……\n“再来”', '“好”……“再来”'],
  ['会议\r\n召开', '会议召开'],
  ['**会议**\n召开', '<strong>会议</strong>召开'],
  ['会议\n**召开**', '会议<strong>召开</strong>'],
  ['**会议**\n**召开**', '<strong>会议</strong><strong>召开</strong>'],
  ['*会\n议*', '<em>会议</em>'],
  ['𠮷\n𠮷', '𠮷𠮷'],
])('a line break in %j leaves no space', async (source, html) => {
  expect(await makeChinese(source)).toBe(`<p>${html}</p>`);
});

test.each(['会议\nGDP', 'GDP\n会议', 'one\ntwo', '2023\n年', '会议\n`code`'])('the line break in %j stays, as beside any Latin', async (source) => {
  expect(await makeChinese(source)).toContain('\n');
});

test('a footnote mark between two lines of Chinese leaves no space either', async () => {
  expect(await makeChinese('会议[^1]\n召开\n\n[^1]: 注')).toMatch(/^<p>会议<sup>.*<\/sup>召开<\/p>/);
});

test('Chinese on English pages is joined too, and English quotations are not', async () => {
  expect((await makeBody('会议\n召开')).html).toBe('<p><span lang="zh-Hans">会议召开</span></p>');
  expect((await makeBody('“one”\n“two” 会')).html).toContain('“one”\n“two”');
});

test('hard breaks stay between Chinese characters', async () => {
  expect(await makeChinese('会议\\\n召开  \n了')).toBe('<p>会议<br>\n召开<br>\n了</p>');
});
