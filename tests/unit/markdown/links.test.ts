import { expect, test } from 'vitest';
import { makeBody, problemsOf } from './make-body.ts';

test.each([
  ['../02/other.md', '/2023/02/other/', '2023/02/other.md'],
  ['./other.md#part', '/2023/03/other/#part', '2023/03/other.md', 'part'],
  ['other.zh.md', '/zh/2023/03/other/', '2023/03/other.zh.md'],
  ['../../1958/11/old-pit.md', '/1958/11/old-pit/', '1958/11/old-pit.md'],
  ['other.md#%E7%85%A4', '/2023/03/other/#%E7%85%A4', '2023/03/other.md', '煤'],
  ['%E7%85%A4%E7%9F%BF.md', '/2023/03/%E7%85%A4%E7%9F%BF/', '2023/03/煤矿.md'],
])('a link to the file %s becomes the address of its item', async (url, href, target, heading?: string) => {
  const { html, links, problems } = await makeBody(`See [that](${url}).`, { firstLine: 9 });
  expect(problems).toEqual([]);
  expect(html).toBe(`<p>See <a href="${href}">that</a>.</p>`);
  expect(links).toEqual([{ target, line: 9, column: 5, ...(heading !== undefined && { heading }) }]);
});

test('addresses begin with the base the archive is served under', async () => {
  const { html } = await makeBody('[a](other.zh.md) [b](/2023/02/) [c](https://a.cn/)', { base: '/sub/' });
  expect(html).toBe('<p><a href="/sub/zh/2023/03/other/">a</a> <a href="/sub/2023/02/">b</a> <a href="https://a.cn/" rel="external">c</a></p>');
});

test('a link by reference is placed where its address is defined, once', async () => {
  const { html, links } = await makeBody('[a][x] and [x]\n\n[x]: ../02/other.md "Title"', { firstLine: 5 });
  expect(html).toBe('<p><a href="/2023/02/other/" title="Title">a</a> and <a href="/2023/02/other/" title="Title">x</a></p>');
  expect(links).toEqual([{ target: '2023/02/other.md', line: 7, column: 1 }]);
});

test('mail, telephone and web addresses are links', async () => {
  const { problems, html } = await makeBody('[a](mailto:a@b.cn) [b](tel:+8641812345) [c](http://a.cn) <https://b.cn> <a@b.cn>');
  expect(problems).toEqual([]);
  expect(html.match(/<a /g)).toHaveLength(5);
});

test('a link to a heading of the page needs that heading', async () => {
  const source = '## 煤矿\n\n## New pit\n\n[a](#new-pit) [b](#煤矿) [c](#%E7%85%A4%E7%9F%BF)';
  expect((await makeBody(source)).problems).toEqual([]);
  expect(await problemsOf(`${source} [d](#New-Pit)`)).toMatchInlineSnapshot(`
    "
    2023/03/item.md:5:49  The link #New-Pit leads to a heading that is not on this page — write the id of a heading of this text: #煤矿, #new-pit.  link-target
        [a](#new-pit) [b](#煤矿) [c](#%E7%85%A4%E7%9F%BF) [d](#New-Pit)
                           　　                           ^
    "
  `);
});

