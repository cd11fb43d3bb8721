import { describe, expect, test } from 'vitest';
import { newItemText } from '../../../src/editing/item-text.ts';
import { formatOutcome } from '../../../src/imports/report.ts';
import { checkItem } from '../../../src/schema/front-matter.ts';
import { importFiles, importOne, makeFolder, makeInput, nothingHeld, remarksOf, tallyOf } from './make-input.ts';

const textOf = async (content: string, options?: Parameters<typeof importOne>[1]): Promise<string> => {
  const outcome = await importOne(content, options);
  return outcome.kind === 'came' ? outcome.item.text : formatOutcome(outcome);
};

describe('a plain text', () => {
  test('becomes an item with all that its headers say', async () => {
    expect(await textOf(
      'Date: 2023-02-21\n\nSource: Fuxin News Network\n\nEditor in charge: Liu Dongmei\n\n\nOn February 20, the council met. First, it sat. Second, it rose.\n',
      { name: 'a.txt', wishes: {} },
    )).toMatchInlineSnapshot(`
      "---
      title: The council met
      titleSupplied: true
      date: 2023-02-21
      source: Fuxin News Network
      editor: Liu Dongmei
      imported:
        from: a.txt
        sha256: 818bc497c05906ce1cfe46ac019a7e89d477914b73eca051007ff7e1cff8a675
        written: 8ae41600abe362628d024caef6180848662d8b57ee20bc0fc04b23a0949a5b02
      ---

      On February 20, the council met. First, it sat. Second, it rose.
      "
    `);
  });

  test('takes its headline from --title where it has none', async () => {
    expect(await textOf('Date: 2023-02-21\n\nThe council met.', { name: 'a.txt', wishes: { title: 'Council meets' } })).toContain(
      'title: Council meets\ntitleSupplied: true\n',
    );
    expect(remarksOf(await importOne('Title: Own\nDate: 2023-02-21\n\nThe council met.', { name: 'a.txt', wishes: { title: 'Council meets' } }))).toEqual(
      ['headline-kept'],
    );
  });

  test('without day or source is refused with the cure', async () => {
    const refused = await Promise.all(['Words.', 'Date: 02/03/2023\n\nWords.', 'Date: 2023-02-21\n\nWords.', '', ' \n'].map(
      (text) => textOf(text, { name: 'a.txt', wishes: { source: '' } }),
    ));
    expect(refused.join('\n')).toMatchInlineSnapshot(`
      "a.txt  refused: line 1: No date is given — write the day of publication in the head of the file, Date: YYYY-MM-DD, or take it from elsewhere with --date-from name|folder|mtime or --date DAY. line 1: No source is given — write who published it first in the head of the file, Source: NAME, or give --source NAME.
      a.txt  refused: line 1: The date 02/03/2023 could be two days, with the month first or the day first — write it as YYYY-MM-DD, or give the day with --date YYYY-MM-DD. line 1: No source is given — write who published it first in the head of the file, Source: NAME, or give --source NAME.
      a.txt  refused: line 1: No source is given — write who published it first in the head of the file, Source: NAME, or give --source NAME.
      a.txt  refused: line 1: The file is empty — leave it out.
      a.txt  refused: line 1: The file holds only white space — leave it out."
    `);
  });
});

