import { expect, test } from 'vitest';
import { makeBody, problemsOf } from './make-body.ts';

test('raw HTML is an error at its line that names the Markdown to use instead, once for each opening tag', async () => {
  expect(
    await problemsOf(
      'One <b>two</b> and <i>three</i>.<br>\nFour<sup>2</sup> <!-- five -->\n\n<table>\n<tr><td><a href="x">six</a></td></tr>\n</table>', { firstLine: 8 },
    ),
  ).toMatchInlineSnapshot(`
    "
    2023/03/item.md:8:5  <b> is raw HTML, which is never shown — write **…** for bold.  raw-html
        One <b>two</b> and <i>three</i>.<br>
            ^
    2023/03/item.md:8:20  <i> is raw HTML, which is never shown — write *…* for emphasis.  raw-html
        One <b>two</b> and <i>three</i>.<br>
                           ^
    2023/03/item.md:8:33  <br> is raw HTML, which is never shown — end the line with a backslash for a line break, or leave a blank line for a new paragraph.  raw-html
        One <b>two</b> and <i>three</i>.<br>
                                        ^
    2023/03/item.md:9:5  <sup> is raw HTML, which is never shown — write a footnote as [^1], or the character itself, such as ².  raw-html
        Four<sup>2</sup> <!-- five -->
            ^
    2023/03/item.md:9:18  A comment is raw HTML, which is never shown — delete the comment, or move it into the front matter as a line that begins with #.  raw-html
        Four<sup>2</sup> <!-- five -->
                         ^
    2023/03/item.md:11:1  <table> is raw HTML, which is never shown — write a table with | between its cells and a line | --- | --- | under its head.  raw-html
        <table>
        ^
    2023/03/item.md:12:9  <a> is raw HTML, which is never shown — write [words](address) for a link; every heading has an address of its own.  raw-html
        <tr><td><a href="x">six</a></td></tr>
                ^
    "
  `);
});

test('the words between tags stay and the tags go', async () => {
  expect((await makeBody('One <b onclick="x()">two</b>.\n\n<div>three</div>\n\n> <p>\n> four\n\n<script>five()</script>')).html).toBe(
    '<p>One two.</p>\n<blockquote>\n</blockquote>',
  );
});

test('tags in a quotation are placed in their own lines', async () => {
  const { problems } = await makeBody('> <section>\n> text <video>\n> </section>', { firstLine: 3 });
  expect(problems.map(({ line, column }) => [line, column])).toEqual([[3, 3], [4, 8]]);
});

test('a closing tag that nothing opened is named, one that was opened is not', async () => {
  const { problems } = await makeBody('<div>\n\ntext\n\n</div>\n\n</p>');
  expect(problems.map(({ message }) => message)).toEqual(['<div> is raw HTML, which is never shown.', '</p> is raw HTML, which is never shown.']);
});

test('what scripts and comments hold is not looked at', async () => {
  const { problems } = await makeBody('<script>if (a <b) "<i>"</script>\n\n<!-- <b>\n\n<i> -->');
  expect(problems).toHaveLength(2);
});

test('a lesser-than sign in a text is no HTML', async () => {
  const { html, problems } = await makeBody('1 < 2, a<b, \\<b> and `<b>` & &lt;i&gt; <名字>');
  expect(problems).toEqual([]);
  expect(html).toContain('&#x3C;b>');
});

test('a name that HTML does not know may be text, and the cure says how to write it', async () => {
  expect(await problemsOf('By <Xinhua>.')).toMatchInlineSnapshot(`
    "
    2023/03/item.md:1:4  <Xinhua> is raw HTML, which is never shown — delete it, or write \\< where a < is meant as text.  raw-html
        By <Xinhua>.
           ^
    "
  `);
});