test('a link that leads nowhere is an error at its line', async () => {
  expect(
    await problemsOf(
      '[a](../../../secret.md)\n[b](../02/Other.md)\n[c](../02/other/)\n[d](report.pdf)\n[e](<>)\n[f](/2023/02/other.md)\n' +
        '[g](other.fr.md)\n[h](..%2f..%2f..%2fetc/passwd)\n[i](a%00.md)\n[j](..\\\\02\\\\a.md)\n[k](https://)\n[](other.md)\n[l](//a.cn/b)\n[m](%zz.md)',
    ),
  ).toMatchInlineSnapshot(`
    "
    2023/03/item.md:1:1  The link ../../../secret.md leads out of the content folder — link to an item of the archive, such as ../02/slug.md, or to a web address.  link-outside
        [a](../../../secret.md)
        ^
    2023/03/item.md:2:1  The link ../02/Other.md does not name an item's file — write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.  link-target
        [b](../02/Other.md)
        ^
    2023/03/item.md:3:1  The link ../02/other/ does not name an item's file — write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.  link-target
        [c](../02/other/)
        ^
    2023/03/item.md:4:1  The link report.pdf does not name an item's file — write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.  link-target
        [d](report.pdf)
        ^
    2023/03/item.md:5:1  The link is empty and does not name an item's file — write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.  link-target
        [e](<>)
        ^
    2023/03/item.md:6:1  The link /2023/02/other.md begins at the root of the site, where no files of items are — write the path from this file, such as ../02/slug.md.  link-target
        [f](/2023/02/other.md)
        ^
    2023/03/item.md:7:1  The link other.fr.md does not name an item's file — write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.  link-target
        [g](other.fr.md)
        ^
    2023/03/item.md:8:1  The link ..%2f..%2f..%2fetc/passwd leads out of the content folder — link to an item of the archive, such as ../02/slug.md, or to a web address.  link-outside
        [h](..%2f..%2f..%2fetc/passwd)
        ^
    2023/03/item.md:9:1  The link a%00.md does not name an item's file — write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.  link-target
        [i](a%00.md)
        ^
    2023/03/item.md:10:1  The link ..\\02\\a.md does not name an item's file — write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.  link-target
        [j](..\\\\02\\\\a.md)
        ^
    2023/03/item.md:11:1  The link https:// is not a whole address — copy the address from the browser that shows the page.  link-target
        [k](https://)
        ^
    2023/03/item.md:12:1  The link has no words to show — write words between its square brackets.  link-target
        [](other.md)
        ^
    2023/03/item.md:13:1  The link //a.cn/b does not say how to reach its host — write https: before it.  link-scheme
        [l](//a.cn/b)
        ^
    2023/03/item.md:14:1  The link %zz.md does not name an item's file — write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.  link-target
        [m](%zz.md)
        ^
    "
  `);
});

test.each([
  '[a](javascript:alert(1))', '[a](JavaScript:alert(1))', '[a](java&#10;script:alert(1))', '[a](&#1;javascript:alert(1))',
  '[a](javascript&colon;alert(1))', '[a](<java\tscript:alert(1)>)', '[a](&nbsp;javascript:alert(1))', '[a](data:text/html,x)', '[a](vbscript:x)',
  '[a](file:///etc/passwd)', '[a](ftp://a.cn)', '[a][x]\n\n[x]: javascript:alert(1)', '[x]: javascript:alert(1)', '<javascript:alert(1)>',
  '![a](javascript:alert(1))', '![a][x]\n\n[x]: data:image/svg+xml,x', '[![a](pit.jpg)](javascript:alert(1))', '[a]( javascript:alert(1) )',
])('%j is refused and never reaches the page', async (source) => {
  const { html, problems } = await makeBody(source);
  expect(problems.map(({ rule }) => rule)).toContain('link-scheme');
  expect(html).not.toMatch(/(?:href|src)="(?!\/pictures\/)/);
});

test('a refused link is named with its line', async () => {
  expect(await problemsOf('One\n[two](JavaScript:alert) three\n\n[x]: data:,x', { firstLine: 12 })).toMatchInlineSnapshot(`
    "
    2023/03/item.md:13:1  The link begins with javascript:, which links here may not — link to an address that begins with https:, http:, mailto: or tel:, or to an item by the path of its file.  link-scheme
        [two](JavaScript:alert) three
        ^
    2023/03/item.md:15:1  warning: Markdown takes this line for the address of a link [x], which the text does not have, so nothing of it is shown — write \\[x]: where the line is text, or delete it.  definition-unused
        [x]: data:,x
        ^
    2023/03/item.md:15:1  The link begins with data:, which links here may not — link to an address that begins with https:, http:, mailto: or tel:, or to an item by the path of its file.  link-scheme
        [x]: data:,x
        ^
    "
  `);
});

test('an outside address that is written in bytes says how it reads, for paper', async () => {
  expect((await makeBody('[a](https://a.cn/wiki/%E9%98%9C%E6%96%B0)')).html).toContain('data-read="https://a.cn/wiki/阜新"');
  for (const address of ['https://a.cn/b', 'https://a.cn/%E9', 'https://a.cn/a%20b', 'https://a.cn/%0A', 'other.md']) {
    expect((await makeBody(`[a](${address})`)).html).not.toContain('data-read');
  }
});
