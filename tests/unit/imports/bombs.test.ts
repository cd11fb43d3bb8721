import { expect, test } from 'vitest';
import { importOne } from './make-input.ts';

const head = '---\ntitle: A headline\ndate: 2020-05-06\n---\n\n';
const page = '<title>A headline</title><meta name=date content=2020-05-06>\n<body>\n';

/** Milliseconds of this process that a refusal may take, whatever the machine does beside it: without it each of these takes a minute and more. */
const maxMs = 4000;

test.each([
  ['links left open', 'a.md', `${head}${'<a href=x>'.repeat(20_000)}`, 6], ['the same in a page', 'a.html', `${page}${'<a href=x>'.repeat(20_000)}`, 3],
  ['tags of templates left open', 'a.md', `${head}${'{{'.repeat(300_000)}`, 6], ['statements', 'a.md', `${head}Words.\n\n${'{%'.repeat(300_000)}`, 8],
  ['comments left open', 'a.md', `${head}${'<!--'.repeat(150_000)}`, 6], ['the same in a page', 'a.html', `${page}${'<!--'.repeat(150_000)}`, 3],
  ['elements in one another', 'a.md', `${head}${'<div>'.repeat(100_000)}`, 6], ['in a page', 'a.html', `${page}${'<div>\n'.repeat(100_000)}`, 403],
  ['a row of stars', 'a.md', `${head}${'*'.repeat(200_000)}`, 6], ['of spaces', 'a.txt', `Date: 2020-05-06\n\nA ${' '.repeat(300_000)}b.`, 3],
  ['stars and words', 'a.md', `${head}${'*a '.repeat(100_000)}`, 6], ['lists in lists', 'a.md', `${head}${'- '.repeat(50_000)}a`, 6],
  ['brackets of other tools', 'a.md', `${head}${'[gallery '.repeat(80_000)}`, 6], ['pictures in pictures', 'a.md', `${head}${'![a'.repeat(80_000)}`, 6],
  ['paragraphs', 'a.md', `${head}${'a\n\n'.repeat(200_000)}`, 20_005],
  ['a head of YAML', 'a.md', `---\ntitle: A\n${Array.from({ length: 60_000 }, (_, at) => `k${at}: a: b\n`).join('')}---\n\nWords.`, 2],
  ['of TOML', 'a.md', `+++\ntitle = "A"\n${Array.from({ length: 60_000 }, (_, at) => `k${at} = 1\n`).join('')}+++\n\nWords.`, 2],
  ['of TOML with lists in lists', 'a.md', `+++\na = ${'['.repeat(100_000)}\n+++\n\nWords.`, 2],
  ['of JSON with lists in lists', 'a.md', `{\n"a": ${'['.repeat(100_000)}\n}\n\nWords.`, 2],
  ['a head that nothing opens', 'a.md', `title: A\n${'a: b\n'.repeat(100_000)}Words.`, 20_000],
  ['programs that never end', 'a.html', `${page}${'<script '.repeat(900_000)}`, 3], ['elements of its head', 'a.html', `${page}${'<meta '.repeat(300_000)}`, 3],
  ['instructions', 'a.md', `${head}${'<? '.repeat(300_000)}`, 6], ['comments of kramdown', 'a.md', `${head}${'{::comment} '.repeat(75_000)}`, 6],
  ['line feeds', 'a.html', `${page}a${'\n'.repeat(900_000)}b`, 3], ['blanks of two kinds', 'a.txt', `Date: 2020-05-06\n\na${' \t'.repeat(450_000)}b`, 3],
  ['a page of stars', 'a.html', `${page}${'* '.repeat(300_000)}`, 1], ['a page of letters', 'a.html', `${page}${'a'.repeat(1_500_000)}`, 1],
  ['elements', 'a.html', `${page}${'<br>'.repeat(800_000)}`, 3], ['breaks', 'a.html', `${page}a${'<br>'.repeat(90_000)}b`, 1],
  ['bold words', 'a.html', `${page}${'<b>a</b> '.repeat(90_000)}`, 1],
  ['lines like those of a head', 'a.txt', `Title: A\nDate: 2020-05-06\n${'K: v\n'.repeat(25_000)}\nWords.`, 3],
])('a file that would hold up an import is refused at its line before it is read: %s', async (_, name, text, line) => {
  const before = process.cpuUsage();
  const outcome = await importOne(text, { name });
  const { user } = process.cpuUsage(before);
  expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ message: expect.stringMatching(/more than [\d,]+|too deeply/) }] });
  if (outcome.kind === 'refused') expect(Math.abs((outcome.refusals[0]?.line ?? 0) - line)).toBeLessThanOrEqual(2);
  expect(user / 1000).toBeLessThan(maxMs);
});

test.each([
  ['an element with a hundred thousand attributes', 'a.md', `${head}<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>Words.</p>`],
  ['names in YAML that stand for ten others each', 'a.md', `---\ntitle: A\ndate: 2020-05-06\na0: &a0 [x, x]\n${
    Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join()}]\n`).join('')}---\n\nWords.`],
  ['words after forty comments', 'a.txt', `Title: A\nDate: 2020-05-06\n\n${'<!-- a -->\n'.repeat(40)}Words.`],
  ['points like keys of a head', 'a.txt', `Title: A\nDate: 2020-05-06\n\n${'- :\n'.repeat(40)}`],
  ['one word of hyphens', 'a.md', `${head}Words. ${'a-'.repeat(100_000)}`], ['captions without an end', 'a.md', `${head}Words. ${'[caption] '.repeat(1000)}`],
  ['lists of attributes without an end', 'a.md', `${head}Words. ${'{:a='.repeat(50_000)}`],
  ['a paragraph of a novel', 'a.txt', `Title: A\nDate: 2020-05-06\n\n${'A word and another. '.repeat(40_000)}`],
  ['an article about templates', 'a.md', `${head}${'Write `{{ page.title }}` or {% if a %}, and <b>bold</b> [x](https://example.org).\n\n'.repeat(150)}`],
])('what is only large comes: %s', async (_, name, text) => {
  expect((await importOne(text, { name })).kind).toBe('came');
});