describe('Markdown of another tool', () => {
  test('keeps what its front matter says, in our terms', async () => {
    expect(await textOf(`
---
title: 'Producing APIs &amp; <em>more</em>'
date: 2013-04-30 23:07:53 -0400
lastmod: 2013-05-02
authors:
  - name: Gray Brooks
  - Ann Lee
tags: [api, API, data]
categories: News, Local
excerpt: "One **way** [here](http://a.b/)."
source_url: https://example.org/a b
redirect_from: [/old/path/]
layout: post
draft: true
---
Text.
`, { name: '_posts/2013-04-30-producing-apis.md' })).toMatchInlineSnapshot(`
  "---
  title: Producing APIs & more
  date: 2013-04-30
  source: Gazette
  sourceUrl: https://example.org/a%20b
  author: [Gray Brooks, Ann Lee]
  summary: One way here.
  topics: [api, data, News, Local]
  updated: 2013-05-02
  draft: true
  aliases: [/old/path/]
  imported:
    from: _posts/2013-04-30-producing-apis.md
    sha256: 616d8c242d0d01eee9f4ee72a13f66cd26224b3fa0a9293da1fe25c55febc150
    written: 44a13cef34d373ea48fdc8c297c1fad82c8235eddf21ef50c9339a13188f6b42
  ---

  Text.
  "
`);
  });

  test('tells of every field that has no place, and counts its words as lost', async () => {
    const outcome = await importOne(
      '---\ntitle: A\ndate: 2020-05-06\nweight: 3\nnote: These are words that a reader of the old site could see there.\nexpirydate: 2021-01-01\ntags: '
        + '[a]\ntags: [b]\n---\nText.',
    );
    expect(formatOutcome(outcome)).toMatchInlineSnapshot(
      '"news/item.md  → 2020/05/item.md  in part: line 8: field written twice with different values, of which the last was taken – tags; line 5: field with '
        + 'words of its own that has no place here – note  (line 6: kept from readers, so a draft that is not published – expirydate: 2021-01-01; line 4: '
        + 'field left aside – weight)"',
    );
  });

  test('does without a long summary that only repeats the text', async () => {
    const words = `The pit was closed for the winter. ${'It was a long one. '.repeat(20)}`.trim();
    const outcome = await importOne(`---\ntitle: A\ndate: 2020-05-06\nsummary: "${words}"\n---\nThe [pit](http://a.b/) was${words.slice(11)} It is open.`);
    expect(remarksOf(outcome)).toEqual(['summary-repeats 4 summary']);
    expect(outcome.kind === 'came' && outcome.item.text).not.toContain('summary:');
  });

  test('takes the day from its name where it has none', async () => {
    expect(await textOf('---\ntitle: A\n---\nText.', { name: '2014-7-5-a.md' })).toContain('date: 2014-07-05');
  });

  test('takes its headline from its first heading, and its text from its summary, where it has no other', async () => {
    expect(await textOf('---\ndate: 2020-05-06\n---\n# Of *the* pit\n\nText.')).toMatch(/^---\ntitle: Of the pit\ndate[\s\S]*---\n\nText\.\n$/);
    expect(await textOf('---\ntitle: A\ndate: 2020-05-06\ndescription: Only this.\n---\n')).toMatch(/---\n\nOnly this\.\n$/);
    expect(await textOf('---\ntitle: A\ndate: 2020-05-06\n---\n')).toMatchInlineSnapshot(
      `"news/item.md  refused: It has no text — add the text below its head."`,
    );
  });

  test('goes to the language of its text, its name or its field', async () => {
    const fileOf = async (content: string, name?: string): Promise<unknown> => ({ ...(await importOne(content, name === undefined ? {} : { name })) });
    expect(await fileOf('---\ntitle: 标题\ndate: 2020-05-06\n---\n正文很短。')).toMatchObject({ item: { file: '2020/05/item.zh.md' } });
    expect(await fileOf('---\ntitle: A\ndate: 2020-05-06\n---\nText.', 'a.zh.md')).toMatchObject({ item: { file: '2020/05/a.zh.md' } });
    expect(remarksOf(await importOne('---\ntitle: A\ndate: 2020-05-06\nlocale: es\n---\nTexto.'))).toEqual(['language-set 4 es']);
  });
});

