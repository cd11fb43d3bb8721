import { expect, test } from 'vitest';
import { pathsFor } from '../../../../src/addresses.ts';
import { buildStories } from '../../../../src/archive/stories.ts';
import { entryId, entryKey, entryMaker, entryOf } from '../../../../src/metadata/feeds/entry.ts';
import type { NewsItem } from '../../../../src/schema/item.ts';
import { makeItem } from '../../archive/make.ts';

const picture = { file: 'aa-960.webp', width: 960, height: 640, sizes: [{ file: 'aa-960.webp', width: 960 }] };
const site = 'https://fuxin-news-archive.example';

function makerOf(items: readonly NewsItem[], body = '<p>Text.</p>', base = '/') {
  const stories = new Map(buildStories(items.filter(({ withdrawn }) => !withdrawn)).map((story) => [story.id, story]));
  return { storyOf: (id: string) => stories.get(id), html: () => body, paths: pathsFor(base) };
}

const entryOfItem = (item: NewsItem, body?: string, base?: string) => entryOf(item, makerOf([item], body, base));

test('a lead picture stands before the text with its words, and every link is in full', () => {
  const item = makeItem('2023/10/vec.md', { image: { src: 'a.jpg', alt: 'The "pit" <b>', caption: 'In $& snow', credit: 'Li' } }, { picture });
  const body = '<h2 id="a">A<a class="anchor" href="#a" aria-label="Link"></a></h2>\n<p><a href="#a">x</a> <a href="/2023/">y</a></p>';
  const { html, picture: told } = entryOfItem(item, body, '/x/');
  expect(html).toBe(
    `<figure><img src="${site}/x/pictures/aa-960.webp" width="960" height="640" alt="The &quot;pit&quot; &lt;b&gt;">`
    + '<figcaption>In $&amp; snow Li</figcaption></figure>\n'
    + `<h2 id="a">A</h2>\n<p><a href="${site}/x/2023/10/vec/#a">x</a> <a href="${site}/2023/">y</a></p>\n<p><small>Source: Gazette</small></p>`,
  );
  expect(told).toEqual({ address: `${site}/x/pictures/aa-960.webp`, width: 960, height: 640, alt: 'The "pit" <b>', credit: 'Li' });
});

test('pictures in a text are named in full in each of their sizes', () => {
  expect(entryOfItem(makeItem('2023/10/a.md'), '<img src="/p/b.webp" srcset="/p/a.webp 480w, /p/b.webp 960w">').html).toContain(
    `<img src="${site}/p/b.webp" srcset="${site}/p/a.webp 480w, ${site}/p/b.webp 960w">`,
  );
});

test('a text in a language that the site does not have is marked with it', () => {
  const { html, language } = entryOfItem(makeItem('2023/10/a.md', { lang: 'pt-BR' }), '<p>Texto.</p>');
  expect([language, html]).toEqual(['pt-BR', '<div lang="pt-BR" dir="auto"><p>Texto.</p></div>\n<p><small>Source: Gazette</small></p>']);
});

test('a correction stands before the text, and its day is that of the last change', () => {
  const { html, published, updated } = entryOfItem(makeItem('2023/10/a.md', { corrections: [{ date: '2023-11-02', text: 'The pit is < 300 m deep.' }] }));
  expect([published, updated]).toEqual(['2023-10-15', '2023-11-02']);
  expect(html).toBe(
    '<aside><h2>Corrections</h2><p>2 November 2023: The pit is &lt; 300 m deep.</p></aside>\n<p>Text.</p>\n<p><small>Source: Gazette</small></p>',
  );
});

