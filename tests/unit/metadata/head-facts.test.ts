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
    'og:image https://fuxin-news-archive.example/pictures/aa-960.webp', 'og:image:alt Pit', 'article:published_time 2023-02-15', 'citation_title Mine',
    'citation_author Li Wei', 'citation_author Zhang San', 'citation_publication_date 2023/02/15', 'prism.publicationName Town Crier',
    'DC.rights CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  ]);
});
