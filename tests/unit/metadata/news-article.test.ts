import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { buildArchive, type Archive } from '../../../src/archive/archive.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import { headFactsOf } from '../../../src/metadata/head-facts.ts';
import { newsArticleOf } from '../../../src/metadata/news-article.ts';
import type { FrontMatter } from '../../../src/schema/fields/fields.ts';
import { makeItem } from '../archive/make.ts';

const paths = pathsFor('/');

const viewsOf = (archive: Archive) => [...buildPages(archive)].map(({ view }) => view());

function dataOf(matter: Partial<FrontMatter>): Record<string, unknown> {
  const archive = buildArchive([makeItem('2018/12/trains.md', matter)], [], { now: 0, dev: true });
  for (const view of viewsOf(archive)) if (view.kind === 'article') return JSON.parse(newsArticleOf(view, paths)) as Record<string, unknown>;
  throw new Error('no article');
}

test('a digest is by the archive and based on where its source published it', () => {
  expect(dataOf({ title: 'Trains', source: 'Xinhua', digest: true, sourceUrl: 'https://x.example/1', people: ['Li Yudan'] })).toMatchObject({
    '@type': 'NewsArticle', headline: 'Trains', datePublished: '2018-12-15', author: { name: 'Fuxin News Archive' }, 
    isBasedOn: { url: 'https://x.example/1', publisher: { name: 'Xinhua' } },
    keywords: 'Li Yudan', inLanguage: 'en',
  });
});

test('a story in a language that the site does not have says so', () => {
  expect(dataOf({ lang: 'pt-BR' })).toMatchObject({ inLanguage: 'pt-BR' });
});

test('corrections are told, and the last change is the latest of all', () => {
  expect(dataOf({ updated: '2019-01-02', corrections: [{ date: '2019-02-03', text: 'Six trains.' }] })).toMatchObject({
    dateModified: '2019-02-03', correction: [{ text: 'Six trains.', datePublished: '2019-02-03' }], author: { name: 'Gazette' },
  });
});

test('a headline cannot end the script element it stands in', () => {
  const archive = buildArchive([makeItem('2018/12/a.md', { title: 'Mine </script><b> & "so"' })], [], { now: 0, dev: true });
  const view = viewsOf(archive).find((each) => each.kind === 'article');
  const text = view?.kind === 'article' ? newsArticleOf(view, paths) : '';
  expect(text).not.toContain('<');
  expect((JSON.parse(text) as { headline: string }).headline).toBe('Mine </script><b> & "so"');
});

test('a story says under which licence its text may be used', () => {
  expect(dataOf({})).toMatchObject({ license: 'https://creativecommons.org/licenses/by/4.0/' });
  const facts = headFactsOf(makeItem('2018/12/trains.md'), paths);
  expect(facts).toContainEqual({ name: 'DC.rights', content: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/' });
});

test('a licence of its own stands there alone, by its name where it has no address', () => {
  const [own, bare] = [{ name: 'CC0', address: 'https://licence.example/cc0' }, { name: 'All rights reserved' }];
  expect([dataOf({ licence: own }), dataOf({ licence: bare })]).toMatchObject([
    { license: own.address }, { license: { '@type': 'CreativeWork', name: bare.name } },
  ]);
  const rightsOf = (licence: FrontMatter['licence']) => headFactsOf(makeItem('2018/12/trains.md', { ...(licence && { licence }) }), paths)
    .flatMap(({ name, content }) => (name === 'DC.rights' ? [content] : []));
  expect([rightsOf(own), rightsOf(bare)]).toEqual([['CC0, https://licence.example/cc0'], ['All rights reserved']]);
});

test('of the versions of a story the one in the site’s first language counts as the work, and the others as its translations', () => {
  const items = [makeItem('2018/12/a.md'), makeItem('2018/12/a.zh.md'), makeItem('2018/12/b.zh.md')];
  const told = viewsOf(buildArchive(items, [], { now: 0, dev: true })).flatMap((view) => (
    view.kind === 'article' ? [JSON.parse(newsArticleOf(view, paths)) as Record<string, unknown>] : []));
  const [en, zh] = ['https://fuxin-news-archive.example/2018/12/a/', 'https://fuxin-news-archive.example/zh/2018/12/a/'];
  expect(told.map((each) => [each['@id'], each['workTranslation'], each['translationOfWork']])).toEqual([
    [en, [{ '@type': 'NewsArticle', '@id': zh, inLanguage: 'zh-Hans' }], undefined],
    [zh, undefined, { '@type': 'NewsArticle', '@id': en, inLanguage: 'en' }],
    ['https://fuxin-news-archive.example/zh/2018/12/b/', undefined, undefined],
  ]);
});

test('of a withdrawn story no more is told than which it was, and that it is withdrawn', () => {
  const [withdrawn, corrections] = [{ date: '2019-01-01', reason: 'False.' }, [{ date: '2018-12-31', text: 'Six.' }]];
  const told = dataOf({ title: 'Gone', topics: ['mining'], withdrawn, corrections });
  expect(told).toEqual({
    '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': told['url'], url: 'https://fuxin-news-archive.example/2018/12/trains/',
    headline: 'Gone', datePublished: '2018-12-15', inLanguage: 'en', creativeWorkStatus: 'Withdrawn',
  });
});
