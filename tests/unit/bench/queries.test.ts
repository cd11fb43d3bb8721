import { describe, expect, test } from 'vitest';
import type { Article } from '../../bench/search/article.ts';
import { countWords, drawQueries, wordNear } from '../../bench/search/queries.ts';
import { drawRuns } from '../../bench/search/substrings.ts';
import { middleOf } from '../../bench/search/measured.ts';

const makeArticle = (at: number, language: Article['language'], text: string): Article =>
  ({ url: `${at}/`, language, title: '', day: '2023-02-21', marks: {}, text });
const articles = [
  ...Array.from(
    { length: 200 }, (_, at) => makeArticle(at, 'en', `Coal everywhere. ${at % 100 === 0 ? 'Middling here.' : ''} ${at < 2 ? 'Seldom seen.' : ''}`),
  ),
  ...Array.from({ length: 100 }, (_, at) => makeArticle(at, 'zh', `煤矿。${at === 0 ? '畜牧' : ''}`)),
];
const frequencies = countWords(articles);

describe('searches drawn from an archive’s words', () => {
  test('are rare, middling and common, in both languages, and the same each time', () => {
    const queries = drawQueries(frequencies, { en: 200, zh: 100 }, 12);
    expect(new Set(queries.map(({ rarity, language }) => `${rarity} ${language}`))).toEqual(
      new Set(['rare en', 'rare zh', 'middling en', 'middling zh', 'common en', 'common zh']),
    );
    expect(queries.filter(({ rarity, language }) => rarity === 'common' && language === 'en').map(({ text, articles: count }) => [text, count])).toContainEqual(
      [queries[4]?.text, 200],
    );
    expect(drawQueries(frequencies, { en: 200, zh: 100 }, 12)).toEqual(queries);
  });

  test('count an article once for each word', () => {
    expect([frequencies.en.get('coal'), frequencies.en.get('middling'), frequencies.zh.get('煤矿'), frequencies.zh.get('矿畜')]).toEqual([200, 2, 100, undefined]);
  });

  test('can be asked to stand in about so many articles', () => {
    expect(wordNear(frequencies, 150)).toBe('coal');
  });
});

test('runs of Chinese characters stand in a text as they are drawn', () => {
  const texts = ['海州露天煤矿2023年关闭，职工转产。', 'No Chinese here.'];
  const runs = drawRuns(texts, 50);
  expect(runs.every((run) => /^\p{Script=Han}{1,6}$/u.test(run) && texts[0]?.includes(run))).toBe(true);
});

test('the middle of some figures takes a missing one for the worst', () => {
  expect([middleOf([3, 1, 2]), middleOf([1, undefined, 2, 3]), middleOf([undefined, undefined, 1]), middleOf([])]).toEqual([2, 2, undefined, undefined]);
});
