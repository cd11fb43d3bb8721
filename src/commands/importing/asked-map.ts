import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { type AskedMap, mapTargets } from '../../imports/formats/mapping.ts';
import { nearestOf } from '../../schema/nearest.ts';

const cure = 'Write title=COLUMN,date=COLUMN,text=COLUMN, or name a file of lines such as title: COLUMN.';
/** Fields that may be said to stand in columns, and the list of a JSON file. */
const targets = [...mapTargets, 'items'];

/**
 * Read what `--map` says: `title=Headline,date=Day`, or the name of a file of YAML that says `title: Headline` a line. A field may stand in several
 * columns. Problems are returned as texts.
 */
export function readAskedMap(value: string, folder: string): { asked: AskedMap } | { problems: string[] } {
  const pairs = /=/.test(value) ? pairsOf(value) : pairsOfFile(value, folder);
  if (typeof pairs === 'string') return { problems: [pairs] };
  const problems = pairs.flatMap(([field, column]) => problemsOf(field, column));
  const asked = new Map<string, string[]>();
  for (const [field, column] of pairs) asked.set(field, [...(asked.get(field) ?? []), column]);
  return problems.length > 0 ? { problems } : { asked };
}

function pairsOf(value: string): [string, string][] {
  return value.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return at === -1 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

function pairsOfFile(value: string, folder: string): [string, string][] | string {
  const path = resolve(folder, value);
  if (!existsSync(path)) return `--map is ${JSON.stringify(value)}, which is neither FIELD=COLUMN nor a file that is there. ${cure}`;
  try {
    const data: unknown = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
    if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('it does not map fields to columns');
    return Object.entries(data).flatMap(([field, columns]) => [columns].flat().map((column): [string, string] => [field, String(column)]));
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return `--map is ${JSON.stringify(value)}, which cannot be read: ${what}. ${cure}`;
  }
}

function problemsOf(field: string, column: string): string[] {
  if (!targets.includes(field)) {
    const nearest = nearestOf(field, targets);
    const other = nearest === undefined ? `Write one of ${targets.join(', ')}.` : `Did you mean ${nearest}?`;
    return [`--map names ${JSON.stringify(field)}, which is no field. ${other}`];
  }
  return column === '' ? [`--map says no column for ${field}. Write ${field}=COLUMN.`] : [];
}
