import type { JsonSchema } from '../../schema/fields/form.ts';
import { columns, type Column } from './columns.ts';
import type { NameColumns } from './name-rows.ts';

/** A row of the items as a JSON Schema. */
export function rowSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An item of the archive',
    type: 'object',
    required: columns.map(({ name }) => name),
    additionalProperties: false,
    properties: Object.fromEntries(columns.map(({ name, meaning, schema, isNullable }) =>
      [name, { description: meaning, ...schema, ...(isNullable && { type: [schema['type'], 'null'] }) }])),
  };
}

/** The columns of a table as a Table Schema, which knows fewer types. */
export interface TableSchema {
  fields: { name: string; type: string; description: string; constraints?: { required: true } }[];
  primaryKey?: string | readonly string[];
}

/** The items as a table. */
export function itemTable(): TableSchema {
  return {
    fields: columns.map((column) => ({
      name: column.name, type: tableTypeOf(column), description: column.meaning, ...(!column.isNullable && { constraints: { required: true } }),
    })),
    primaryKey: 'address',
  };
}

/** A table in which every column holds text. */
export function textTable(table: NameColumns, primaryKey: readonly string[]): TableSchema {
  return { fields: Object.entries(table).map(([name, description]) => ({ name, type: 'string', description })), primaryKey };
}

function tableTypeOf({ schema }: Column): string {
  return schema['format'] === 'date' ? 'date' : String(schema['type']);
}
