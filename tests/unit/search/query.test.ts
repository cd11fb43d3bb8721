import { describe, expect, test } from 'vitest';
import { foldHan, hanTable } from '../../../src/search/text/han-table.ts';
import { findMarks, lacksCharacters } from '../../../src/search/query/marks.ts';
import { nameKey, nameKeys } from '../../../src/search/text/name-keys.ts';
import { isStopWord, keywordsOf, withoutStopWords } from '../../../src/search/query/keywords.ts';
import { rangeOf, intersectRanges } from '../../../src/search/query/day-range.ts';
import { queryOf } from '../../../src/search/query/query.ts';
import { idfOf, scoreOf } from '../../../src/search/engine/ranking.ts';
import { stemEnglish } from '../../../src/search/text/stemmers/english.ts';
import { WordForms } from '../../../src/search/parts/word-forms.ts';

describe('what was typed', () => {
  const read = (text: string) => {
    const { wanted, unwanted, names, from, to } = queryOf(text);
    return [
      ...wanted.map((clause) => `${clause.inHeadline ? 'title ' : ''}${clause.quoted ? `[${clause.text}]` : clause.text}`),
      ...unwanted.map((clause) => `not ${clause.text}`),
      ...names.map((name) => `${name.unwanted ? 'not ' : ''}${name.facet} ${name.text}`), ...(from + to === '' ? [] : [`${from}..${to}`]),
    ];
  };

  test('is words, quotations and signs before them', () => {
    expect(read('coal “party group” -fire')).toEqual(['coal', '[party group]', 'not fire']);
    expect(read('title:coal title:"open pit" -"a b"')).toEqual(['title coal', 'title [open pit]', 'not a b']);
    expect(read('Source:"Fuxin Daily" -place:Zhangwu 人物：李 topic:coal')).toEqual(['source Fuxin Daily', 'not place Zhangwu', 'person 李', 'topic coal']);
    expect(read('mine date:2023-03..2023-06')).toEqual(['mine', '2023-03-01..2023-06-31']);
    expect(read('date:2001..2010 date:2005..')).toEqual(['2005-01-01..2010-12-31']);
  });

  test('is just words where it is no sign', () => {
    expect(read('12:30 title: date:soon -')).toEqual(['12:30', 'title:', 'date soon']);
    expect(read('state-owned 5-10 P5+1')).toEqual(['state-owned', '5-10', 'P5+1']);
    expect(read('-coal')).toEqual(['coal']);
    expect(read('mine -{Dairy Queen}-')).toEqual(['mine', '{Dairy', 'Queen}-']);
    expect(read('"open pit')).toEqual(['open', 'pit']);
    expect(read('coal coal')).toEqual(['coal']);
  });

  test('a range is a year, month or day, or two of them, and either end may be open', () => {
    expect(['2023', '2023-2', '2023-02-21', '1999..', '..1999-03', '１９９９'].map(rangeOf)).toEqual([
      { from: '2023-01-01', to: '2023-12-31' }, { from: '2023-02-01', to: '2023-02-31' }, { from: '2023-02-21', to: '2023-02-21' },
      { from: '1999-01-01', to: '' }, { from: '', to: '1999-03-31' }, { from: '1999-01-01', to: '1999-12-31' },
    ]);
    expect(['', '..', 'spring', '20231', '2023-', '19992000'].map(rangeOf)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(intersectRanges({ from: '2001-01-01', to: '' }, { from: '', to: '2003-12-31' })).toEqual({ from: '2001-01-01', to: '2003-12-31' });
  });
});

describe('the pieces of what is looked for', () => {
  test('are words put together of others, and Han characters two by two', () => {
    expect(keywordsOf('state-owned iPhone')).toEqual(['state', 'owned', 'i', 'Phone']);
    expect(keywordsOf('煤矿工 矿 2023年')).toEqual(['煤矿', '矿工', '矿', '2023', '年']);
  });

  test('in a question in Chinese leave out what only asks, and keep what stands alone then', () => {
    expect(keywordsOf('县的叶子有什么特点')).toEqual(['县', '叶子', '子有', '特点']);
    expect(keywordsOf('目的地')).toEqual(['目的', '的地']);
  });

  test('that say nothing are told from others, and used where there are no others', () => {
    expect(['What', 'the', 'mine', '什么'].map(isStopWord)).toEqual([true, true, false, false]);
    expect([withoutStopWords(['what', 'mine']), withoutStopWords(['what', 'is'])]).toEqual([['mine'], ['what', 'is']]);
  });

  test('are marked where the whole does not stand', () => {
    const marked = (text: string, query: string) => findMarks(text, 'zh-Hans', query).map(({ start, end }) => text.slice(start, end));
    expect(marked('露天煤矿投产，煤矿关闭', '煤矿关闭')).toEqual(['煤矿关闭']);
    expect(marked('露天煤矿已关闭', '煤矿关闭')).toEqual(['煤矿', '关闭']);
    expect(findMarks('What the mine is', 'en', 'what is the mine').map(({ first }) => first)).toEqual([2]);
  });
});

describe('a text in other characters', () => {
  test('is one in which a clause of characters does not stand as it is', () => {
    const lacks = (text: string, ...clauses: string[]) => lacksCharacters(text, 'zh-Hans', clauses);
    expect([lacks('煤礦博物館', '煤矿博物馆'), lacks('煤礦博物館', '煤礦'), lacks('煤矿', '煤矿', '絡繹')]).toEqual([true, false, true]);
    expect([lacks('A coal mine', '煤矿'), lacks('煤矿', 'coal')]).toEqual([false, false]);
  });
});

describe('names in the word lists', () => {
  test('stand under each of their words, folded', () => {
    expect(nameKeys('Zhang Wu', 'person')).toEqual(['zhang+wu|p', 'wu+zhang|p']);
    expect(nameKeys('Café-Street', 'place')).toEqual(['cafe+street|l', 'street+cafe|l']);
    expect(nameKeys('彰武县', 'place')).toEqual(['彰武县|l']);
    expect([nameKey('Zhang w'), nameKey(' Zhang'), nameKey('…')]).toEqual(['zhang+w', 'zhang', '']);
  });
});

describe('spellings', () => {
  test('a stem that is no word is written as the texts write it most often', () => {
    const words = Map.groupBy('Cities and a city the city Mining mines mine Zhangwu C++ 煤'.split(' '), (word) => word);
    const forms = new WordForms(new Map([...words].map(([word, { length: places }]) => [word, { places, pages: 1 }])), stemEnglish);
    expect([...forms.choose()]).toEqual([['citi', 'city'], ['zhangwu', 'Zhangwu']]);
  });
});

describe('folding', () => {
  test('writes traditional characters as simplified ones, and leaves every place as it is', () => {
    expect(foldHan('煤礦與軟體，P5 煤矿')).toBe('煤矿与软体，P5 煤矿');
    expect([...hanTable()].filter(([from, to]) => from.length !== to.length)).toEqual([]);
  });
});

describe('scores', () => {
  const whole = { pages: 1000, length: 100 };
  test('rise with rarity and repetition, fall with length, and a word in the headline counts as more than three in the text', () => {
    const score = (weight: number, inHeadline: boolean, words: number, having: number) => scoreOf(weight, inHeadline, words, idfOf(having, whole), whole);
    expect(score(1, false, 100, 5)).toBeGreaterThan(score(1, false, 100, 50));
    expect(score(2, false, 100, 5)).toBeGreaterThan(score(1, false, 100, 5));
    expect(score(1, false, 50, 5)).toBeGreaterThan(score(1, false, 100, 5));
    expect(score(7, true, 100, 5)).toBeGreaterThan(score(3, false, 100, 5));
    expect(score(7, true, 100, 5)).toBeLessThan(score(4, false, 100, 5));
    expect(score(7, true, 900, 5)).toBeGreaterThan(score(4, false, 900, 5));
    expect(idfOf(1000, whole)).toBeGreaterThan(0);
  });
});
