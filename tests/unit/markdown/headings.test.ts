import { expect, test } from 'vitest';
import { makeBody, problemsOf } from './make-body.ts';

async function idsOf(source: string): Promise<string[]> {
  return [...(await makeBody(source)).html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
}

test('headings have ids in English and Chinese, and a link after their words', async () => {
  const body = await makeBody('## New pit\n\n### 煤矿', { language: 'zh' });
  expect(body.headings).toEqual([{ depth: 2, id: 'new-pit', text: 'New pit' }, { depth: 3, id: '煤矿', text: '煤矿' }]);
  expect(body.html).toBe(
    '<h2 id="new-pit">New pit<a class="anchor" href="#new-pit" aria-label="本节链接"></a></h2>\n' +
      '<h3 id="煤矿">煤矿<a class="anchor" href="#煤矿" aria-label="本节链接"></a></h3>',
  );
});

test('ids are unique on a page', async () => {
  expect(await idsOf('## A\n\n## A\n\n## A-1\n\n## a')).toEqual(['a', 'a-1', 'a-1-1', 'a-2']);
});

test('ids of one page do not depend on the page before', async () => {
  expect(await idsOf('## A')).toEqual(await idsOf('## A'));
});

test('a heading of punctuation only is called section', async () => {
  expect(await idsOf('## ……\n\n## ***\n\n## ！\n\n## Section\n\n##\n\n## 🎉')).toEqual(
    ['section', 'section-1', 'section-2', 'section-3', 'section-4', 'section-5'],
  );
});

test('headings that sound like footnotes clash with none', async () => {
  const ids = await idsOf('## Footnote label\n\n## Note-fn-1\n\n## Note-fnref-1\n\n## Notes\n\n## user-content-fn-1\n\na[^1]\n\n[^1]: b');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['note-fn-1', 'note-fnref-1', 'footnote-label', 'note-fn-1-1', 'note-fnref-1-1', 'footnote-label-1', 'notes']));
});

test('the number of a footnote is no part of a heading', async () => {
  const body = await makeBody('## Coal[^1]\n\n[^1]: b');
  expect(body.headings).toEqual([{ depth: 2, id: 'coal', text: 'Coal' }]);
  expect(body.html).toMatch(/^<h2 id="coal">Coal<sup>/);
});

test('a heading of the first level is set as one of the second, with a warning; others stay', async () => {
  const body = await makeBody('# One\n\n### Three');
  expect(body.headings.map(({ depth }) => depth)).toEqual([2, 3]);
  expect(body.html).not.toContain('<h1');
  expect(await problemsOf('# One')).toMatchInlineSnapshot(`
    "
    2023/03/item.md:1:1  warning: The heading is of the first level, which is the headline; it is set as one of the second — begin it with ##.  heading-one
        # One
        ^
    "
  `);
});
