import { expect, test } from 'vitest';
import { makeBody, makeChinese, problemsOf } from './make-body.ts';

test('footnotes stand under a heading that can be seen, and lead back', async () => {
  expect((await makeBody('One[^x] and two[^x].\n\n[^x]: The note.')).html).toMatchInlineSnapshot(`
    "<p>One<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup> and two<sup><a href="#note-fn-1" id="note-fnref-1-2" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
    <section data-footnotes class="footnotes"><h2 id="footnote-label">Notes</h2>
    <ol>
    <li id="note-fn-1">
    <p>The note. <a href="#note-fnref-1" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a> <a href="#note-fnref-1-2" data-footnote-backref="" aria-label="Back to reference 1-2" class="data-footnote-backref">↩<sup>2</sup></a></p>
    </li>
    </ol>
    </section>"
  `);
});

test('footnotes speak the language of the page', async () => {
  const html = await makeChinese('一[^1]\n\n[^1]: 注');
  expect(html).toContain('<h2 id="footnote-label">注释</h2>');
  expect(html).toContain('aria-label="返回正文注 1"');
});

test('ids of footnotes are numbers in the order of the calls, whatever their labels', async () => {
  const { html, problems } = await makeBody('a[^注] b[^1-2] c[^1] d[^1]\n\n[^1]: x[^deep]\n[^1-2]: y\n[^注]: z\n[^deep]: w');
  const ids = [...html.matchAll(/ id="(note-fn[^"]*)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id?.startsWith('note-fn-'))).toEqual(['note-fn-1', 'note-fn-2', 'note-fn-3', 'note-fn-4']);
  expect(problems).toEqual([]);
});

test('a call without a note is an error where it stands', async () => {
  expect(await problemsOf('One.\nTwo[^x] and **three[^y]**.\n\n| a |\n| - |\n| b[^z] |\n\n> q[^q v]')).toMatchInlineSnapshot(`
    "
    2023/03/item.md:2:4  No note is written for [^x] — write a line [^x]: and the note, with a blank line before it.  footnote-missing
        Two[^x] and **three[^y]**.
           ^
    2023/03/item.md:2:20  No note is written for [^y] — write a line [^y]: and the note, with a blank line before it.  footnote-missing
        Two[^x] and **three[^y]**.
                           ^
    2023/03/item.md:6:4  No note is written for [^z] — write a line [^z]: and the note, with a blank line before it.  footnote-missing
        | b[^z] |
           ^
    2023/03/item.md:8:4  [^q v] has a space in its label, so it is not read as a footnote — write the label without spaces, here and before its note.  footnote-missing
        > q[^q v]
           ^
    "
  `);
});

test('what only looks like a call is left alone', async () => {
  expect((await makeBody('`[^a]` and \\[^b] and\n\n    [^c]\n\nd[^d]\n\n[^d]: e')).problems).toEqual([]);
});

test('a note that is not called, or written twice, would vanish and is an error', async () => {
  expect(await problemsOf('One[^a].\n\n[^a]: A.\n[^b]: B, with[^c].\n[^c]: C.\n[^a]: Another.')).toMatchInlineSnapshot(`
    "
    2023/03/item.md:4:1  Nothing calls the note [^b], so it is not shown — write [^b] after the words it belongs to, or delete the note.  footnote-missing
        [^b]: B, with[^c].
        ^
    2023/03/item.md:5:1  Nothing calls the note [^c], so it is not shown — write [^c] after the words it belongs to, or delete the note.  footnote-missing
        [^c]: C.
        ^
    2023/03/item.md:6:1  A note [^a] is already defined above, so this one is not shown — give it a label of its own and call it where it belongs.  footnote-missing
        [^a]: Another.
        ^
    "
  `);
});
