import { type Field, fieldNames, fields } from './fields.ts';
import type { JsonSchema } from './form.ts';
import { manualOf } from './manual.ts';

/** The front matter as a JSON Schema, by which editors' tools complete and check it while it is written. */
export function frontMatterSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of a news item',
    type: 'object',
    required: fieldNames.filter((name) => (fields[name] as Field).required),
    additionalProperties: false,
    properties: Object.fromEntries(fieldNames.map((name) => [name, { description: manualOf(name), ...fields[name].form.schema }])),
  };
}
