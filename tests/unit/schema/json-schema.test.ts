import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isDay } from '../../../src/schema/day.ts';
import { filesOf } from '../../../src/schema/examples/example.ts';
import { examples } from '../../../src/schema/examples/examples.ts';
import { editorSnippets } from '../../../src/schema/fields/snippets.ts';
import schema from '../../../src/schema/front-matter.schema.json' with { type: 'json' };

const project = join(import.meta.dirname, '../../..');
const content = join(project, 'content');
const ajv = new Ajv2020({ allErrors: true, formats: { date: isDay } });
const isValid = ajv.compile(schema);

/** The front matter of a file as tools for YAML 1.2 read it. */
function matterOf(text: string): unknown {
  return parse(/^---\n(.*?)\n---$/ms.exec(text)?.[1] ?? '');
}

/** Rules whose breach shows in the values of one front matter, with the words in which the schema says so. */
const expressed = new Map([
  ['key-unknown', 'additionalProperties'], ['field-missing', 'required'], ['field-empty', 'type'], ['text-form', 'type'], ['name-length', 'maxLength'],
  ['list-form', 'type'], ['list-duplicate', 'uniqueItems'], ['flag-form', 'const'], ['map-form', 'type'], ['day-form', 'format'], ['embargo-form', 'pattern'],
  ['url-form', 'pattern'], ['alias-form', 'pattern'], ['summary-length', 'maxLength'], ['sha256-form', 'pattern'], ['waiver-rule', 'enum'],
]);

describe('the schema for editors’ tools', () => {
  test('takes the front matter of every item of the sample archive', () => {
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    expect(files.length).toBeGreaterThan(90);
    const refused = files.filter((file) => !isValid(matterOf(readFileSync(join(content, file), 'utf8'))));
    expect(refused).toEqual([]);
  });

  test.each([...expressed])('refuses the wrong example of %s for its %s, and takes the right one', (rule, keyword) => {
    const example = new Map(Object.entries(examples)).get(rule);
    if (!example) throw new Error(`no rule is called ${rule}`);
    const [wrong, right] = (['wrong', 'right'] as const).map((which) => matterOf(String(Object.values(filesOf(example, which))[0])));
    expect([isValid(wrong), isValid.errors?.map((error) => error.keyword)]).toEqual([false, [keyword]]);
    expect(isValid(right), JSON.stringify(isValid.errors)).toBe(true);
  });
});

describe('the snippets of VS Code', () => {
  test('are made from the table of fields', async () => {
    await expect(`${JSON.stringify(editorSnippets(), undefined, 2)}\n`).toMatchFileSnapshot('../../../.vscode/backnumber.code-snippets');
  });

  test('give a front matter that the schema takes, once their places are filled with what stands in them', () => {
    for (const [name, { body }] of Object.entries(editorSnippets())) {
      if (!Object.hasOwn(schema.properties, name)) continue;
      const filled = body.join('\n').replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1').replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
      const needed = { title: 'Mine', date: '2023-02-21', source: 'Fuxin Daily' };
      expect([name, isValid({ ...needed, ...(parse(filled) as object) }), isValid.errors]).toEqual([name, true, null]);
    }
  });
});
