import { describe, expect, test } from 'vitest';
import { estimate } from '../../../src/search/engine/estimate.ts';
import { findAllIn } from '../../../src/search/engine/find-all.ts';
import type { IndexReader } from '../../../src/search/engine/index-reader.ts';
import { collectionStatsOf } from '../../../src/search/engine/ranking.ts';
import type { LookUp } from '../../../src/search/engine/vocabulary.ts';
import { queryOf, type Query } from '../../../src/search/query/query.ts';

/** Two volumes of an archive, and word lists by which words stand in them in as many items as told. */
function makeArchive(counts: Record<string, readonly [number, number]>, items = 5000, tag = 'en') {
  const read: string[] = [];
  const indexes = ['later', 'earlier'].map((path, place) => ({
    tag, place, entry: { path, items, length: items * 100 }, readPages: async () => ({ words: new Array(9).fill(100), dates: new Array(9).fill(1) }),
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
