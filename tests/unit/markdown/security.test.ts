import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { safeOutput } from '../../../src/markdown/safe-output.ts';
import { makeBody } from './make-body.ts';

const strings = [
  '<script>alert(1)</script>', '<ScRiPt src=//a.cn/x.js></sCrIpT>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>', '<a href="javascript:alert(1)">x</a>', '<details open ontoggle=alert(1)>',
  '<<script>script>alert(1)<</script>/script>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">', '<style>@import "//a.cn"</style>', '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '[x](javascript:alert(1))', '[x](JAVASCRIPT&#58;alert(1))', '[x](javascript&#x3A;alert(1))', '[x](java\u0000script:alert(1))',
  '[x](\u200bjavascript:alert(1))',
  '![x" onerror="alert(1)](pit.jpg)', '![x](pit.jpg "t\\" onerror=\\"alert(1)")', '[x](https://a.cn/"onclick="alert(1))',
  '[x](https://a.cn "\\" onclick=\\"alert(1)")',
  '## "><script>alert(1)</script>', '## x" onclick="alert(1)', 'a[^"><script>]\n\n[^"><script>]: x', '```"><script>\nx\n```',
  '| <script> |\n| - |\n| <img onerror=x> |',
  '<https://a.cn/"><script>alert(1)</script>>', 'https://a.cn/"><script>alert(1)</script>', '[a]: <javascript:alert(1)> "x"\n\n[a]',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\<script>alert(1)\\</script>', '<base href="//a.cn">', '<form action="javascript:alert(1)"><button>x</button></form>', '<x onclick=alert(1)>',
  '- [x](vbscript:x) <embed src=x>',
];

test.each(strings)('%j runs nothing and loads nothing', async (source) => {
  const { html } = await makeBody(source);
  const shell = html.replace(/="[^"]*"/g, '=""');
  const tags = shell.match(/<[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="")?)*>/g) ?? [];
  // Every sign that could open a tag opens one of these, so the text between holds none.
  expect(shell.match(/<[a-z!?]/gi) ?? []).toHaveLength(tags.length);
  for (const tag of tags) {
    expect(tag).toMatch(/^<(?:p|a|h2|h3|em|strong|img|figure|figcaption|pre|code|ul|li|ol|sup|section|div|table|thead|tbody|tr|th|td|blockquote)[\s>]/);
    expect(tag).not.toMatch(/\s(?:on[a-z]+|style|srcdoc)\b/);
  }
  for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^(?:#|\/(?!\/)|https:\/\/a\.cn)/);
});

test('whatever another plugin leaves, nothing that runs or loads from elsewhere is put out', () => {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'comment', value: 'a' },
      { type: 'element', tagName: 'script', properties: {}, children: [{ type: 'text', value: 'a()' }] },
      {
        type: 'element', tagName: 'a', properties: { href: ' Java\nScript:a()', onClick: 'a()', style: 'color: red', title: 'b' },
        children: [{ type: 'text', value: 'c' }],
      },
      { type: 'element', tagName: 'img', properties: { src: '//a.cn/b', alt: 'd' }, children: [] },
    ],
  };
  safeOutput()(tree);
  expect(tree.children).toEqual([
    { type: 'element', tagName: 'a', properties: { title: 'b' }, children: [{ type: 'text', value: 'c' }] },
    { type: 'element', tagName: 'img', properties: { alt: 'd' }, children: [] },
  ]);
});
