import { expect, test } from 'vitest';
import { checkItem } from '../../../src/schema/front-matter.ts';
import { makeItem } from './make-item.ts';

const found = (lines: string, body?: string) =>
  checkItem('2023/02/mine.md', makeItem(lines, body)).problems.map(({ line, column, rule, severity }) => `${line}:${column} ${severity} ${rule}`);

test.each([
  'title: Pit \u202e closed by court', 'title: Pit\u202d shut', 'title: Co\u200bal', 'title: Co\xadal', 'title: \ufeffCoal', 'title: Coal\ufeff pit',
  'title: Co\u2060al', 'title: 煤\u200b矿',
  'title: Coal \u2067pit', 'title: "Coal\u202b pit"', 'title: Co\u200dal', 'title: Coal\u{e0041}', 'title: Coal\u3164',
])('a sign that cannot be seen is a warning in a headline: %j', (line) => {
  expect(found(line).map((each) => each.replace(/^\d+:\d+ /, ''))).toEqual(['warning unseen-sign']);
});

test('each kind of sign is noted once, where it first stands', () => {
  expect(found('topics: [co\u200bal, pi\u200bt]', 'The\ufeff pit.\n\nTwo\u200b more \u202elines.\n')).toEqual([
    '5:12 warning unseen-sign', '8:4 warning unseen-sign', '10:11 warning unseen-sign',
  ]);
});

test.each([
  ['title: می\u200cخواهم', ''], ['title: 👨\u200d👩\u200d👧 day', ''], ['title: ภาษา\u200bไทย', ''], ['title: क्\u200dष', ''],
  ['title: Said \u2067שלום\u2069 today', ''], ['', 'Long\xadword.'],
  ['', 'Wales 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} won.'], ['', 'He said \u202bשלום\u202c there.'], ['title: مرحبا\u200f!', ''],
])('signs that have work to do in their script are left alone: %j', (line, body) => {
  expect(found(line, body || undefined)).toEqual([]);
});

test.each([
  ['topics: [采矿，煤炭、天气]', 'list-comma', 'Write 采矿, 煤炭, 天气 for 3 names, or "采矿，煤炭、天气" where it is one.'],
  ['people:\n  - 王建国；李伟', 'list-comma', 'Write 王建国, 李伟 for 2 names, or "王建国；李伟" where it is one.'],
  ['author: 张三、李四', 'list-comma', 'Write 张三, 李四 for 2 names, or "张三、李四" where it is one.'],
  ['places: [Fuxin; Haizhou]', 'list-comma', 'Write Fuxin, Haizhou for 2 names, or "Fuxin; Haizhou" where it is one.'],
  ['topics: [采矿，]', 'list-comma', 'Write 采矿 for the name alone, or "采矿，" where it is one.'],
  ['source: “城报”', 'name-quotes', 'Delete them, or write "“城报”" where they belong to the name.'],
  ['topics: [‘coal’]', 'name-quotes', 'Delete them, or write "‘coal’" where they belong to the name.'],
  ['series: 「矿」', 'name-quotes', 'Delete them, or write "「矿」" where they belong to the name.'],
  ['people: [«Zhou»]', 'name-quotes', 'Delete them, or write "«Zhou»" where they belong to the name.'],
])('what a hurried hand makes of a list or a name is a warning: %j', (line, rule, cure) => {
  const { problems } = checkItem('2023/02/mine.md', makeItem(line));
  expect(problems.map((problem) => [problem.severity, problem.rule, problem.cure])).toEqual([['warning', rule, cure]]);
});

test.each([
  'topics: ["采矿，煤炭"]', "source: '“城报”'", 'title: “Coal, not gold,” says the mayor', 'source: 《人民日报》', 'people: [“Red” Zhou, O’Brien]', 'series: 关闭，重开、再关闭',
  'source: 新华社；人民日报',
])('a name that is meant so passes: %j', (line) => {
  expect(found(line)).toEqual([]);
});

test.each([
  ['title:\u00a0Coal', '4:7', 'A no-break space follows the colon, which YAML takes for a letter.'],
  ['source:\u3000城报', '4:8', 'A full-width space follows the colon, which YAML takes for a letter.'],
  ['topics:\n-mining', '6:2', 'No space follows the hyphen, so that YAML sees no list here.'],
  ['topics:\n  -mining\n  -coal', '6:4', 'No space follows the hyphen, so that YAML sees no list here.'],
  ['topics:\n  - mining\n  -coal', '7:4', 'No space follows the hyphen, so that YAML sees no list here.'],
  ['topics:\n  -\u00a0mining', '6:4', 'A no-break space follows the hyphen, which YAML takes for a letter.'],
  ['title: "C:\\new path"', '4:8', 'title holds \\n, which in double quotes is a line break.'],
  ['title\u00a0: Coal', '5:1', 'A space that YAML takes for a letter, such as a no-break space, stands beside the key title.'],
  ['\u00a0series: Coal', '5:1', 'A space that YAML takes for a letter, such as a no-break space, stands beside the key series.'],
  ['image:\n  src:\u00a0a.jpg\n  alt: x', '6:7', 'A no-break space follows the colon, which YAML takes for a letter.'],
])('the sign that keeps YAML from being read is named: %j', (lines, place, message) => {
  const { problems } = checkItem('2023/02/mine.md', makeItem(lines));
  expect(problems.map((problem) => `${problem.line}:${problem.column} ${problem.message}`)).toContain(`${place} ${message}`);
});
