import type { NewsItem } from '../../schema/item.ts';
import type { Place } from '../../schema/place.ts';
import type { Problem } from '../../schema/problem.ts';
import { rules, type RuleName } from '../../schema/rules.ts';

/** A problem among items, found without their texts. */
export interface ArchiveProblem extends Problem {
  /** The words that it is about, which stand in the file at its place or after it. */
  words?: string;
  /** What to write in the place of these words, where that is the one safe mending. */
  meant?: string;
}

/** A problem of an item among the others. Without a place it is one of the whole file. */
export function archiveProblem(
  item: Pick<NewsItem, 'file'>, rule: RuleName, place: Place | undefined, message: string, cure: string, more: Pick<ArchiveProblem, 'words' | 'meant'> = {},
): ArchiveProblem {
  const { line, column } = place ?? { line: 1, column: 1 };
  return { file: item.file, line, column, severity: rules[rule].severity, rule, message, cure, ...more };
}
