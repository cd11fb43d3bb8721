import { readdirSync } from 'node:fs';
import { foreignNameOf } from '../schema/foreign-name.ts';
import type { Problem } from '../schema/problem.ts';

/** The names in a folder that are not in UTF-8, as Node reads them, and a problem for each. @param where the folder below the content folder */
export function foreignNamesIn(folder: string, where: string): { names: Set<string>; problems: Problem[] } {
  const found: { names: Set<string>; problems: Problem[] } = { names: new Set(), problems: [] };
  for (const bytes of readdirSync(folder, { encoding: 'buffer' })) {
    const foreign = bytes[0] === '.'.charCodeAt(0) ? undefined : foreignNameOf(bytes);
    if (!foreign) continue;
    const { shown, message, cure } = foreign;
    found.names.add(bytes.toString('utf8'));
    found.problems.push({ file: where ? `${where}/${shown}` : shown, line: 1, column: 1, severity: 'error', rule: 'encoding', message, cure });
  }
  return found;
}
