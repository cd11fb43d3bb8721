import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type ForeignField, fieldValueOf } from './foreign-field.ts';

/** Fields with their lines counted from the first line of the matter, or why they cannot be read. */
export type ReadFields = { fields: ForeignField[]; mended: number[] } | { fault: string; line: number };

/**
 * Read YAML as the text it was written as: `no` stays no, `007` stays 007. A key that stands twice gives two fields.
 * Where YAML cannot be read, lines that only lack quotes are read as if they had them, and named in `mended`.
 */
export function readYaml(matter: string): ReadFields {
  const even = indentQuotes(matter.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length)));
  const first = parseFields(even);
  if (!('fault' in first)) return first;
  const { text, mended } = quoteLines(even);
  const second = parseFields(text);
  return 'fault' in second ? first : { ...second, mended };
}

function parseFields(text: string): ReadFields {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, lineCounter, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return { fault: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''), line: error.linePos?.[0].line ?? 1 };
  if (document.contents === null) return { fields: [], mended: [] };
  if (!isMap(document.contents)) return { fault: 'it does not map keys to values', line: 1 };
  const fields: ForeignField[] = [];
  for (const pair of document.contents.items) {
    if (!isScalar(pair.key)) continue;
    const { line } = lineCounter.linePos(pair.key.range?.[0] ?? 0);
    try {
      const value: unknown = isNode(pair.value) ? pair.value.toJS(document, { maxAliasCount: 100 }) : pair.value;
      fields.push({ key: String(pair.key.value), value: fieldValueOf(value), line });
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error), line };
    }
  }
  return { fields, mended: [] };
}

/** Indent the further lines of a quoted text, which other readers of YAML do not ask for. */
function indentQuotes(text: string): string {
  let open = '';
  return text.split('\n').map((line) => {
    const inside = open;
    const rest = inside === '' ? (/^[\w-]+:[ \t]+(["'].*)$/.exec(line)?.[1] ?? '') : line;
    const quote = inside || rest.charAt(0);
    const ends = quote === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'(?!')/;
    if (quote !== '') open = ends.test(inside === '' ? rest.slice(1) : rest) ? '' : quote;
    return inside === '' || /^\s/.test(line) || line === '' ? line : `  ${line}`;
  }).join('\n');
}

/** Put quotes around the values of `key: value` lines, which all tools of this habit read as one text. */
function quoteLines(text: string): { text: string; mended: number[] } {
  const mended: number[] = [];
  const lines = text.split('\n').map((line, index) => {
    const [, head, value] = /^(\s*(?:- )?[\w-]+:[ \t]+|\s*- )(\S.*?)[ \t]*$/.exec(line) ?? [];
    if (head === undefined || value === undefined || isSound(value)) return line;
    mended.push(index + 1);
    return head + JSON.stringify(value.replace(/^(["'])(.*)\1$/, '$2').replace(/^["'](?=[^"']*$)/, ''));
  });
  return { text: lines.join('\n'), mended };
}

function isSound(value: string): boolean {
  return !/^[*&!@`%]/.test(value)
    && (/^[|>][+-]?\d*$/.test(value)
      || (parseDocument(`a: ${value}`, { schema: 'failsafe', logLevel: 'silent' }).errors.length === 0 && !/^[^"'[{].*:\s/.test(value)));
}

function isNode(value: unknown): value is { toJS(document: unknown, options: { maxAliasCount: number }): unknown } {
  return typeof value === 'object' && value !== null && 'toJS' in value && typeof value.toJS === 'function';
}
