import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { headFactsOf } from '../../../src/metadata/head-facts.ts';
import { makeItem } from '../archive/make.ts';

const picture = { file: 'aa-960.webp', width: 960, height: 640, sizes: [{ file: 'aa-960.webp', width: 960 }] };

test('the head of a page tells programs its headline, authors, day, paper and picture', () => {
  const item = makeItem('2023/02/any.md', { title: 'Mine', source: 'Town Crier', author: ['Li Wei', 'Zhang San'], image: { src: 'a.jpg', alt: 'Pit' } },
  { picture });
  expect(headFactsOf(item, pathsFor('/')).map(({ name, property, content }) => `${name ?? property} ${content}`)).toEqual([
    'og:type article', 'og:title Mine', 'og:url https://fuxin-news-archive.example/2023/02/any/', 'og:site_name Fuxin News Archive',
    'og:locale en_GB', 'og:image https://fuxin-news-archive.example/pictures/aa-960.webp', 'og:image:width 960', 'og:image:height 640',
    'og:image:alt Pit', 'twitter:card summary_large_image', 'article:published_time 2023-02-15',
    'citation_title Mine', 'citation_author Li, Wei', 'citation_author Zhang, San', 'citation_publication_date 2023/02/15',
    'prism.publicationName Town Crier', 'DC.title Mine', 'DC.creator Li Wei', 'DC.creator Zhang San', 'DC.date 2023-02-15',
    'DC.source Town Crier', 'DC.language en', 'DC.type newspaperArticle', 'DC.rights CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  ]);
});

test('a digest is a page of the archive by the archive, and a story without a picture has the card of the whole site', () => {
  const matter = { title: 'Mine', source: 'Xinhua', digest: true, sourceUrl: 'https://x.example/1', updated: '2023-03-01' } as const;
  const told = headFactsOf(makeItem('2023/02/any.zh.md', matter, { standfirst: 'It opens.' }), pathsFor('/news/'));
  const facts = new Map(told.map(({ name, property, content }) => [name ?? property, content]));
  expect(Object.fromEntries(facts)).toMatchObject({
    'og:description': 'It opens.', 'og:locale': 'zh_CN', 'og:image': 'https://fuxin-news-archive.example/news/card.png', 'og:image:width': '1200',
    'article:modified_time': '2023-03-01', 'citation_author': '阜新新闻档案,', 'DC.creator': '阜新新闻档案', 'DC.source': 'https://x.example/1',
    'DC.type': 'webpage', 'prism.publicationName': '阜新新闻档案', 'DC.language': 'zh-Hans',
  });
  expect(facts.has('twitter:card')).toBe(false);
});
