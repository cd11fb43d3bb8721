import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { feedOf } from '../../../src/metadata/feed.ts';
import { headFactsOf } from '../../../src/metadata/head-facts.ts';
import { makeItem } from '../archive/make.ts';

const picture = { file: 'aa-960.webp', width: 960, height: 640, sizes: [{ file: 'aa-960.webp', width: 960 }] };

test('a reader of feeds shows a standfirst as it was written, and the lead picture with its words', () => {
  const standfirst = 'A <summary> of <img src=x> & Vec<T> "so"';
  const item = makeItem('2023/10/vec.md', { image: { src: 'a.jpg', alt: 'The "pit" <b>', caption: 'In $& snow', credit: 'Li' } }, { standfirst, picture });
  const feed = feedOf([item], 'en', () => '<p><a href="#a">x</a> <a href="/2023/">y</a></p>', pathsFor('/x/'));
  const description = /<item>[^]*<description>(.*)<\/description>/.exec(feed)?.[1] ?? '';
  expect(description).toBe('A &amp;lt;summary&amp;gt; of &amp;lt;img src=x&amp;gt; &amp;amp; Vec&amp;lt;T&amp;gt; &amp;quot;so&amp;quot;');
  const content = /<content:encoded>([^]*)<\/content:encoded>/.exec(feed)?.[1]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;',
  '"').replaceAll('&amp;', '&');
  expect(content).toBe(
    '<figure><img src="https://fuxin-news-archive.example/x/pictures/aa-960.webp" width="960" height="640" alt="The &quot;pit&quot; &lt;b&gt;">'
    + '<figcaption>In $&amp; snow Li</figcaption></figure>\n'
    + '<p><a href="https://fuxin-news-archive.example/x/2023/10/vec/#a">x</a> <a href="https://fuxin-news-archive.example/2023/">y</a></p>',
  );
});

test('a text in a language that the site does not have is marked with it', () => {
  const feed = feedOf([makeItem('2023/10/a.md', { lang: 'pt-BR' }), makeItem('2023/10/b.md')], 'en', () => '<p>Texto.</p>', pathsFor('/'));
  expect([...feed.matchAll(/<dc:language>(.*)<\/dc:language>|&lt;div (.*)&gt;&lt;p/g)].map(([, tag, marks]) => tag ?? marks)).toEqual([
    'pt-BR', 'lang=&quot;pt-BR&quot; dir=&quot;auto&quot;',
  ]);
});

test('the head of a page tells programs its headline, authors, day, paper and picture', () => {
  const item = makeItem('2023/02/any.md', { title: 'Mine', source: 'Town Crier', author: ['Li Wei', 'Zhang San'], image: { src: 'a.jpg', alt: 'Pit' } },
  { picture });
  expect(headFactsOf(item, pathsFor('/')).map(({ name, property, content }) => `${name ?? property} ${content}`)).toEqual([
    'og:type article', 'og:title Mine', 'og:url https://fuxin-news-archive.example/2023/02/any/', 'og:site_name Fuxin News Archive',
    'og:image https://fuxin-news-archive.example/pictures/aa-960.webp', 'og:image:alt Pit', 'article:published_time 2023-02-15', 'citation_title Mine',
    'citation_author Li Wei', 'citation_author Zhang San', 'citation_publication_date 2023/02/15', 'prism.publicationName Town Crier',
    'DC.rights CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  ]);
});
