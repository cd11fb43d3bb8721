import type { IndexReader } from './index-reader.ts';
import { unitsOf } from './estimate.ts';
import type { Clause, Query } from '../query/query.ts';
import type { OpenFolding } from './folding-table.ts';
import { hasHan } from '../text/han.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Write the traditional characters of a query as the index has them. The table for it is asked for only where a clause has
 * characters that stand nowhere in the archive.
 */
export async function foldQuery(query: Query, indexes: readonly IndexReader[], { lookUp }: Vocabulary, folding: OpenFolding): Promise<Query> {
  const isKnown = async ({ text }: Clause) => {
    const counts = await Promise.all(unitsOf(text, indexes[0]?.tag ?? '').filter((unit) => hasHan(unit)).map(lookUp));
    return counts.every((countIn) => indexes.some((index) => countIn(index) > 0));
  };
  const clauses = [...query.wanted, ...query.unwanted].filter(({ text }) => hasHan(text));
  if ((await Promise.all(clauses.map(isKnown))).every(Boolean)) return query;
  const fold = await folding();
  const folded = (clause: Clause): Clause => ({ ...clause, text: fold(clause.text) });
  return { ...query, wanted: query.wanted.map(folded), unwanted: query.unwanted.map(folded) };
}
