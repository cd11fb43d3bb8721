import { expect, test } from 'vitest';
import { makeBody } from './make-body.ts';

const rulesOf = async (source: string): Promise<string[]> => (await makeBody(source)).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test.each([
  ['Text.\n\n[Correction]: thehall\n\nMore.', ['3:1 definition-unused']],
  ['Text.\n\n[Update]: /x "The pit was shut, not open"', ['3:1 definition-unused']],
  ['前文。\n\n[编者]: 日期有误。', ['3:1 definition-unused']],
  ['> Said.\n>\n> [He]: never', ['3:3 definition-unused']],
  ['[a][x]\n\n[x]: https://a.cn\n[x]: https://b.cn', ['4:1 definition-unused']],
  ['[a][x]\n\n[x]: https://a.cn', []],
  ['![pit][x]\n\n[x]: pit.jpg', []],
  ['Text.\n\n[//]: # (a remark)', []],
  ['Text \\[Correction]: the hall.', []],
])('a line that defines an address nobody uses is noted where it stands: %j', async (source, found) => {
  expect(await rulesOf(source)).toEqual(found);
});

test.each(['[Note]: all', '[Note]: all\n\n[编者]: 另一行', '\u200b', '&nbsp;', '***', '## '])('a text of which nothing can be seen is none: %j', async (source) => {
  expect(await rulesOf(source)).toContain('1:1 body-empty');
});

test.each(['1', '。', '![pit](pit.jpg)', '`x`', '|a|\n|-|'])('a text of one sign or one picture is a text: %j', async (source) => {
  expect(await rulesOf(source)).toEqual([]);
});

test.each([
  ['| a | b |\n|---|---|\n| 1 | 2 | lost |', ['3:11 table-cells']],
  ['| a | b |\n|---|---|\n| 1 | `x|y` |\n| 1 | x\\|y |', ['3:10 table-cells']],
  ['> | 年 | 煤 |\n> |---|---|\n> | 1952 | 十 | 遗失 |', ['3:16 table-cells']],
  ['| a | b |\n|---|---|\n| 1 | 2 | | ![pit](pit.jpg) |', ['3:13 table-cells']],
  ['| a | b |\n|---|---|\n| 1 | 2 | | |\n| 1 |', []],
])('a cell past the last column of its table is noted, if it says anything: %j', async (source, found) => {
  expect(await rulesOf(source)).toEqual(found);
});

test('what a table loses is named, and keeps the archive from being published, since nobody would read it', async () => {
  const [problem] = (await makeBody('| a |\n|---|\n| 1 | two | three |')).problems;
  expect(problem?.message).toBe('The row has 3 cells and the head 1, so “two | three” is not shown.');
  expect(problem?.severity).toBe('error');
});

test.each([
  ['Before.\n\n<<<<<<< HEAD\nOne.\n\n=======\nTwo.\n\n>>>>>>> branch', ['3:1 merge-conflict']],
  ['<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> b', ['1:1 heading-one', '1:1 merge-conflict']],
  ['<<<<<<< ours\nOne.\n\n||||||| base\nNone.\n\n=======\nTwo.\n\n>>>>>>> theirs\n\nText.\n\n<<<<<<< a\n1\n\n=======\n2\n\n>>>>>>> b',
  ['1:1 merge-conflict', '14:1 merge-conflict']],
  ['Left.\n\n=======\nTwo.\n\n>>>>>>> branch', ['3:1 merge-conflict']],
  ['<<<<<<< HEAD\nOnly the first was left.', ['1:1 merge-conflict']],
  ['```\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> b\n```', []],
  ['>>>>>>> Seven letters deep, as mail quotes.', []],
  ['Heading\n=======\n\nText.', ['1:1 heading-one']],
])('the marks of a merge are an error: %j', async (source, found) => {
  expect(await rulesOf(source)).toEqual(found);
});

