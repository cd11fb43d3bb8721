import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';

async function problemsOf(text: string) {
  const options = { file: '2023/02/a.md', firstLine: 6, language: 'en', base: '/', pictureOf: () => Promise.resolve('missing' as const) } as const;
  return (await renderMarkdown(text, options)).problems;
}

/** Milliseconds of this process that a refusal may take, whatever the machine does beside it. */
const maxMs = 2000;

test.each([
  ['emphasis beside Chinese', '**汉**。'.repeat(8000), 'emphasis marks'], ['more of it', '**汉**。'.repeat(60_000), 'emphasis marks'],
  ['strikethrough', 'a~~b'.repeat(15_000), 'emphasis marks'], ['underscores', '_a '.repeat(20_000), 'emphasis marks'],
  ['pictures in pictures', `${'!['.repeat(2000)}x${'](a.png)'.repeat(2000)}`, 'brackets'],
  ['more', `${'!['.repeat(80_000)}x${'](a.png)'.repeat(80_000)}`, 'brackets'],
  ['open brackets', `${'[a'.repeat(200_000)}${']'.repeat(200_000)}`, 'brackets'],
  ['a few hundred in one another', `${'['.repeat(300)}${'a '.repeat(2000)}${']'.repeat(300)}`, 'brackets'],
  ['task boxes', '- [ ] a\n'.repeat(100_000), 'brackets'], ['list items', '- a\n'.repeat(30_000), 'list items'],
  ['numbered ones', '1. a\n\n'.repeat(6000), 'list items'],
  ['a table of many columns', `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|a|\n'.repeat(5000)}`, 'cells of tables'],
  ['quotations', '> a\n\n'.repeat(5000), 'quotations'], ['headings', '## a\n'.repeat(5000), 'headings'],
  ['paragraphs', 'a\n\n'.repeat(300_000), 'paragraphs|lines'],
  ['code marks', Array.from({ length: 1400 }, (_, at) => '`'.repeat(at + 1)).join(' '), 'marks of code|cells'],
  ['footnotes', 'a[^1] '.repeat(30_000), 'footnotes|brackets'],
  ['definitions', Array.from({ length: 9000 }, (_, at) => `[d${at}]: /x`).join('\n'), 'definitions|brackets'],
  ['tags', '<a '.repeat(300_000), 'angle brackets'],
  ['addresses', 'http://a.b/ '.repeat(40_000), 'addresses'],
  ['behind a fence that HTML takes', `<div>\n\`\`\`\n</div>\n\n${'**汉**。'.repeat(8000)}`, 'emphasis marks'],
])('a text that would hold up a build for its number of marks is refused before it is parsed: %s', async (_, text, what) => {
  const before = process.cpuUsage();
  const problems = await problemsOf(text);
  const { user } = process.cpuUsage(before);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.rule).toBe('budget');
  expect(problems[0]?.message).toMatch(new RegExp(what));
  expect(user / 1000).toBeLessThan(maxMs);
});

test('the line is named on which there is too much', async () => {
  expect((await problemsOf(`Words.\n\n${'**a** '.repeat(2000)}`)).map(({ line }) => line)).toEqual([8]);
});

test.each([
  ['a page of references', Array.from({ length: 400 }, (_,
  at) => `Words[^${at}] and *more*.\n\n[^${at}]: A [work](https://example.org/${at}).`).join('\n\n')],
  ['a large table', `| a | b | c | d |\n|---|---|---|---|\n${'| 1 | 2 | 3 | 4 |\n'.repeat(300)}`],
  ['a program', `\`\`\`\n${'a[i] = *b ** c; `x`\n'.repeat(3000)}\`\`\`\n`], ['a long speech', 'A sentence of some words, and *one* more. '.repeat(600)],
])('what a newsroom writes is far below every limit: %s', async (_, text) => {
  expect((await problemsOf(text)).filter(({ rule }) => rule === 'budget')).toEqual([]);
});
