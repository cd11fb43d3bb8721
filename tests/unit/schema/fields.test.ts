import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildManual, fieldNames, fields, isField, manualOf } from '../../../src/schema/fields.ts';
import { reportOf } from './make-item.ts';

describe('the editors’ manual', () => {
  test.each(Object.entries(fields))('has an example of %s that holds', (_, { example }) => {
    expect(reportOf(example)).toBe('');
  });

  test('stands word for word at the fields of an item', () => {
    const source = readFileSync(new URL('../../../src/schema/item.ts', import.meta.url), 'utf8');
    const written = [...(/interface FrontMatter \{\n(.*?)\n\}/s.exec(source)?.[1] ?? '').matchAll(/\/\*\* (.*) \*\/\n {2}(\w+)\??:/g)];
    expect(Object.fromEntries(written.map(([, sentence, name]) => [name, sentence])))
      .toEqual(Object.fromEntries(fieldNames.filter(isField).map((name) => [name, manualOf(name)])));
  });

  test('can be printed as a table with a row for each field', () => {
    expect(buildManual().split('\n').length).toBe(fieldNames.length + 2);
    expect(buildManual()).toContain('| `date` | YYYY-MM-DD | The day of the news, which lies in the month of the folder. | **required** |');
  });
});
