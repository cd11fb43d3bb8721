import { type Field, type FieldName, fieldNames, fields } from './fields.ts';

/** Say in one line what a field means, its form, and what holds without it. */
export function manualOf(name: FieldName): string {
  const field: Field = fields[name];
  return `${field.meaning} Form: ${field.form.words}. ${field.required ? 'Required.' : `Default: ${field.default}`}`;
}

/** Write the fields of the front matter as a Markdown table. */
export function buildManual(): string {
  const rows = fieldNames.map((name) => {
    const field: Field = fields[name];
    return `| \`${name}\` | ${field.form.words} | ${field.meaning} | ${field.required ? '**required**' : field.default} |`;
  });
  return ['| field | form | meaning | where it is not written |', '|---|---|---|---|', ...rows].join('\n');
}
