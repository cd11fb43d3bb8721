import { describe, expect, test } from 'vitest';
import { checkNames } from '../../../src/schema/names.ts';
import { printed } from './make-item.ts';

const reportOf = (text: string): string => printed(checkNames(text).problems);

describe('the file of names', () => {
  test('pairs names in both forms of YAML', () => {
    expect(checkNames('# Names\ntopics:\n  - { en: mining, zh: 采矿 }\n\npeople:\n- en: Zhou Pengju\n  zh: 周鹏举\n')).toEqual({
      pairs: [{ kind: 'topics', names: { en: 'mining', zh: '采矿' } }, { kind: 'people', names: { en: 'Zhou Pengju', zh: '周鹏举' } }],
      problems: [],
    });
  });

  test('may hold comments only', () => {
    expect(checkNames('# none yet\n')).toEqual({ pairs: [], problems: [] });
  });

  test('knows the kinds that have pages', () => {
    expect(reportOf('organizations:\n  - { en: a, zh: b }\nweather: []\n')).toMatchInlineSnapshot(`
      "names.yaml:1:1  organizations is no kind of name that has pages — write organisations.  names-kind
          organizations:
          ^
      names.yaml:3:1  weather is no kind of name that has pages — write one of topics, people, places, organisations, sources, editors, series.  names-kind
          weather: []
          ^"
    `);
    expect(reportOf('topics: []\ntopics: []\n')).toMatchInlineSnapshot(`
      "names.yaml:2:1  topics stands twice, first in line 1 — delete one of the two.  key-duplicate
          topics: []
          ^"
    `);
  });

  test('knows the languages of the site', () => {
    expect(reportOf('topics:\n  - { en: mining, fr: mines, zh: 采矿 }\n')).toMatchInlineSnapshot(`
      "names.yaml:2:19  fr is no language of this archive — write one of en, zh.  names-language
            - { en: mining, fr: mines, zh: 采矿 }
                            ^"
    `);
    expect(reportOf('topics:\n  - { en: mining, en: mines, zh: 采矿 }\n')).toMatchInlineSnapshot(`
      "names.yaml:2:19  en stands twice, first in line 2 — delete one of the two.  key-duplicate
            - { en: mining, en: mines, zh: 采矿 }
                            ^"
    `);
  });

  test('has a name in one pair of its kind only', () => {
    expect(reportOf('topics:\n  - { en: mining, zh: 采矿 }\n  - { en: Mining, zh: 矿业 }\n')).toMatchInlineSnapshot(`
      "names.yaml:3:11  Mining stands in two pairs of topics, first in line 2 — make one pair of the two, or delete one.  names-repeated
            - { en: Mining, zh: 矿业 }
                    ^"
    `);
    expect(reportOf('topics:\n  - { en: Haizhou, zh: 海州 }\nplaces:\n  - { en: Haizhou, zh: 海州 }\n')).toBe('');
  });

  test('pairs at least two languages', () => {
    expect(reportOf('topics:\n  - { en: mining }\n')).toMatchInlineSnapshot(`
      "names.yaml:2:5  This pair of topics has a name in fewer than two languages — add the name in another language, such as - { en: mining, zh: 采矿 }, or delete the line.  names-single
            - { en: mining }
              ^"
    `);
  });

  test('is made of lists, pairs and texts', () => {
    expect(reportOf('topics: mining\n')).toMatchInlineSnapshot(`
      "names.yaml:1:9  topics is not a list of pairs — write each pair on a line of its own, such as - { en: mining, zh: 采矿 }.  names-form
          topics: mining
                  ^"
    `);
    expect(reportOf('topics:\n  - mining\n')).toMatchInlineSnapshot(`
      "names.yaml:2:5  This entry of topics pairs no names — write the name in each language, such as - { en: mining, zh: 采矿 }.  names-form
            - mining
              ^"
    `);
    expect(reportOf('topics:\n  - { en: 1958, zh: }\n')).toMatchInlineSnapshot(`
      "names.yaml:2:11  The name in en is 1958, which YAML reads as a number, not as text — put it in quotes: "1958".  text-form
            - { en: 1958, zh: }
                    ^
      names.yaml:2:21  The name in zh is empty — write something after its colon, or delete it.  field-empty
            - { en: 1958, zh: }
                              ^"
    `);
    expect(reportOf('- mining\n')).toMatchInlineSnapshot(`
      "names.yaml:1:1  There is no key with a value here — write it as key: value.  yaml-map
          - mining
          ^"
    `);
    expect(reportOf('---\ntopics: []\n')).toMatchInlineSnapshot(`
      "names.yaml:1:1  A line --- begins or ends a document of YAML, and here is only one — delete the line.  yaml-document
          ---
          ^"
    `);
  });

  test('shows all its faults at once', () => {
    expect(reportOf('topics:\n  - { en: "mining, zh: 采矿 }\npeople：\n\t- { en: a, zh: b }\nplace: []\n')).toMatchInlineSnapshot(`
      "names.yaml:2:11  The quote that opens here is never closed — write the same quote at the end of the text, or leave out both.  yaml-syntax
            - { en: "mining, zh: 采矿 }
                    ^
      names.yaml:3:7  The colon after the key is full-width (：), which YAML takes for a letter — write an ordinary colon and a space.  yaml-colon
          people：
                ^
      names.yaml:4:1  The line begins with a tab, which YAML does not allow — indent it with spaces.  yaml-tab
          	- { en: a, zh: b }
          ^
      names.yaml:5:1  place is no kind of name that has pages — write places.  names-kind
          place: []
          ^"
    `);
  });
});
