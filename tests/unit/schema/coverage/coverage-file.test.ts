import { expect, test } from 'vitest';
import { checkCoverage } from '../../../../src/schema/coverage/coverage-file.ts';
import { printed } from '../make-item.ts';

function found(text: string): string {
  return `\n${printed(checkCoverage(text).problems)}`;
}

test('gaps come in order of time, of one month where no other is named', () => {
  const { gaps, problems } = checkCoverage(`missing:
  - { from: 1977-01, to: 1980-12, source: Gazette, note: { en: Lost., zh: 散佚。 } }
  - from: 1961-02
    note: Not kept.
`);
  expect(problems).toEqual([]);
  expect(gaps).toEqual([
    { from: '1961-02', to: '1961-02', notes: { en: 'Not kept.' } },
    { from: '1977-01', to: '1980-12', source: 'Gazette', notes: { en: 'Lost.', zh: '散佚。' } },
  ]);
  expect(checkCoverage('# Nothing is known.\n')).toEqual({ gaps: [], problems: [] });
});

test('gaps of two sources may have months in common, those of one may not', () => {
  const gap = (source: string) => `  - { from: 1961-01, to: 1961-03,${source} note: Lost. }\n`;
  expect(checkCoverage(`missing:\n${gap(' source: Gazette,')}${gap(' source: Crier,')}${gap('')}`).problems).toEqual([]);
  expect(found(`missing:\n${gap(' source: Gazette,')}${gap(' source: gazette,')}`)).toMatchInlineSnapshot(`
    "
    coverage.yaml:3:5  This gap and that in line 2 have months in common — make one gap of the two, or part their months.  coverage-overlap
          - { from: 1961-01, to: 1961-03, source: gazette, note: Lost. }
            ^"
  `);
});

test('a key, a month, a language or a note that is wrong is told at its place', () => {
  expect(found('missing:\n  - from: 1961-13\n    till: 1962-01\n    note: Lost.\n')).toMatchInlineSnapshot(`
    "
    coverage.yaml:2:11  missing.from is 1961-13, which is not a month — write the month as YYYY-MM, such as 1961-01.  coverage-month
          - from: 1961-13
                  ^
    coverage.yaml:3:5  missing.till is not a known key — delete it, or write one of from, to, source, note.  key-unknown
            till: 1962-01
            ^"
  `);
  expect(found('missing:\n  - from: 1962-01\n    to: 1961-01\n    note: Lost.\n')).toMatchInlineSnapshot(`
    "
    coverage.yaml:2:5  This gap ends in 1961-01, before it begins in 1962-01 — write from: 1961-01 and to: 1962-01, or mend them.  coverage-month
          - from: 1962-01
            ^"
  `);
  expect(found('missing:\n  - from: 1961-01\n    note: { xx: Lost. }\n')).toMatchInlineSnapshot(`
    "
    coverage.yaml:3:13  xx is no language of this archive — write one of en, zh.  names-language
            note: { xx: Lost. }
                    ^"
  `);
  expect(found('missing:\n  - from: 1961-01\n')).toMatchInlineSnapshot(`
    "
    coverage.yaml:2:5  missing has no note — add a line note: with the same indentation.  field-missing
          - from: 1961-01
            ^"
  `);
  expect(found('gaps:\n  - from: 1961-01\n    note: Lost.\n')).toMatchInlineSnapshot(`
    "
    coverage.yaml:1:1  gaps is not a known key — delete it, or write one of missing.  key-unknown
        gaps:
        ^"
  `);
  expect(found('missing:\n  from: 1961-01\n')).toMatchInlineSnapshot(`
    "
    coverage.yaml:2:3  missing is not a list of gaps — begin each gap with a hyphen: “- from: 1961-01”, and below it, indented, “note: …”.  coverage-form
          from: 1961-01
          ^"
  `);
});
