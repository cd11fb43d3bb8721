import type { FieldValue } from '../../editing/field-value.ts';
import { importWords } from '../../languages/languages.ts';
import type { ForeignField } from './foreign-field.ts';
import { plainTextOf } from '../text/plain-text.ts';

const noTopic = new Set(Object.values(importWords).flatMap((words) => words.noTopic.split(' ')));

/** Names of things in fields: a text is one name, a list several, a map is named by its `name` or `title`. None twice. */
export function namesOf(fields: readonly ForeignField[]): string[] {
  return unique(fields.flatMap((field) => namesIn(field.value)));
}

/** Topics in fields: a text is divided at its commas; without any, a text of small Latin words under a plural key is a list of words. */
export function topicsOf(fields: readonly ForeignField[]): string[] {
  return unique(
    fields.flatMap((field) => {
      if (typeof field.value !== 'string') return namesIn(field.value);
      const text = field.value.replace(/^\[(.*)\]$/s, '$1');
      if (/[,，、;；|]/.test(text)) return text.split(/[,，、;；|]/).map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
      return /s$/i.test(field.key) && /^[a-z0-9_-]+( +[a-z0-9_-]+)+$/.test(text) ? text.split(/ +/) : [text];
    }),
  ).filter((name) => !noTopic.has(name.toLowerCase()));
}

function namesIn(value: FieldValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const named = value['name'] ?? value['title'] ?? value['full_name'] ?? value['label'] ?? value['id'];
  return named === undefined ? Object.values(value).flatMap(namesIn) : namesIn(named);
}

/** Names as plain text, in their order, none twice in small or capital letters. */
export function unique(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names.map(plainTextOf)) {
    if (name !== '' && !kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), name);
  }
  return [...kept.values()];
}
