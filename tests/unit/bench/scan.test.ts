import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/search/engine/answers.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import type { Article } from '../../bench/search/article.ts';
import { drawQuestions } from '../../bench/search/questions.ts';
import { differenceOf, scan } from '../../bench/search/scan.ts';

const makeArticle = (url: string, day: string, source: string, topics: string[], text: string): Article =>
  ({ url, language: 'en', title: '', day, marks: { source: [source], topic: topics }, text });
const articles = [
  makeArticle('a/', '2023-02-21', 'Xinhua', ['mining'], 'Coal from the pit'),
  makeArticle('b/', '2022-05-01', 'Xinhua', ['mining', 'water'], 'Coal and water'),
  makeArticle('c/', '2022-05-02', 'Fuxin Daily', ['water'], 'Coal again'),
  makeArticle('d/', '2021-01-01', 'Fuxin Daily', ['water'], 'Charcoal only'),
];
const ask = (asked: Partial<Question>): Question => ({ text: '', scope: '', filters: noFilters, from: '', to: '', order: 'relevance', ...asked });
const marked = ['source', 'topic'] as const;
const days = new Map(articles.map(({ url, day }) => [url, day]));

describe('a scan of all articles', () => {
  test('finds whole words, and all of them', () => {
    expect(scan(articles, ask({ text: 'coal' }), marked).urls).toEqual(['a/', 'b/', 'c/']);
    expect(scan(articles, ask({ text: 'coal water' }), marked).urls).toEqual(['b/']);
  });

  test('counts a facet without what is chosen in it, and years without the range', () => {
    const question = ask(
      { text: 'coal', filters: { ...noFilters, source: { any: ['Xinhua'], none: [] }, topic: { any: [], none: ['water'] } }, from: '2023-01-01' },
    );
    expect(scan(articles, question, marked)).toEqual(
      { count: 1, urls: ['a/'], most: [], facets: { source: { Xinhua: 1 }, topic: { mining: 1 } }, years: { 2023: 1 } },
    );
  });

  test('sees what differs: numbers, items, counts of a facet, and the order', () => {
    const question = ask({ text: 'coal', order: 'latest' });
    const wanted = scan(articles, question, marked);
    const difference = (change: object) => differenceOf({ ...wanted, urls: ['a/', 'c/', 'b/'], ...change }, wanted, question, days)?.what;
    expect([
      difference({}), difference({ count: 2 }), difference({ urls: ['a/', 'b/', 'd/'] }), difference({ facets: { ...wanted.facets, source: { Xinhua: 1 } } }),
      difference({ urls: ['a/', 'b/', 'c/'] }),
    ]).toEqual([undefined, 'count', 'items', 'source', 'latest']);
  });
});

test('drawn questions ask something, with the earlier end of a range first', () => {
  const questions = drawQuestions(articles.map((article) => ({ ...article, text: `${article.text} everywhere` })), 50);
  expect(
    questions.every(({ text, from, to, filters }) => text + from + to !== '' || Object.values(filters).some(({ any, none }) => any.length + none.length > 0)),
  ).toBe(true);
  expect(questions.every(({ from, to }) => from === '' || to === '' || from <= to)).toBe(true);
});
