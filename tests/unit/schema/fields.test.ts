import { describe, expect, test } from 'vitest';
import { type Field, fieldNames, fields } from '../../../src/schema/fields/fields.ts';
import { synonymsOf } from '../../../src/schema/fields/foreign-names.ts';
import { knownFields } from '../../../src/schema/fields/known-fields.ts';
import { frontMatterSchema } from '../../../src/schema/fields/json-schema.ts';
import { buildManual, buildManualPage } from '../../../src/schema/fields/manual.ts';
import { reportOf } from './make-item.ts';

describe('the table of fields', () => {
  test.each(Object.entries<Field>(fields))('has an example of %s that holds', (_, { example }) => {
    expect(reportOf(example)).toBe('');
  });

  test('gives no name of another system to two fields', () => {
    const names = fieldNames.flatMap((name) => [...synonymsOf(name, knownFields[name]), ...(knownFields[name].looseNames ?? '').split(' ').filter(Boolean)]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('can be printed as a table with a row for each field', () => {
    expect(buildManual().split('\n').length).toBe(fieldNames.length + 2);
    expect(buildManual()).toContain('| `date` | YYYY-MM-DD | The day of the news, which lies in the month of the folder. | **required** |');
  });
});

describe('what is made from the table', () => {
  test('the manual for editors', async () => {
    await expect(buildManualPage()).toMatchFileSnapshot('../../../src/schema/MANUAL.md');
  });

  test('the schema for editors’ tools', async () => {
    await expect(`${JSON.stringify(frontMatterSchema(), undefined, 2)}\n`).toMatchFileSnapshot('../../../src/schema/front-matter.schema.json');
  });
});
