import { expect, test } from 'vitest';
import { orderOf } from '../../../src/build/publishing/publish.ts';

test('what is new goes live before what may lead to it, and the entries last', () => {
  const files = [
    'index.html', '2023/02/known/index.html', '2023/index.html', '2023/02/fresh/index.html', 'topics/fresh/index.html', 'search/volumes.json',
    'search/0123456789abcdef/', '_astro/style.css',
  ];
  const live = new Set(['index.html', '2023/02/known/index.html', '2023/index.html', 'search/volumes.json']);
  expect(orderOf(files, (file) => live.has(file))).toEqual([
    'search/0123456789abcdef/', '_astro/style.css', '2023/02/fresh/index.html', 'topics/fresh/index.html',
    '2023/02/known/index.html', '2023/index.html', 'index.html', 'search/volumes.json',
  ]);
});

test('of a bundle that others fetch by names in it, the parts go live first and the entry last', () => {
  const files = ['pagefind/pagefind-entry.json', 'pagefind/pagefind.js', 'pagefind/index/en_7757e56.pf_index', 'pagefind/fragment/en_a6dd897.pf_fragment'];
  const isLive = (file: string) => !file.includes('_');
  expect(orderOf(files, isLive).slice(0, 2)).toEqual(['pagefind/index/en_7757e56.pf_index', 'pagefind/fragment/en_a6dd897.pf_fragment']);
});
