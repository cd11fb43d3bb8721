import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { statementsOf } from './parse.ts';
import { slowTextFor } from './regexes/slow-regex.ts';
import { readSources } from './sources.ts';

/**
 * Why an expression that a text could hold up is none that a text does hold up. `tests/unit/imports/bombs.test.ts` and `npm run bench -- hostile`
 * measure what these reasons promise.
 */
const reasons = {
  counted: 'tooMuchIn refuses a text that holds more than some hundred of what begins it and is not ended',
  ours: 'it reads what we wrote ourselves',
  short: 'it reads a name, an address, a message or the first kilobytes of a file',
} as const;

/** Expressions that take long for some texts, by their file: how each begins, and why it may. */
const justified: Readonly<Record<string, readonly [beginning: string, why: keyof typeof reasons][]>> = {
  'commands/deploying/rsync-carrier.ts': [['change_dir', 'short']],
  'commands/writing/target-file.ts': [['\\/(?:([a-z-]+)\\/)?', 'short']],
  'imports/balance.ts': [['<head', 'counted']],
  'imports/body/foreign-marks.ts': [['\\[\\/?(?:pullquote', 'counted']],
  'imports/body/tidy-source.ts': [['\\[caption', 'counted'], ['\\[embed', 'counted']],
  'imports/body/words.ts': [
    ['\\{\\{', 'counted'], ['\\[\\/?(?:caption', 'counted'], ['<!--', 'counted'], ['!\\[', 'counted'], ['\\[\\^', 'counted'],
  ],
  'imports/formats/html-paragraphs.ts': [['(<pre', 'counted'], ['<!--', 'counted'], ['(?<!<br', 'counted']],
  'imports/formats/page-data.ts': [['<script', 'counted']],
  'imports/formats/post-text.ts': [['\\[caption', 'counted'], ['\\[gallery', 'counted'], ['\\[embed', 'counted']],
  'imports/formats/saved-page.ts': [['<head', 'counted'], ['<base', 'counted'], ['(<a', 'counted']],
  'imports/formats/word-document.ts': [['<sup>', 'ours'], ['<li', 'ours']],
  'imports/head/headline-of.ts': [['<!--', 'counted'], ['<(script', 'counted'], ['!\\[', 'counted']],
  'imports/head/html-head.ts': ['<meta', '<link', '<time', '<html', '<h1', '<title'].map((beginning) => [beginning, 'counted']),
  'imports/report.ts': [['The date', 'short'], ['\\(.*\\)', 'short'], ['“[^”]*”', 'short'], ['\\d+ bytes', 'short']],
  'imports/tags/meaning.ts': [['\\.(?:jpe?g', 'short']],
  'imports/tags/scan.ts': [['(\\{\\{[<%])', 'counted']],
  'imports/text/charset.ts': [['<meta', 'short']],
  'imports/text/plain-text.ts': [['\\{%', 'counted'], ['!?\\[', 'counted'], ['<[^>]*>', 'ours']],
  'layouts/pair-blocks.ts': [['<(\\/?)', 'ours']],
  'metadata/feeds/atom.ts': [['<feed', 'ours']],
  'metadata/feeds/entry-html.ts': [['<a class', 'ours']],
  'schema/examples/fields.ts': [['source:', 'ours']],
  // What is handed to it is a run of letters, which it matches to the end.
  'schema/sketch.ts': [['[\\p{Script=Han}', 'ours']],
  'search/format/near-words.ts': [['\\D+', 'ours']],
  'search/format/word-counts.ts': [['([a-z]+)', 'ours']],
  'search/parts/markup.ts': [['<!--', 'ours']],
  'search/parts/page-words.ts': [['([^,', 'ours']],
  'search/parts/searched-part.ts': [['<html', 'ours']],
  'store/plain-drawing.ts': [['\\s*\\n', 'short'], ['([a-zA-Z]', 'short']],
};

interface Found {
  file: string;
  source: string;
  text: string;
}

const slow: Found[] = readSources().flatMap(({ file, text }) => expressionsIn(file, text).flatMap(({ source, flags }): Found[] => {
  // Without a repetition that has no end, the work at each place is bounded.
  const found = /[*+]|,\}/.test(source) ? slowTextFor(source, flags) : undefined;
  return found ? [{ file, source, text: JSON.stringify(found) }] : [];
}));

function expressionsIn(file: string, text: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  const look = (node: ts.Node): void => {
    const literal = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/([a-z]*)$/s.exec(node.text) : undefined;
    if (literal) found.push({ source: literal[1] ?? '', flags: literal[2] ?? '' });
    ts.forEachChild(node, look);
  };
  for (const statement of statementsOf(file, text)) look(statement);
  return found;
}

const isJustified = ({ file, source }: Found) => (justified[file] ?? []).some(([beginning]) => source.startsWith(beginning));

test('no regular expression takes long for some text, but those whose text cannot be so', () => {
  expect(slow.filter((found) => !isJustified(found)).map(({ file, source, text }) => `${file} /${source}/ ${text}`)).toEqual([]);
});

test('what is justified is there', () => {
  const unused = Object.entries(justified).flatMap(([file, all]) => all.filter(([beginning]) => (
    !slow.some((found) => found.file === file && found.source.startsWith(beginning)))).map(([beginning]) => `${file} ${beginning}`));
  expect(unused).toEqual([]);
});

describe('an expression', () => {
  test.each([
    ['<[^>]*>', 'g', '<'], ['\\s+$', '', ' '], ['^(?:a+)+$', '', 'a'], ['^\\s*\\s*a', '', ' '], ['^(?:<!--[^]*?-->\\s*)*<rss', '', '<!---->'],
    ['\\[a\\]([^]*?)\\[\\/a\\]', 'g', '[a]'], ['[\\w.+-]+@[\\w-]+', 'g', 'a'],
  ])('/%s/%s is found, with the text for it', (source, flags, repeated) => {
    expect(slowTextFor(source, flags)?.repeated).toBe(repeated);
  });

  test.each([
    ['<[^<>]*>', 'g'], ['(?<!\\s)\\s+$', ''], ['^a+$', ''], ['^(?:<!--(?:(?!-->)[^])*-->\\s*)*<rss', ''], ['[\\w.+-]{1,64}@', 'g'], ['a.*', 'g'],
  ])('/%s/%s is none', (source, flags) => expect(slowTextFor(source, flags)).toBeUndefined());
});