test('a withdrawn story is a notice with the reason, and no word of it is left', () => {
  const matter = { topics: ['coal'], withdrawn: { date: '2024-01-05', reason: 'It was <false>.' } };
  expect(entryOfItem(makeItem('2023/10/a.md', matter, { standfirst: 'Secret' }))).toEqual({
    id: `${site}/2023/10/a/`, address: `${site}/2023/10/a/`, title: 'a.md', published: '2023-10-15', updated: '2024-01-05', language: 'en', authors: [],
    topics: [], versions: [], summary: expect.stringContaining('withdrawn on 5 January 2024') as string,
    html: expect.stringMatching(/^<p>This story was withdrawn on 5 January 2024 .*<\/p>\n<p>It was &lt;false&gt;\.<\/p>$/) as string,
  });
});

test('who wrote a text is who is named; of a digest it is the archive, and of a report without names its source', () => {
  const matters = [{ author: ['Li Wei'] }, { author: ['Li Wei'], digest: true as const }, {}];
  expect(matters.map((matter) => entryOfItem(makeItem('2023/10/a.md', matter)).authors)).toEqual([
    ['Li Wei'], ['Fuxin News Archive'], ['Gazette'],
  ]);
});

test('a digest leads to the report that it follows', () => {
  const { html, original, source } = entryOfItem(makeItem('2023/10/a.md', { digest: true, sourceUrl: 'https://b.example/?a=1&b="2"' }));
  expect([html, original, source]).toEqual([
    '<p>Text.</p>\n<p><small><a href="https://b.example/?a=1&amp;b=&quot;2&quot;">Digest after Gazette</a></small></p>',
    'https://b.example/?a=1&b="2"', 'Gazette',
  ]);
});

test('versions in other languages are named, those withdrawn are not, and an entry is due when one comes', () => {
  const [own, other] = [makeItem('2023/10/a.md'), makeItem('2023/10/a.zh.md')];
  const withdrawn = makeItem('2023/10/a.zh.md', { withdrawn: { date: '2024-01-05', reason: 'False.' } });
  expect(entryOf(own, makerOf([own, other])).versions).toEqual([{ language: 'zh-Hans', address: `${site}/zh/2023/10/a/` }]);
  expect(entryOf(own, makerOf([own, withdrawn])).versions).toEqual([]);
  expect(entryKey(own, makerOf([own, other]))).not.toBe(entryKey(own, makerOf([own, withdrawn])));
});

test.each([
  ['without another name', [], '/2023/10/new/'],
  ['that was renamed', ['/2023/09/first/', '/2023/10/second/'], '/2023/09/first/'],
  ['that was renamed before it was told of', ['/2023/09/first'], '/2023/09/first/'],
  ['with an address of another site', ['/news/7.html', '/2023/09/7.html', '/2023/9/first/', '/2023/09/Big/', '/2023/09/05/'], '/2023/10/new/'],
  ['with an old address in another language', ['/zh/2023/09/first/'], '/2023/10/new/'],
  ['with an old address in codes', [`/2023/09/${encodeURIComponent('煤')}/`], `/2023/09/${encodeURIComponent('煤')}/`],
  ['with an old address that is no code', ['/2023/09/%E0%A4/'], '/2023/10/new/'],
])('a story %s is known to readers of feeds by its first address', (_, aliases, path) => {
  expect(entryId(makeItem('2023/10/new.md', { aliases }), pathsFor('/'))).toBe(`${site}${path}`);
});

test('entries are kept for the other formats of a feed, and only the last of them', () => {
  let asked = 0;
  const items = Array.from({ length: 70 }, (_, at) => makeItem(`2023/10/a-${at}.md`));
  const parts = makerOf(items);
  const maker = entryMaker({ ...parts, html: (digest) => `${parts.html()}${(asked += 1)}${digest}` });
  const first = items.slice(0, 16).map((item) => maker.entryOf(item));
  expect(items.slice(0, 16).map((item) => maker.entryOf(item))).toEqual(first);
  expect(asked).toBe(16);
  for (const item of items) maker.entryOf(item);
  expect(asked).toBe(70);
  for (const item of items.slice(0, 1)) maker.entryOf(item);
  expect(asked).toBe(71);
});
