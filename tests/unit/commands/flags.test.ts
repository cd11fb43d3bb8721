import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/commands/line/command.ts';
import { commonFlags, isForHelp, readFlags } from '../../../src/commands/line/flags.ts';

const { content, out, base, now, clean } = commonFlags;
const flags = [content, out, base, now, clean] as const;
const build = { name: 'build', purpose: 'Build the archive.', flags, examples: [''] } satisfies Command<typeof flags>;
const bring = { ...build, name: 'import', operands: { value: 'FILE…', docs: 'Files to read.' } };
const problemsOf = (...words: string[]): string => readFlags(build, words).problems.join('\n');

describe('a command line', () => {
  test('that says nothing leaves every flag at its default', () => {
    expect(readFlags(build, [])).toEqual({
      values: { content: 'content', out: 'dist', base: '/', now: undefined, clean: false }, operands: [], problems: [],
    });
  });

  test('gives a value after a blank or an equals sign', () => {
    const { values, problems } = readFlags(build, ['--content', 'here', '--out=there=too', '--clean', '--base', '/news/2.0/', '--now=2026-03-01']);
    expect(values).toEqual({ content: 'here', out: 'there=too', base: '/news/2.0/', now: '2026-03-01', clean: true });
    expect(problems).toEqual([]);
  });

  test('gives operands to a command that takes them, and after -- nothing is a flag', () => {
    expect(readFlags(bring, ['a.txt', '--clean', '-', '--', '--out', '-h']).operands).toEqual(['a.txt', '-', '--out', '-h']);
  });

  test('may hold an empty or negative looking value where it is glued on', () => {
    expect(readFlags(build, ['--content', '-dash']).values.content).toBe('-dash');
    expect(problemsOf('--content=')).toMatchInlineSnapshot(`"--content says nothing. Write --content DIR."`);
  });

  test('asks for help wherever it says so, but not after --', () => {
    expect([['--help'], ['--out', '-h'], ['x', '--', '--help'], ['--helpful'], []].map(isForHelp)).toEqual([true, true, false, false, false]);
  });
});

describe('what a command cannot follow', () => {
  test('an unknown flag is named with the nearest known one', () => {
    expect(problemsOf('--contnet', 'x')).toMatchInlineSnapshot(`"build has no flag --contnet. Did you mean --content?"`);
    expect(problemsOf('--hlep')).toMatchInlineSnapshot(`"build has no flag --hlep. Did you mean --help?"`);
  });

  test('an unknown flag near to none is only named', () => {
    expect(problemsOf('--watermelon')).toMatchInlineSnapshot(`"build has no flag --watermelon."`);
    expect(problemsOf('-x')).toMatchInlineSnapshot(`"build has no flag -x."`);
  });

  test('a value that is missing', () => {
    expect(problemsOf('--content')).toMatchInlineSnapshot(`"--content says nothing. Write --content DIR."`);
    expect(problemsOf('--content', '--clean')).toMatchInlineSnapshot(`"--content says nothing. Write --content DIR."`);
  });

  test('a value where none is taken', () => {
    expect(problemsOf('--clean=yes')).toMatchInlineSnapshot(`"--clean takes no value, and "yes" was given. Write --clean alone, or leave it out."`);
  });

  test('a flag given twice', () => {
    expect(problemsOf('--out', 'a', '--out', 'b')).toMatchInlineSnapshot(`"--out is given more than once. Give it once."`);
  });

  test('a word that belongs to no flag', () => {
    expect(problemsOf('content')).toMatchInlineSnapshot(
      `"build takes flags only, and "content" is none. A flag of this command comes after --, as in npm run build -- --help."`,
    );
  });

  test('a base that is no path between slashes, with the path to write', () => {
    expect(
      ['news', '/news', 'news/', '/a//b/', '/a b/', 'https://example.org/news', '/../', '/矿/', ''].map((text) => problemsOf(`--base=${text}`)).join('\n'),
    ).toMatchInlineSnapshot(`
      "--base is "news", which is not a path that begins and ends with a slash. Write /news/.
      --base is "/news", which is not a path that begins and ends with a slash. Write /news/.
      --base is "news/", which is not a path that begins and ends with a slash. Write /news/.
      --base is "/a//b/", which is not a path that begins and ends with a slash. Write /a/b/.
      --base is "/a b/", which is not a path that begins and ends with a slash. Write one such as /news/, of Latin letters, digits, hyphens and dots.
      --base is "https://example.org/news", which is not a path that begins and ends with a slash. Write /news/.
      --base is "/../", which is not a path that begins and ends with a slash. Write one such as /news/, of Latin letters, digits, hyphens and dots.
      --base is "/矿/", which is not a path that begins and ends with a slash. Write one such as /news/, of Latin letters, digits, hyphens and dots.
      --base says nothing. Write --base /PATH/."
    `);
  });

  test('a day that the calendar lacks, and a moment without its offset', () => {
    expect(['2026-02-29', '2026-2-3', 'yesterday', '2026-03-01T06:00'].map((text) => problemsOf('--now', text)).join('\n')).toMatchInlineSnapshot(`
      "--now is "2026-02-29", which is neither a day nor a moment. Write a day such as 2026-03-01, or a moment with its offset such as 2026-03-01T06:00+08:00.
      --now is "2026-2-3", which is neither a day nor a moment. Write a day such as 2026-03-01, or a moment with its offset such as 2026-03-01T06:00+08:00.
      --now is "yesterday", which is neither a day nor a moment. Write a day such as 2026-03-01, or a moment with its offset such as 2026-03-01T06:00+08:00.
      --now is "2026-03-01T06:00", which is neither a day nor a moment. Write a day such as 2026-03-01, or a moment with its offset such as 2026-03-01T06:00+08:00."
    `);
  });

  test('all of it at once', () => {
    expect(readFlags(build, ['--contnet', '--base', 'x', '--now', 'y']).problems).toHaveLength(3);
  });

  test('leaves the default in the place of a value that will not do', () => {
    expect(readFlags(build, ['--base', 'news']).values.base).toBe('/');
  });
});
