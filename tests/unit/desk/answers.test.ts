import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileDigest } from '../../../src/editing/save-file.ts';
import { findRows, type ItemList } from '../../../src/desk/server/item-list.ts';
import { placeProblems } from '../../../src/desk/server/offsets.ts';
import { readPasted } from '../../../src/desk/server/paste.ts';
import { saveItem } from '../../../src/desk/server/save-item.ts';
import { takePicture } from '../../../src/desk/server/take-picture.ts';
import { readWritten } from '../../../src/desk/server/written.ts';
import type { Row } from '../../../src/desk/messages.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { makeRoom } from '../../site/folders.ts';

const room = makeRoom();
afterAll(() => room.leave());

describe('finding', () => {
  const entry = (title: string, day: string, state: Row['state'] = 'published', rest = '') => ({
    row: { file: `${day}.md`, title, day, language: 'en', source: '', state, errors: 0, warnings: state === 'draft' ? 1 : 0 } as const,
    title: title.toLowerCase(), rest,
  });
  const list: ItemList = {
    entries: [entry('Pit opens', '2023-02-21'), entry('Bridge', '2022-01-05', 'draft', 'pit'), entry('A pit closes', '2021-05-01')],
    known: new Map(), counts: { latest: 3, drafts: 1, embargoed: 0, problems: 1 },
  };
  const titles = (words: string, name: 'latest' | 'drafts' | 'problems' = 'latest') => findRows(list, words, name, 0, 10).rows.map(({ title }) => title);

  test('headlines come before other words, and the latest first', () => {
    expect(titles('PIT')).toEqual(['Pit opens', 'A pit closes', 'Bridge']);
  });

  test('every word has to fit, and a year, month or day is one', () => {
    expect([titles('pit closes'), titles('2022'), titles('2023-02-21'), titles('pit 2021-05')]).toEqual(
      [['A pit closes'], ['Bridge'], ['Pit opens'], ['A pit closes']]);
  });

  test('lists hold what they are named for', () => {
    expect([titles('', 'drafts'), titles('', 'problems'), findRows(list, '', 'latest', 2, 10).rows.length]).toEqual([['Bridge'], ['Bridge'], 1]);
  });
});

describe('saving', () => {
  test('what others wrote since comes back, and stays', async () => {
    room.write('2020/01/a.md', 'As others left it.\n');
    const before = fileDigest('As it was opened.\n');
    expect(await saveItem(room.content, '2020/01/a.md', 'Mine.\n', before)).toEqual(
      { isKept: false, text: 'As others left it.\n', digest: fileDigest('As others left it.\n') });
    expect(readFileSync(join(room.content, '2020/01/a.md'), 'utf8')).toBe('As others left it.\n');
  });

  test('a new item does not take the place of one that is there, and one that is gone is said to be', async () => {
    room.write('2020/01/b.md', 'There.\n');
    expect(await saveItem(room.content, '2020/01/b.md', 'New.\n', 'absent')).toMatchObject({ isKept: false, text: 'There.\n' });
    expect(await saveItem(room.content, '2020/01/gone.md', 'x', fileDigest('y'))).toEqual({ isKept: false, text: '', digest: 'absent' });
  });

  test('lines that stay keep their ends, and so does the mark before the first', async () => {
    const raw = '\uFEFFone\r\ntwo\nthree\r\n';
    writeFileSync(join(room.content, '2020/01/c.md'), raw);
    await saveItem(room.content, '2020/01/c.md', 'one\ntwo\n2½\nthree\n', fileDigest(raw));
    expect(readFileSync(join(room.content, '2020/01/c.md'), 'utf8')).toBe('\uFEFFone\r\ntwo\n2½\r\nthree\r\n');
  });
});

describe('what is written', () => {
  test('the fields of a front matter are those written, right or wrong; without its end there are none', () => {
    expect(readWritten('a.md', '---\ndate: 2023-2-21\ntopics: [a, b]\n---\nText')).toEqual({ values: { date: '2023-2-21', topics: ['a', 'b'] }, bodyAt: 39 });
    expect(readWritten('a.md', '---\ndate: 2023-02-21\n')).toEqual({ bodyAt: 0 });
  });

  test('a problem stands at its word in the text, or at its field', () => {
    const text = '---\ntitle: A\ndate: x\n---\nSome <b>words.\n';
    const problem = (line: number, column: number, message = ''): Problem => (
      { file: 'a.md', line, column, severity: 'error', rule: message ? 'field-missing' : 'raw-html', message, cure: '' });
    const places = { title: { line: 2, column: 1 }, date: { line: 3, column: 1 } };
    const placed = placeProblems([problem(3, 7), problem(5, 6), problem(1, 1, 'source is missing, and every item needs it.')], text, places, 25);
    expect(placed.map(({ from, to, field }) => [text.slice(from, to), field])).toEqual([['x', 'date'], ['<b>words.', undefined], ['---', 'source']]);
  });
});

test('pasted HTML becomes Markdown, and what did not come is said', () => {
  const html = '<h1>Below</h1><p>It is <b>long</b> and <a href="javascript:alert(1)">bad</a>.</p><iframe src="https://example.org/x"></iframe><ul><li>one</ul>';
  expect(readPasted(html)).toMatchInlineSnapshot(`
    {
      "leftOut": [
        "film, sound or page from elsewhere, so a link stands in its place: https://example.org/x.",
        "link to what is not a web address, so its words came without it: javascript:alert(1).",
      ],
      "markdown": "## Below

    It is **long** and bad.

    [example.org](https://example.org/x)

    - one",
    }
  `);
});

test('a picture gets the name of the item where its own says nothing, and never that of another', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const take = (name: string, bytes: Uint8Array = png) => takePicture(room.content, room.cache, '2020/01/mine.zh.md', name, bytes);
  expect([await take('IMG_2031.PNG'), await take('image.png'), await take('Pit in Snow.png')]).toEqual(['mine.png', 'mine-2.png', 'pit-in-snow.png']);
  await expect(take('x.png', Buffer.from('no picture'))).rejects.toThrow('not a picture');
  await expect(take('x.heic')).rejects.toThrow('not a picture');
});
