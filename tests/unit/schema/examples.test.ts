import { afterAll, describe, expect, test } from 'vitest';
import { closeEdition } from '../../../src/edition.ts';
import { filesOf } from '../../../src/schema/examples/example.ts';
import { examples } from '../../../src/schema/examples/examples.ts';
import { buildRulesPage } from '../../../src/schema/examples/rules-page.ts';
import { applyFixes } from '../../../src/schema/fix.ts';
import { isRuleName, rules, type Rule } from '../../../src/schema/rules.ts';
import { problemsIn, withFiles } from './make-example.ts';

afterAll(closeEdition);

const names = Object.keys(rules).filter(isRuleName);

describe.each(names)('the rule %s', (name) => {
  const example = examples[name];
  const { severity, fixable }: Rule = rules[name];

  test('finds in its wrong example exactly what the manual says, and nothing in its right one', async () => {
    await withFiles(filesOf(example, 'wrong'), async (content) => {
      const problems = await problemsIn(content, example.published);
      const found = problems.map(({ rule, severity: grave, message, cure }) => `${rule} ${grave}: ${message} ${cure}`);
      expect(found).toEqual([`${name} ${severity}: ${example.found}`]);
      expect(problems.map(({ fix }) => fix !== undefined)).toEqual([fixable === true]);
    });
    expect(await withFiles(filesOf(example, 'right'), (content) => problemsIn(content, example.published))).toEqual([]);
  });
});

test.each(names.filter((name) => (rules[name] as Rule).fixable))('the rule %s is kept once its wrong example is mended', async (name) => {
  const files = filesOf(examples[name], 'wrong');
  const problems = await withFiles(files, (content) => problemsIn(content));
  const file = problems[0]?.file ?? '';
  const text = new Map(Object.entries(files)).get(file);
  const mended = { ...files, [file]: applyFixes(typeof text === 'string' ? text : '', problems) };
  expect(await withFiles(mended, (content) => problemsIn(content))).toEqual([]);
});

test('a rule has one example, and no example is of no rule', () => {
  expect(Object.keys(examples).toSorted()).toEqual(Object.keys(rules).toSorted());
});

test('the manual of rules is made from them', async () => {
  await expect(buildRulesPage()).toMatchFileSnapshot('../../../src/schema/RULES.md');
});
