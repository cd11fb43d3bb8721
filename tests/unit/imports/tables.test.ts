import { describe, expect, test } from 'vitest';
import { formatOutcome } from '../../../src/imports/report.ts';
import { importParted } from './make-input.ts';

const linesOf = async (...given: Parameters<typeof importParted>): Promise<string[]> => {
  const { said, outcomes } = await importParted(...given);
  return [said, ...outcomes.map(formatOutcome)];
};
const textsOf = async (...given: Parameters<typeof importParted>): Promise<string[]> => (await importParted(...given)).outcomes.map(
  (outcome) => (outcome.kind === 'came' ? outcome.item.text.replace(/^imported:\n(?: .*\n)*/m, '') : formatOutcome(outcome)));

const table = `ID,Headline,Day,Tags,Body,Newspaper,Hits
7,Mine reopens,2023-02-21,mining; energy,"The pit took up work.

It had closed, ""for good"", as some said.",Fuxin Daily,12
8,Council meets,21 February 2023,,<p>The <b>council</b> met.</p>,Fuxin Daily,3
`;

describe('a table', () => {
  test('gives an item for each row, by the names of its columns, and says how it was read', async () => {
    expect(await linesOf('news.csv', table)).toEqual([
      '2 rows: title ← Headline, date ← Day, topics ← Tags, text ← Body, source ← Newspaper; left aside: ID, Hits',
      'news.csv/7  → 2023/02/mine-reopens.md', 'news.csv/8  → 2023/02/council-meets.md',
    ]);
    expect(await textsOf('news.csv', table)).toEqual([
      '---\ntitle: Mine reopens\ndate: 2023-02-21\nsource: Fuxin Daily\ntopics: [mining, energy]\n---\n\n'
        + 'The pit took up work.\n\nIt had closed, "for good", as some said.\n',
      '---\ntitle: Council meets\ndate: 2023-02-21\nsource: Fuxin Daily\n---\n\nThe **council** met.\n',
    ]);
  });

  test.each<[string, string, string | Uint8Array]>([
    ['with semicolons', 'a.csv', 'Title;Date;Text\n"A; B";2023-02-21;Words.\n'], ['with tabs', 'a.tsv', 'Title\tDate\tText\nA; B\t2023-02-21\tWords.\n'],
    ['with a byte-order mark and Windows line ends', 'a.csv', '\uFEFF"Title","Date","Text"\r\n"A; B","2023-02-21","Words."\r\n'],
    ['that names its sign as spreadsheets do', 'a.csv', 'sep=|\nTitle|Date|Text\nA; B|2023-02-21|Words.\n'],
    ['without a last line end', 'a.csv', 'Title,Date,Text\nA; B,2023-02-21,Words.'],
    ['with blank lines', 'a.csv', 'Title,Date,Text\n\nA; B,2023-02-21,Words.\n\n'],
    ['with the columns of another language', 'a.csv', '标题,日期,正文\nA; B,2023-02-21,Words.\n'],
  ])('%s is read', async (_, name, content) => {
    expect(await textsOf(name, content)).toEqual(['---\ntitle: A; B\ndate: 2023-02-21\nsource: Gazette\n---\n\nWords.\n']);
  });

  test('in GB18030, as spreadsheets in Chinese save it, is read', async () => {
    // 标题,日期,正文 and 矿井,2023-02-21,重开。 in GB 2312.
    const bytes = Buffer.from('b1eacce22cc8d5c6da2cd5fdcec40abff3beae2c323032332d30322d32312cd6d8bfaaa1a30a', 'hex');
    expect(await textsOf('a.csv', bytes)).toEqual(['---\ntitle: 矿井\ndate: 2023-02-21\nsource: Gazette\n---\n\n重开。\n']);
  });

  test('is read as was asked, and columns whose names mean the same then mean nothing', async () => {
    const content = 'title,Kopf,Tag,Inhalt\nx1,Mine reopens,2023-02-21,The pit.\n';
    expect(await linesOf('a.csv', content, { asked: { title: ['Kopf'], date: ['Tag'], text: ['Inhalt'] } })).toEqual([
      '1 row: title ← Kopf, date ← Tag, text ← Inhalt; left aside: title', 'a.csv/1  → 2023/02/mine-reopens.md',
    ]);
  });

  test('without a column for the text, or with a wrong one asked for, is refused with the columns it has', async () => {
    expect(await linesOf('a.csv', 'Kopf,Tag\nA,2023-02-21\n')).toEqual(
      ['', expect.stringContaining('No column seems to hold the text; they are Kopf, Tag — say')],
    );
    expect(await linesOf('a.csv', table, { asked: { title: ['Head'], text: ['Bodi'] } })).toEqual([
      '', expect.stringMatching(/There is no column Head — name one of these.*There is no column Bodi/),
    ]);
  });

  test('with a row of more cells than the head names has that row alone refused, at its line', async () => {
    expect((await linesOf('a.csv', 'title,date,text\nA,2023-02-21,One\nB,2023-02-21,one, two\nC,2023-02-22,Three\n')).slice(1)).toEqual([
      'a.csv/1  → 2023/02/a.md', expect.stringContaining('a.csv/2  refused: line 3: The row has 4 cells, and the head names 3 — put quotes'),
      'a.csv/3  → 2023/02/c.md',
    ]);
  });

  test('with a quote that nothing closes is refused at the line on which the row begins', async () => {
    const [, refused] = await linesOf('a.csv', `title,date,text\nA,2023-02-21,One\nB,2023-02-21,"${'x '.repeat(9_000_000)}`);
    expect(refused).toContain('a.csv  refused: line 3: What begins here does not end within 16 MB');
  });

  test('knows its rows by what they call themselves, and by their number where two are called the same', async () => {
    const { outcomes } = await importParted('a.csv', 'id,title,date,text\nx,A,2023-02-21,One\nx,B,2023-02-21,Two\n,C,2023-02-21,Three\n');
    expect(outcomes.map(({ name }) => name)).toEqual(['a.csv/x', 'a.csv/2', 'a.csv/3']);
  });

  test('of news that was hidden keeps it hidden', async () => {
    const texts = await textsOf('a.csv', 'title,date,text,status\nA,2023-02-21,One,draft\nB,2023-02-21,Two,published\n');
    expect(texts.map((text) => text.includes('draft: true'))).toEqual([true, false]);
  });
});