test.each([
  '%%private remark%%', 'Text. %%to *myself* and\nmore%% Text.', '%%\nOne.\n\nTwo.\n%%', '![[pit.png]]', '![[坑.png|200]]', '[[other]]',
  'See [[2023/02/b|the other]].', '见[[煤矿]]。',
  '{{< youtube abc >}}', '{{% notice %}}', '{{ site.title }}', '{{Cite web|x}}', '{% include x.html %}', '{%- if a -%}', '<%= name %>', '{: .lead}',
  'Text.\n{: #id .x}',
  '## Roads {#roads}', '[words](https://a.cn){.button}', ':::note', '::: warning Beware', ':::{.callout}', '!!! note "Title"', '??? tip',
  '> [!NOTE]\n> Text.', '> [!warning]- Folded',
  '[gallery ids="1,2"]', '[gallery ids=“1,2”]', '[caption id="x" width="3"]A pit[/caption]', '[b]stout[/b]', '[quote=Li]Words[/quote]', '[TOC]', '[[toc]]',
  '[[_TOC_]]', 'A ==marked== word.',
  '这是==重点==。', '== Heading ==', "'''stout'''", '$$E = mc^2$$', '*[HTML]: HyperText', '.. image:: a.png', '#+TITLE: x', "import Box from './box.js'",
])('a mark of another writing program is noted: %j', async (source) => {
  expect((await makeBody(source)).problems.map(({ rule }) => rule)).toEqual(['foreign-mark']);
});

test.each([
  ['##Road works', 'mark-space'], ['Text.\n##Road works', 'mark-space'], ['###1. Coal', 'mark-space'], ['##煤矿', 'mark-space'], ['##\u00a0Bridge',
  'mark-space'], ['#\u3000桥', 'mark-space'],
  ['＃＃标题', 'mark-space'], ['#Road works\n\nText.', 'mark-space'], ['Text.\n\n#标题文字\n\n正文。', 'mark-space'], ['-\u00a0entry', 'mark-space'], ['1.\u3000条目',
  'mark-space'],
  ['[words][ref]', 'link-form'], ['![pit][ref]', 'link-form'], ['[words][]', 'link-form'], ['[words] (https://a.cn/b)', 'link-form'],
  ['[words] (../02/a.md)', 'link-form'],
  ['[词](https://a.cn/b）', undefined], ['[词]（https://a.cn/b）', 'link-form'], ['![坑]（pit.jpg）', 'link-form'],
  ['\tA paragraph pasted from Word.', 'prose-indented'], ['    他说，煤矿将在二月恢复生产。', 'prose-indented'], ['\tThe pit, he said,\n\twill open in March.',
  'prose-indented'],
])('a slip of Markdown is noted: %j', async (source, rule) => {
  expect((await makeBody(source)).problems.map((problem) => problem.rule)).toEqual(rule === undefined ? [] : [rule]);
});

test.each([
  '#MeToo', '#MeToo and #1 of the list', '#1 in the country', '#阜新# 今天', '# Not here'.slice(2), 'C# and F#', 'Sold for $$ and $$$.',
  'Grown by 5%% or 100%.', 'printf("%%d %%s")',
  'He said [sic] that [the] pit [1][2] was open.', 'a[i][j] and x[[1]]', 'See [[1]](https://a.cn).', 'See [[1]].', '[words](https://a.cn/{{id}}/[[x]])',
  '`{{< x >}}` and `[[x]]`',
  '```\n{% x %}\n:::note\n%%a%%\n```', '\\[[x]]', '\\{{x}}', '\\%%x%%', 'a == b and c == d', 'https://a.cn/?a==b==c', '如果a==b==c', 'Rooms {12} and {a, b}.',
  '{.5} litres', 'A set {x: y}.',
  'Time 12:::30', 'Wow!!! note this', "It's 'so' ''so''.", '[words] (said in 1952)', '[词]（一九五二年）', '- item\n- item', '1. one\n2) two', '-5 degrees',
  '    x = y + 1;', '\tnpm run build',
  '    $ ls -l', '\tif (a) return b;', 'An [open] bracket [closed', 'See [a] and [b].', '&nbsp;words', 'Import goods from "China".',
  '[a][b]\n\n[b]: https://a.cn', '> [!] beware', '== and !=', '* [ ] box',
  'Prices: 3 == three', '+1 for the plan', '1.5 million', '5.　'.slice(0, 2), '“Quoted,” he said.', 'The 〔1952〕 12 号', '{壹}，［贰］，【叁】', '【[链接](https://a.cn)】',
  '（[链接](https://a.cn)）',
])('words that only look so are left alone: %j', async (source) => {
  expect((await makeBody(source)).problems.filter(({ severity, rule }) => severity === 'warning' || rule === 'merge-conflict')).toEqual([]);
});

test('a long text of signs takes no long time', async () => {
  for (const sign of ['[[', '%%', '{{', '==', '$$', '[a][', "'''", '[a ', '{.', '<%', '[b] ']) {
    const begin = performance.now();
    await makeBody(`${`x ${sign}y `.repeat(4000)}\n`);
    expect(performance.now() - begin, sign).toBeLessThan(4000);
  }
});
