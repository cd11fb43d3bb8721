import { basename } from 'node:path';
import { printable } from '../schema/excerpt.ts';
import { foldedName, portableFaultOf } from '../schema/host-names.ts';
import type { Problem } from '../schema/problem.ts';

/** Find files whose names cannot lie on every disk, or of which one would take the place of another there. */
export function checkPortableNames(paths: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const note = (file: string, message: string, cure: string) => {
    problems.push({ file, line: 1, column: 1, severity: 'warning', rule: 'name-portable', message, cure });
  };
  for (const path of paths) {
    const fault = portableFaultOf(basename(path));
    if (fault !== undefined) note(path, `${printable(basename(path))} ${fault}.`, 'Give the file another name, here and where it is shown.');
    const key = foldedName(path);
    const other = owners.get(key);
    if (other === undefined) owners.set(key, path);
    else {
      const names = `${printable(basename(path))} and ${printable(basename(other))}`;
      note(path, `${names} are one file on a disk that ignores case or accents.`, 'Give one of the two another name.');
    }
  }
  return problems;
}