describe('an import of many files', () => {
  const post = (title: string, body: string, more = ''): string => `---\ntitle: ${title}\ndate: 2020-05-06\n${more}---\n${body}`;
  const run = (inputs: Parameters<typeof importFiles>[0], held = nothingHeld): ReturnType<typeof importFiles> =>
    importFiles(inputs, { source: 'Gazette' }, held, () => makeFolder());

  test('keeps the links among them', async () => {
    const outcomes = await run([
      makeInput('2020-05-06-a.md', post('A', '[b]({{< ref "2020-05-06-b.md" >}} "B") {% post_link a-b-c 丙 %}')),
      makeInput('2020-05-06-b.md', post('B', 'See [a](/2020/05/06/a/).')), makeInput('a-b-c.md', post('C', 'Text.')),
    ]);
    expect(outcomes.map((outcome) => outcome.kind === 'came' && outcome.item.text.split('---\n\n')[1])).toEqual(
      ['[b](b.md "B") [丙](a-b-c.md)\n', 'See [a](a.md).\n', 'Text.\n'],
    );
  });

  test('links nothing to a file that is refused', async () => {
    const [a, b] = await run([makeInput('a.md', post('A', '[b](b.md)')), makeInput('b.md', post('B', ''))]);
    expect([a?.kind, b?.kind]).toEqual(['came', 'refused']);
    expect(a?.kind === 'came' && a.item.text.split('---\n\n')[1]).toBe('b\n');
  });

  test('recognises what came before, and gives each story a name of its own', async () => {
    const first = makeInput('x/fire.md', post('Fire', 'One.'));
    const inputs = [first, { ...first, name: 'copy.md' }, makeInput('y/fire.md', post('Fire', 'Two.')), makeInput('z/fire.md', post('火', '三。'))];
    const outcomes = await run(inputs, { ...nothingHeld, files: new Set(['2020/05/Fire.md']) });
    expect(outcomes.map((outcome) => (outcome.kind === 'came' ? outcome.item.file : outcome.kind === 'there' ? `there ${outcome.file}` : ''))).toEqual(
      ['2020/05/fire-2.md', 'there 2020/05/fire-2.md', '2020/05/fire-3.md', '2020/05/fire-4.zh.md'],
    );
  });

  test('gives an old address to the first that asks for it', async () => {
    const outcomes = await run(
      [makeInput('a.md', post('A', 'x', 'aliases: [/old/, /2020/05/, ../up]\n')), makeInput('b.md', post('B', 'x', 'aliases: [/Old/]\n'))],
    );
    expect(outcomes.map(remarksOf)).toEqual([['alias-left 4 aliases ../up', 'alias-left /2020/05/'], ['alias-left /Old/']]);
  });

  test('reports each file in a line, and all in numbers', async () => {
    const outcomes = await run([
      makeInput('a.md', post('A', 'Text.')), makeInput('b.md', post('B', '![x](y.png)\n\n![z](q.png)')), makeInput('a.md', post('A', 'Text.')),
      makeInput('c.md', 'No head.'),
    ]);
    expect([...outcomes.map(formatOutcome), tallyOf(outcomes, true)].join('\n')).toMatchInlineSnapshot(`
      "a.md  → 2020/05/a.md
      b.md  → 2020/05/b.md  in part: lines 5, 7: 2 × picture not beside the file, so its description stands in its place – y.png, q.png
      a.md  already there as 2020/05/a.md
      c.md  refused: line 1: No date is given — write the day of publication in the head of the file, Date: YYYY-MM-DD, or take it from elsewhere with --date-from name|folder|mtime or --date DAY.
      Came in part because of, by number of files
        1  picture not beside the file, so its description stands in its place

      Refused because of, by number of files
        1  No date is given

      1 whole, 1 in part, 1 already there, 1 refused of 4 files. Nothing was written."
    `);
  });
});

test('every value that YAML might take for something else is written so that it reads back', () => {
  for (const title of [
    '2048', 'no', 'Mine: open', '"q" x', '@x', 'a # b', '007', '1e3', '- x', '*x*', '[x]', '{x}', 'true', '~', 'null', '“引号”：冒号', '2023-02-21', '12:30',
    '\\ "x"', '!tag', '&a', '? x', "it's", 'x:', '.5', '=', '<<', 'tab\tx', '1_000', 'NaN', 'Y',
  ]) {
    const { matter, problems } = checkItem(
      '2023/02/x.md',
      newItemText({ title, date: '2023-02-21', source: title, topics: [title], author: [title], image: { src: 'a.jpg', alt: title } }, 'Text.'),
    );
    expect([matter?.title, matter?.source, matter?.topics[0], matter?.author[0], matter?.image?.alt, problems]).toEqual(
      [title, title, title, title, title, []],
    );
  }
});
