import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildArchive } from '../../src/archive/archive.ts';
import { buildPages } from '../../src/archive/pages/pages.ts';
import type { ArticleView } from '../../src/archive/pages/views.ts';
import { type Field, type FieldName, fieldNames, fields, type FrontMatter } from '../../src/schema/fields/fields.ts';
import { synonymsOf } from '../../src/schema/fields/foreign-names.ts';
import { knownFields } from '../../src/schema/fields/known-fields.ts';
import { checkItem } from '../../src/schema/front-matter.ts';
import { makeItem as makeArchived } from './archive/make.ts';
import { importOne, makeFolder, remarksOf } from './imports/make-input.ts';
import { makeItem as makeFile } from './schema/make-item.ts';

const file = '2023/02/mine.md';
const exampleOf = (name: FieldName): string => (fields[name] as Field).example;

/** What the front matter of a file says; problems of any kind fail. */
function checked(text: string): FrontMatter {
  const { matter, problems } = checkItem(file, text);
  expect(problems).toEqual([]);
  if (!matter) throw new Error(`${file} has no sound front matter.`);
  return matter;
}

describe.each(fieldNames)('the field %s', (name) => {
  const said = checked(makeFile(exampleOf(name)))[name];

  test('is read from a file and handed to its page', () => {
    expect(said).toBeDefined();
    const archive = buildArchive([makeArchived(file, checked(makeFile(exampleOf(name))))], [], { now: Date.parse('2026-01-01T00:00:00Z'), dev: true });
    const views = [...buildPages(archive)].map(({ view }) => view());
    expect(views.find((view): view is ArticleView => view.kind === 'article')?.item.matter[name]).toEqual(said);
  });

  test('survives an import under any of its names', async () => {
    const value: unknown = Object.values(parse(exampleOf(name)))[0];
    for (const synonym of synonymsOf(name, knownFields[name])) {
      const plain = makeFile(`${exampleOf(name)}`).replace(new RegExp(`^${name}(?=:)`, 'm'), JSON.stringify(synonym));
      const outcome = await importOne(plain, { name: 'mine.md', pictures: makeFolder('mine.jpg') });
      if (outcome.kind !== 'came') throw new Error(JSON.stringify(outcome));
      const matter = checked(outcome.item.text);
      if (name === 'imported') expect(matter.imported).not.toEqual(value);
      else expect([synonym, matter[name]]).toEqual([synonym, said]);
      expect(remarksOf(outcome).filter((remark) => !/^(?:draft|language-set)\b/.test(remark) && !remark.includes('imported'))).toEqual([]);
    }
  });
});
