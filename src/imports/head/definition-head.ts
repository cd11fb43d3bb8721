import { plainWordsOf } from '../text/plain-text.ts';
import { roleOf } from './field-roles.ts';
import type { ForeignField, ForeignFile } from './foreign-field.ts';
import { firstHeading } from './headline-of.ts';

/** A link definition that nothing can use and that holds a fact: `[#]: author: (Liu Dongmei)`, or `[_metadata_:author]:- "Liu Dongmei"`. */
const fact = /^\[(?:#|\/\/)\]:[ \t]*(?<key>[\p{L}][\p{L} _-]{0,29})[ \t]*[:：][ \t]*(?<value>\S.*)?$/u;
const metadata = /^\[_metadata_:(?<key>[\w-]+)\]:[-\s]*(?<value>\S.*)?$/;

/**
 * Take the facts off a Markdown text that stand above it as link definitions, which Markdown does not show. Blank lines between them are passed over;
 * other definitions and the text stay. Where the text has a heading, that is the headline and no fact is; what the head says already is set apart.
 */
export function readDefinitionHead({ fields, body, bodyLine }: ForeignFile): ForeignFile {
  const lines = body.split('\n');
  const found: ForeignField[] = [];
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { key, value } = (fact.exec(line.trim()) ?? metadata.exec(line.trim()))?.groups ?? {};
    if (key === undefined) break;
    found.push({ key, value: bare(value ?? ''), line: bodyLine + index });
    end = index + 1;
  }
  const text = lines.slice(end).join('\n');
  const said = new Set(fields.map(({ key }) => roleOf(key)?.role));
  const heading = firstHeading(text);
  const facts = found.flatMap((field): ForeignField[] => {
    const role = /^(?:subject|title)$/i.test(field.key) ? 'title' : roleOf(field.key)?.role;
    if (role === 'title' && plainWordsOf(String(field.value)) === plainWordsOf(heading)) return [];
    const isFree = role === undefined || !(said.has(role) || (role === 'title' && heading !== ''));
    return [{ ...field, key: !isFree ? `[#]: ${field.key}` : role === 'title' ? 'title' : field.key }];
  });
  return end === 0 ? { fields, body, bodyLine } : { fields: [...fields, ...facts], body: text, bodyLine: bodyLine + end };
}

/** A value without its round brackets or quotes. */
function bare(value: string): string {
  return value.trim().replace(/^(?:\((.*)\)|"(.*)"|'(.*)')$/s, (_, one?: string, two?: string, three?: string) => one ?? two ?? three ?? '').trim();
}
