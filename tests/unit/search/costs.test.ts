import { describe, expect, test } from 'vitest';
import { estimate } from '../../../src/search/engine/estimate.ts';
import { findAllIn } from '../../../src/search/engine/find-all.ts';
import type { IndexReader } from '../../../src/search/engine/index-reader.ts';
import { addOtherWritings } from '../../../src/search/engine/other-writings.ts';
import { collectionStatsOf } from '../../../src/search/engine/ranking.ts';
import { findSpellings } from '../../../src/search/engine/spelling.ts';
import type { LookUp, Vocabulary } from '../../../src/search/engine/vocabulary.ts';
import { queryOf, type Query } from '../../../src/search/query/query.ts';

/** Two volumes of an archive, and word lists by which words stand in them in as many items as told. */
function makeArchive(counts: Record<string, readonly [number, number]>, items = 5000, tag = 'en') {
  const read: string[] = [];
  const indexes = ['later', 'earlier'].map((path, place) => ({
    tag, place, entry: { path, items, length: items * 100 },
    readPages: async () => ({ words: new Array(9).fill(100), dates: new Array(9).fill(1) }),
    findWord: async (word: string) => (read.push(`${path} ${word}`), { pages: [1], weights: [1], inHeadline: [false] }),
    findPlaces: async (word: string) => (read.push(`${path} ${word}`), { pages: [], ends: [], at: [], weights: [] }),
  }) as unknown as IndexReader);
  const lookUp: LookUp = async (word) => ({ entry }) => counts[word]?.[entry.path === 'later' ? 0 : 1] ?? 0;
  return { indexes, lookUp, read };
}

describe('of a volume is read', () => {
  async function readFor(query: Query, { indexes, lookUp, read }: ReturnType<typeof makeArchive>): Promise<string[]> {
    const known = await estimate(indexes, query.wanted, lookUp);
    for (const index of known.indexes) await findAllIn(index, query, { whole: collectionStatsOf(indexes), known });
    return read;
  }
  const archive = () => makeArchive({ ferri: [5, 5], the: [4900, 4800], how: [9, 0], hackweek: [0, 3], hack: [2, 0] });

  test('no word that asks and stands there nowhere, or in most items anyway', async () => {
    expect(await readFor(queryOf('how the ferry'), archive())).toEqual(['later how', 'later ferri', 'earlier ferri']);
  });

  test('no run that stands there nowhere, beside what is left of it without the words that ask', async () => {
    const chinese = makeArchive({ 关闭: [3, 0], 闭煤: [3, 0], 煤矿: [3, 0] }, 5000, 'zh-hans');
    expect((await readFor(queryOf('为什么关闭煤矿'), chinese)).join(' ')).toBe('later 关 later 闭 later 煤 later 矿');
  });

  test('no other writing that stands there nowhere', async () => {
    const [clause] = queryOf('hack').wanted;
    const query = { ...queryOf('hack'), wanted: clause ? [{ ...clause, also: ['hackweek'] }] : [] };
    expect(await readFor(query, archive())).toEqual(['later hack', 'earlier hackweek']);
  });
});

describe('a word that may be put together of two', () => {
  const writings = async (count: number, items: number) => {
    const { indexes, lookUp } = makeArchive({ schoolhous: [count, 0], school: [90, 90], hous: [90, 90] }, items);
    return (await addOtherWritings(queryOf('schoolhouse'), indexes, lookUp)).wanted[0]?.also ?? [];
  };

  test('is looked for as two in a small archive, and in a large one where it stands nowhere: that takes several times as much to fetch', async () => {
    expect([await writings(3, 500), await writings(0, 5000), await writings(3, 5000)]).toEqual([['school house'], ['school house'], []]);
  });
});

test('a word is parted before or after an ending of its first half, without which that stands in the index too', async () => {
  const { indexes, lookUp } = makeArchive({ high: [9, 9], speed: [9, 9], agil: [9, 9], polici: [9, 9] });
  const also = async (text: string) => (await addOtherWritings(queryOf(text), indexes, lookUp)).wanted[0]?.also;
  expect([await also('highspeed'), await also('agilepolicy')]).toEqual([['high speed'], ['agile policy']]);
});

test('a word is parted after a short beginning too, and in a small archive in more ways than one', async () => {
  const { indexes, lookUp } = makeArchive({ e: [9, 9], mail: [9, 9], de: [9, 9], der: [9, 9], risk: [9, 9] }, 500);
  const also = async (text: string) => (await addOtherWritings(queryOf(text), indexes, lookUp)).wanted[0]?.also;
  expect([await also('email'), await also('derisking')]).toEqual([['e mail'], ['de risking']]);
});

describe('words that are spelt nearly as one', () => {
  const asked: string[] = [];
  const vocabulary = ({ lookUp }: { lookUp: LookUp }): Vocabulary => ({
    lookUp, beginning: async () => [],
    beside: async () => (asked.push('beside'), [{ word: 'passion', form: 'passionate', countIn: () => 40 }]),
    written: [async () => (asked.push('most'), [{ form: 'ballot', level: 5 }]), async () => (asked.push('latest'), [{ form: 'pasionately', level: 5 }])],
  });
  const near = async (typed: string, counts: Record<string, readonly [number, number]>, items = 5000) => {
    asked.length = 0;
    const archive = makeArchive({ passion: [40, 40], ballot: [40, 40], pasion: [1, 0], ...counts }, items);
    return [(await findSpellings(typed, archive.indexes, vocabulary(archive), 3)).map(({ near: form }) => form).join(' '), asked.join(' ')];
  };

  test('are looked for in the latest word list only where the other has none', async () => {
    expect(await near('balot', {})).toEqual(['ballot', 'most']);
    expect((await near('qwertz', {}))[1]).toBe('most latest');
  });

  test('are looked for among what was fetched already, where the word stands in several items of a large archive itself', async () => {
    expect(await near('pasionate', { pasion: [2, 0] })).toEqual(['passionate', 'beside']);
    expect((await near('pasionate', { pasion: [2, 0] }, 500))[1]).toBe('most latest');
    expect((await near('pasionate', { pasion: [1, 0] }))[1]).toBe('most latest');
  });
});
