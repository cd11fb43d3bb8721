import { expect, test } from 'vitest';
import { makeBody, makeChinese } from './make-body.ts';

const table = '| a | |\n| - | -: |\n| 1 | 2 |\n';

test('a table stands in a region that can be scrolled, and an empty head is no head', async () => {
  expect((await makeBody(table)).html).toMatchInlineSnapshot(`
    "<section class="scroll" tabindex="0" aria-label="Table"><table>
    <thead>
    <tr>
    <th>a</th>
    <td class="right"></td>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td class="right">2</td>
    </tr>
    </tbody>
    </table></section>"
  `);
});

test('regions of several tables are told apart', async () => {
  expect((await makeChinese(`${table}\n${table}`)).match(/aria-label="[^"]*"/g)).toEqual(['aria-label="表格 1"', 'aria-label="表格 2"']);
});

test('boxes of task lists say what they show and cannot be ticked', async () => {
  const { html } = await makeBody('- [x] a\n- [ ] b');
  expect(html).toContain('<input type="checkbox" checked disabled aria-label="Done"> a');
  expect(html).toContain('<input type="checkbox" disabled aria-label="Not done"> b');
});

test('an ordered list begins where its author began', async () => {
  expect((await makeBody('7. a\n8. b')).html).toMatch(/^<ol start="7">/);
});

test('code is set as it is written, and can be reached by keyboard', async () => {
  expect((await makeBody('```js\na <b> 阜新\n```')).html).toBe(
    '<pre tabindex="0"><code class="language-js">a &#x3C;b> <span lang="zh-Hans">阜新</span>\n</code></pre>',
  );
});

test('an empty text makes an empty body', async () => {
  expect(await makeBody('')).toEqual({ html: '', headings: [], links: [], pictures: [], picturePaths: [], problems: [], standfirst: '', length: 0 });
});
