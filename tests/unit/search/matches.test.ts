import { describe, expect, test } from 'vitest';
import type { IndexReader } from '../../../src/search/engine/index-reader.ts';
import { allowedIn } from '../../../src/search/engine/masks.ts';
import { matchClause } from '../../../src/search/engine/match.ts';
import { scoreOf } from '../../../src/search/engine/ranking.ts';
import type { Match } from '../../../src/search/format/postings.ts';
import { queryOf, type Clause } from '../../../src/search/query/query.ts';

/** An index in which words and names stand as told. */
function makeIndex({ items = 9, words = {}, names = {} }: { items?: number; words?: Record<string, Match>; names?: Record<string, number[]> }): IndexReader {
  return {
    tag: 'en', entry: { items }, findWord: async (word: string) => words[word] ?? { pages: [], weights: [], inHeadline: [] },
    readValues: async () => new Map(Object.entries(names)),
  } as unknown as IndexReader;
}

describe('a word that stands in two writings', () => {
  /** What an item scores, of whose words each stands as often as told. */
  async function scoresFor(own: Match, other: Match, text = 'hackweek'): Promise<number[]> {
    const clause: Clause = { typed: text, text, quoted: false, inHeadline: false, also: ['otherwise'], optional: false, times: 1 };
    const { weights, inHeadline } = await matchClause(makeIndex({ words: { [text.toLowerCase()]: own, otherwis: other } }), clause);
    return weights.map((weight, at) => scoreOf(weight, inHeadline[at] ?? false, 100, 1, { pages: 9, length: 100 }));
  }
  const headline = 7;

  test('scores as the one that was typed, and next to nothing more for the other, in the headline too', async () => {
    const own: Match = { pages: [1, 2, 3, 4], weights: [headline, headline, 1, 1], inHeadline: [true, true, false, false] };
    const other: Match = { pages: [2, 3, 4], weights: [headline, headline, 1], inHeadline: [true, true, false] };
    const [alone = 0, both = 0, inText = 0, twice = 0] = await scoresFor(own, other);
    expect([both / alone, twice / inText].map((each) => each > 0.99 && each < 1.05)).toEqual([true, true]);
  });

  test('is compared by how often it stands, and not by what the index counts for the headline', async () => {
    const own: Match = { pages: [1, 2], weights: [headline, headline], inHeadline: [true, true] };
    const other: Match = { pages: [2], weights: [6], inHeadline: [false] };
    const [once = 0, more = 0] = await scoresFor(own, other, 'US');
    expect(more).toBeGreaterThan(once);
  });
});

describe('a name of a script without spaces', () => {
  const names = { 'ソウル駅前広場': [0], '서울특별시': [1], 'กรุงเทพมหานคร': [2], 'រាជធានីភ្នំពេញ': [3], '阜新蒙古族自治县': [4], 'Open-pit mine': [5], '강남': [6] };
  const found = async (typed: string) => [...await allowedIn(makeIndex({ names }), queryOf(`place:${typed}`))].flatMap((each, at) => (each === 1 ? [at] : []));

  test.each([['駅前', 0], ['특별시', 1], ['เทพ', 2], ['ភ្នំពេញ', 3], ['蒙古', 4], ['mine', 5]])('%s is found wherever it stands', async (typed, place) => {
    expect(await found(typed)).toEqual([place]);
  });

  test('is found by whole syllables, and of others by how a word begins', async () => {
    expect([await found('가'), await found('남'), await found('it')]).toEqual([[], [6], []]);
  });
});
