import type { Findings } from '../findings.ts';
import type { Edit } from '../fix.ts';
import type { Value } from '../yaml/value.ts';

/** The edits that write another text for a value, its quotation marks kept; undefined where it does not stand on one line as it reads. */
export function valueFix({ text }: Findings, value: Value, insert: string): Edit[] | undefined {
  if (value.kind !== 'text' && value.kind !== 'mistaken') return undefined;
  const { start: from, end: to } = value;
  const [, mark = '', inner] = /^(["']?)(.*)\1$/.exec(text.slice(from, to)) ?? [];
  const read = value.kind === 'text' ? value.text : value.source;
  return inner === undefined || inner !== read ? undefined : [{ from: from + mark.length, to: to - mark.length, insert }];
}

/** The edits that put a value into double quotes, so that YAML reads it as the text it looks like; undefined where it has some or is long. */
export function quotesFix({ text }: Findings, value: Value): Edit[] | undefined {
  if (value.kind !== 'mistaken' || /["\\\n]/.test(text.slice(value.start, value.end))) return undefined;
  return [{ from: value.start, to: value.start, insert: '"' }, { from: value.end, to: value.end, insert: '"' }];
}
