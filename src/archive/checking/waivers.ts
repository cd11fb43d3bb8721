import { shown } from '../../schema/excerpt.ts';
import type { BrokenItem, NewsItem } from '../../schema/item.ts';
import type { Problem } from '../../schema/problem.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';

/** Take out the problems that items waive. A waiver that nothing breaks is a problem itself. */
export function applyWaivers(problems: readonly ArchiveProblem[], items: readonly NewsItem[], broken: readonly BrokenItem[]): ArchiveProblem[] {
  const waiving = new Map([...items, ...broken].flatMap((item) => (item.waived ? [[item.file, item]] as const : [])));
  if (waiving.size === 0) return [...problems];
  const used = new Set<string>();
  const left = problems.filter(({ file, rule, severity }) => {
    const isWaived = severity === 'warning' && (waiving.get(file)?.waived ?? []).includes(rule);
    if (isWaived) used.add(keyOf(file, rule));
    return !isWaived;
  });
  const unused = [...waiving.values()].flatMap((item) => (item.waived ?? []).filter((rule) => !used.has(keyOf(item.file, rule))).map((rule) =>
    archiveProblem(item, 'waiver-unused', item.places['waivers'], `The waiver of ${shown(rule)} waives nothing: the rule is not broken here.`,
      'Delete the waiver.', { words: rule })));
  return [...left, ...unused];
}

function keyOf(file: Problem['file'], rule: string): string {
  return `${file} ${rule}`;
}
