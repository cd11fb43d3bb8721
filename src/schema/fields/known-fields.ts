import { importWords } from '../../languages/languages.ts';
import { type Field, type FieldName, fieldNames, fields } from './fields.ts';
import type { ForeignNames } from './foreign-names.ts';

/** Every field by its name, with what other systems call it and what people of each language do. */
export const knownFields = Object.fromEntries(fieldNames.map((name) => [name, withWords(name)])) as Readonly<Record<FieldName, ForeignNames>>;

function withWords(name: FieldName): ForeignNames {
  const { synonyms = '', looseNames = '' }: Field = fields[name];
  const words = Object.values(importWords).map(({ headers }) => headers[name] ?? '');
  return { synonyms: [synonyms, ...words].join(' '), looseNames };
}
