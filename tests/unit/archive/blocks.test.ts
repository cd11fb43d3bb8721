import { expect, test } from 'vitest';
import { blocksOf, pairBlocks, withIds } from '../../../src/layouts/pair-blocks.ts';

test('a text falls into its outermost elements, whatever they hold', () => {
  const blocks = [
    '<p>One <a href="/x/" title="a > b">link</a><br>line</p>', '<hr>', '<ul>\n<li>\n<p>Two</p>\n</li>\n</ul>',
    '<figure><img src="/a.webp" alt="A > B"></figure>',
  ];
  expect(blocksOf(blocks.join('\n'))).toEqual(blocks);
  expect(blocksOf('')).toEqual([]);
});

test('versions of as many blocks are paired one by one', () => {
  expect(pairBlocks('<p>A</p>\n<p>B</p>', '<p>甲</p>\n<p>乙</p>')).toEqual([['<p>A</p>', '<p>甲</p>'], ['<p>B</p>', '<p>乙</p>']]);
});

test('where only the sections are as many, those that agree are paired by block and the others as wholes', () => {
  expect(pairBlocks('<p>A</p>\n<p>B</p>\n<h2 id="c">C</h2>\n<p>D</p>', '<p>甲</p>\n<h2 id="c">丙</h2>\n<p>丁</p>')).toEqual([
    ['<p>A</p>\n<p>B</p>', '<p>甲</p>'], ['<h2 id="c">C</h2>', '<h2 id="c">丙</h2>'], ['<p>D</p>', '<p>丁</p>'],
  ]);
});

test('as many blocks of other kinds are no pairs', () => {
  expect(pairBlocks('<p>A</p>\n<ul></ul>\n<p>C</p>', '<p>甲</p>\n<p>乙</p>\n<ul></ul>')).toHaveLength(1);
});

test('versions that do not agree stand beside each other as wholes', () => {
  expect(pairBlocks('<p>A</p>\n<p>B</p>', '<p>甲</p>')).toEqual([['<p>A</p>\n<p>B</p>', '<p>甲</p>']]);
});

test('ids and the links to them change together, words that look like them do not', () => {
  expect(withIds('<p><a href="#note-fn-1" id="note-fnref-1">1</a> <code> id="x"</code> <a href="/2023/#y">y</a></p>', 'zh-'))
    .toBe('<p><a href="#zh-note-fn-1" id="zh-note-fnref-1">1</a> <code> id="x"</code> <a href="/2023/#y">y</a></p>');
});