describe('a file of records', () => {
  const posts = JSON.stringify({
    site: { name: 'x' }, tags: [{ id: 1, name: 'mining' }],
    data: { posts: [
      { id: 'a1', title: 'Mine', published_at: '2023-02-21T10:00:00Z', author: { name: 'Ann Miller' }, html: '<p>The pit {brace} "q" \\ [.</p>' },
      { id: 'a2', title: 'Secret', published_at: '2023-02-22', html: '<p>Hidden.</p>', status: 'draft' },
    ] },
  }, undefined, 1);

  test('in JSON is searched for the list of news, and each record is an item', async () => {
    expect(await linesOf('x.json', posts)).toEqual([
      '2 records in data.posts: title ← title, date ← published_at, author ← author, text ← html, status ← status; left aside: id; '
        + 'other lists left aside: tags (1)',
      'x.json/a1  → 2023/02/mine.md', expect.stringContaining('x.json/a2  → 2023/02/secret.md  (line 22: kept from readers'),
    ]);
    expect((await textsOf('x.json', posts))[0]).toBe(
      '---\ntitle: Mine\ndate: 2023-02-21\nsource: Gazette\nauthor: Ann Miller\n---\n\nThe pit {brace} "q" \\ \\[.\n',
    );
  });

  test('may be a list, a record alone, or a record a line', async () => {
    const one = '{"title": "A", "date": "2023-02-21", "text": "One.\\n\\nTwo."}';
    const expected = ['---\ntitle: A\ndate: 2023-02-21\nsource: Gazette\n---\n\nOne.\n\nTwo.\n'];
    for (const [name, content] of [['a.json', `[${one}]`], ['a.json', one], ['a.jsonl', `${one}\n`], ['a.ndjson', `\n${one}`]] as const) {
      expect([name, await textsOf(name, content)]).toEqual([name, expected]);
    }
  });

  test('is read by keys within keys where that is asked for', async () => {
    const content = '[{"h": {"main": "A"}, "when": {"day": "2023-02-21"}, "body": {"parts": ["One.", "Two."]}}]';
    expect(await textsOf('a.json', content, { asked: { title: ['h.main'], date: ['when.day'], text: ['body.parts'] } })).toEqual(
      ['---\ntitle: A\ndate: 2023-02-21\nsource: Gazette\n---\n\nOne.\n\nTwo.\n'],
    );
  });

  test('with a record that is broken is refused at its line', async () => {
    expect(await linesOf('a.jsonl', '{"title": "A", "date": "2023-02-21", "text": "x"}\n{"title": A}\n')).toEqual(
      ['', expect.stringContaining('a.jsonl  refused: line 2: The record cannot be read')],
    );
  });
});
