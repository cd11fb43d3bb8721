/** How much each document answers a query, by its id; one that is not there does not. */
export type Judged = ReadonlyMap<string, number>;

/** How well a list of results answers a query, or many lists on average. Each number lies between 0 and 1. */
export interface Quality {
  /** Of the first ten: what they are worth where they stand, of what the best ten could be worth. */
  ndcg: number;
  /** One over the place of the first that answers. */
  mrr: number;
  /** What share of all that answer is among the first twenty. */
  recall: number;
  /** Whether nothing was found; on average, the share of such queries. */
  empty: number;
}

export const measures = ['ndcg', 'mrr', 'recall', 'empty'] as const satisfies readonly (keyof Quality)[];

/** Judge the results of one query, best first. Undefined where no document answers it, as nothing can then be said. */
export function qualityOf(found: readonly string[], judged: Judged): Quality | undefined {
  const grades = [...judged.values()].filter((grade) => grade > 0).sort((one, other) => other - one);
  if (grades.length === 0) return undefined;
  const gradeOf = (id: string): number => Math.max(0, judged.get(id) ?? 0);
  const first = found.findIndex((id) => gradeOf(id) > 0);
  return {
    ndcg: gainOf(found.slice(0, 10).map(gradeOf)) / gainOf(grades.slice(0, 10)),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall: found.slice(0, 20).filter((id) => gradeOf(id) > 0).length / grades.length,
    empty: found.length === 0 ? 1 : 0,
  };
}

/** The average of many queries: each counts the same. */
export function averageOf(qualities: readonly Quality[]): Quality {
  const average = (measure: keyof Quality): number => qualities.reduce((sum, quality) => sum + quality[measure], 0) / qualities.length;
  return { ndcg: average('ndcg'), mrr: average('mrr'), recall: average('recall'), empty: average('empty') };
}

/** What grades are worth in this order: each counts the less the further down it stands, as trec_eval has it. */
function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
}
