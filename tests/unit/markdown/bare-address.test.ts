import { expect, test } from 'vitest';
import { makeBody, makeChinese } from './make-body.ts';

test.each(['。', '，', '；', '：', '！', '？', '、', '）', '》', '”', '’', '……', '——', '和其他网站', '　后'])('a bare address ends before %s', async (after) => {
  expect(await makeChinese(`网址https://a.cn/b?c=d${after}`)).toBe(
    `<p>网址<a href="https://a.cn/b?c=d" rel="external">https://a.cn/b?c=d</a>${after}</p>`,
  );
});

test('Markdown after a bare address in Chinese text is still read', async () => {
  expect(await makeChinese('见https://a.cn/b。**粗体**')).toBe(
    '<p>见<a href="https://a.cn/b" rel="external">https://a.cn/b</a>。<strong>粗体</strong></p>',
  );
});

test('a bare address that ends in a full stop before Chinese leaves the full stop out', async () => {
  expect(await makeChinese('见https://a.cn/b.。')).toContain('>https://a.cn/b</a>.。');
});

test('www. and mail addresses are links in Chinese text too', async () => {
  expect(await makeChinese('（www.a.cn）或写信到b@a.cn。')).toBe(
    '<p>（<a href="http://www.a.cn" rel="external">www.a.cn</a>）或写信到<a href="mailto:b@a.cn">b@a.cn</a>。</p>',
  );
});

test('bare addresses in English end as GFM says', async () => {
  expect((await makeBody('See https://a.cn/b_c_(d), (https://a.cn/e) or www.a.cn.')).html).toBe(
    '<p>See <a href="https://a.cn/b_c_(d)" rel="external">https://a.cn/b_c_(d)</a>, (<a href="https://a.cn/e" rel="external">https://a.cn/e</a>) or <a '
      + 'href="http://www.a.cn" rel="external">www.a.cn</a>.</p>',
  );
});

test('an address with Chinese of its own is whole in angle brackets', async () => {
  expect(await makeChinese('见<https://zh.wikipedia.org/wiki/阜新>。')).toContain('href="https://zh.wikipedia.org/wiki/%E9%98%9C%E6%96%B0"');
});

test('addresses in code stay as they are', async () => {
  expect((await makeBody('`https://a.cn` www')).html).toBe('<p><code>https://a.cn</code> www</p>');
});
