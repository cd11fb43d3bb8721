import { verdictOf, type Goal } from '../report/goals.ts';
import { tableText } from '../report/table.ts';
import type { Outcome } from './compare.ts';
import { measures, type Quality } from './metrics.ts';
import type { TestSet } from './test-set.ts';

const own = 'Backnumber';
const ranked = ['ndcg', 'mrr', 'recall'] as const;

/** What search shall reach on these sets, and what it did. Rivals are all whose name does not begin with ours. */
export function relevanceGoals(sets: readonly TestSet[], outcomes: readonly Outcome[]): Goal[] {
  const names = sets.map(({ name }) => name);
  const of = (set: string, engine: string) => outcomes.find((outcome) => outcome.set === set && outcome.engine === engine)?.quality;
  const rivals = [...new Set(outcomes.map(({ engine }) => engine))].filter((engine) => !engine.startsWith(own));
  const mean = (engine: string, measure: keyof Quality) => names.reduce((sum, name) => sum + (of(name, engine)?.[measure] ?? Number.NaN), 0) / names.length;
  const goals: Goal[] = [];
  if (rivals.length > 0) {
    for (const measure of ranked) goals.push({
      name: `mean ${titles[measure]} against the best rival`, found: ratio(mean(own, measure), Math.max(...rivals.map((rival) => mean(rival, measure)))),
      wanted: 1, sense: 'at least', unit: '×',
    });
    for (const name of names) goals.push({
      name: `${name}: ${titles.ndcg} against the best rival`, found: ratio(of(name, own)?.ndcg, Math.max(...rivals.map((rival) => of(name, rival)?.ndcg ?? 0))),
      wanted: 0.97, sense: 'at least', unit: '×',
    });
  }
  for (const { name, language, judged } of sets) {
    const quality = of(name, own);
    goals.push({ name: `${name}: ${titles.empty}`, found: quality && quality.empty * 100, wanted: 1, sense: 'at most', unit: '%' });
    const known = [...judged.values()].every((documents) => documents.size === 1);
    if (known && language === 'zh') {
      goals.push({ name: `${name}: ${titles.mrr} of known questions`, found: quality?.mrr, wanted: 0.95, sense: 'at least', unit: '' });
    }
    for (const { engine, quality: split } of outcomes.filter((outcome) => outcome.set === name && outcome.engine.startsWith(`${own},`))) {
      goals.push({
        name: `${name}: ${titles.ndcg} of ${engine.slice(own.length + 2)} against one`, found: ratio(split.ndcg, quality?.ndcg), wanted: 0.99,
        sense: 'at least', unit: '×',
      });
    }
  }
  return goals;
}

/** A table for each set, and one of the goals. */
export function relevanceText(sets: readonly TestSet[], outcomes: readonly Outcome[]): string {
  const tables = sets.map(({ name, documents }) => {
    const own = outcomes.filter(({ set }) => set === name);
    const rows = own.map(
      ({ engine, quality, milliseconds }) => [engine, ...measures.map((measure) => quality[measure].toFixed(3)), milliseconds.perQuery.toFixed(1)],
    );
    return tableText([[
      `${name}: ${documents.length.toLocaleString('en')} documents, ${own[0]?.queries.toLocaleString('en') ?? 0} queries`,
      ...measures.map((measure) => titles[measure]), 'ms a query',
    ], ...rows]);
  });
  const goals = relevanceGoals(sets, outcomes).map((goal) => [
    goal.name, `${goal.sense === 'at least' ? '≥' : '≤'} ${goal.wanted} ${goal.unit}`.trim(), goal.found === undefined ? '' : goal.found.toFixed(3),
    verdictOf(goal),
  ]);
  return [...tables, tableText([['goal', 'wanted', 'found', 'verdict'], ...goals])].join('\n\n');
}

const titles: Readonly<Record<keyof Quality, string>> = { ndcg: 'nDCG@10', mrr: 'MRR', recall: 'recall@20', empty: 'without result' };

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined || other === 0 ? undefined : one / other;
}
