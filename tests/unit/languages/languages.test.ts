import { describe, expect, test } from 'vitest';
import { fill, fillCount } from '../../../src/languages/fill.ts';
import type { LanguageFacts } from '../../../src/languages/language-facts.ts';
import { languageFacts } from '../../../src/languages/languages.ts';

const languages: readonly (readonly [language: string, facts: LanguageFacts])[] = Object.entries(languageFacts);
const [, first] = languages[0] ?? [];

/** Every text in a value, by the way to it; plural forms count as one text. */
function textsOf(value: unknown, way = ''): [way: string, text: string][] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  if ('other' in value) return textsOf(value.other, way);
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${way}.${key}`));
}

function formsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'other' in value ? [value] : Object.values(value).flatMap(formsOf);
}

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(languages)('the language %s', (language, facts) => {
  const texts = new Map(textsOf(facts));

  test('names the same places to fill in as every other', () => {
    // How a day is put together is each language's own; examples of a question are typed as they are.
    for (const [way, text] of textsOf(first)) {
      if (/^\.(days|searchHelps|about\..*\.paragraphs|languageNames)/.test(way)) continue;
      expect([way, placesIn(texts.get(way) ?? '')]).toEqual([way, placesIn(text)]);
    }
  });

  test('has each plural form that its numbers take, and no other', () => {
    const forms = new Intl.PluralRules(facts.locale).resolvedOptions().pluralCategories.sort();
    expect(formsOf(facts).map((each) => Object.keys(each).sort())).toEqual(formsOf(facts).map(() => forms));
  });

  test('leaves no text empty', () => {
    expect([...texts].filter(([way, text]) => text === '' && !/^\.(marks\.gap|abbreviations|index\.people\.(partedBy|familyReadings))$/.test(way))).toEqual([]);
  });

  test('is known to this machine by its tags', () => {
    expect(Intl.NumberFormat.supportedLocalesOf(facts.locale), language).toHaveLength(1);
    expect(Intl.Collator.supportedLocalesOf(facts.collation)).toHaveLength(1);
  });

  test('has a first character for each letter of its readings', () => {
    const { readings } = facts.index;
    expect(readings?.firsts.length).toBe(readings?.letters.length);
  });
});

test('a number takes the form that its language has for it', () => {
  const stories = { one: '{count} история', few: '{count} истории', many: '{count} историй', other: '{count} истории' };
  expect([1, 3, 5, 21].map((count) => fillCount(stories, count, 'ru'))).toEqual(['1 история', '3 истории', '5 историй', '21 история']);
  expect(fillCount({ other: '{count} 篇' }, 1, 'zh')).toBe('1 篇');
  expect(fillCount({ one: '{count} day in {year}', other: '{count} days in {year}' }, 1200, 'en', { count: '1,200', year: 2023 })).toBe('1,200 days in 2023');
});

test('a name in braces that is given no value stays as it is', () => {
  expect(fill('{count} of {all}', { count: 3 })).toBe('3 of {all}');
});
