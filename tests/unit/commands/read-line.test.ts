import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/commands/line/command.ts';
import { commonFlags } from '../../../src/commands/line/flags.ts';
import { project } from '../../../src/commands/line/folders.ts';
import { readCommandLine, UsageError } from '../../../src/commands/line/read-line.ts';

const { content, out, cache, base, now, clean, json } = commonFlags;
const flags = [content, out, cache, base, now, clean, json] as const;
const build = { name: 'build', purpose: 'Build the archive.', flags, examples: [''] } satisfies Command<typeof flags>;

function problemsOf(words: readonly string[], environment: Record<string, string> = {}): readonly string[] {
  try {
    readCommandLine(build, words, environment);
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map((text) => text.replaceAll(project, '…'));
    throw error;
  }
}

describe('the settings of a run', () => {
  test('are folders of the project where nothing is said', () => {
    expect(readCommandLine(build, [], {}).settings).toEqual({
      content: join(project, 'content'), out: join(project, 'dist'), cache: join(project, '.backnumber'), base: '/', now: '', dev: false,
    });
  });

  test('begin their day where the archive does', () => {
    expect(readCommandLine(build, ['--now', '2026-03-01'], {}).settings.now).toBe('2026-02-28T16:00:00.000Z');
  });

  test('take relative paths from where the person stood who typed them', () => {
    const read = readCommandLine(build, ['--out', 'site'], { npm_lifecycle_event: 'build', INIT_CWD: '/home/ann' });
    expect([read.settings.out, read.settings.cache, read.line.folder]).toEqual([join('/home/ann', 'site'), join(project, '.backnumber'), '/home/ann']);
  });

  test('pay no heed to where npm was called for something else', () => {
    expect(readCommandLine(build, ['--out', 'site'], { npm_lifecycle_event: 'test', INIT_CWD: '/home/ann' }).line.folder).toBe(process.cwd());
  });
});

describe('what a run cannot begin with', () => {
  test('a content folder that is not there, or is a file', () => {
    expect(problemsOf(['--content', join(project, 'nowhere')])).toMatchInlineSnapshot(`
      [
        "--content is …/nowhere, which is not there. Name the folder that holds the items, or make it.",
      ]
    `);
    expect(problemsOf(['--content', join(project, 'package.json')])).toMatchInlineSnapshot(`
      [
        "--content is …/package.json, which is a file. Name the folder that holds the items.",
      ]
    `);
  });

  test('a file in the place of a folder to be written', () => {
    expect(problemsOf(['--out', join(project, 'package.json'), '--cache', join(project, 'package.json', 'cache')])).toMatchInlineSnapshot(`
      [
        "--out is …/package.json, which is a file. Name a folder.",
        "--cache is …/package.json/cache, and …/package.json is a file. Name a folder.",
        "--cache is …/package.json/cache, which lies in --out. Name a folder of its own for it.",
      ]
    `);
  });

  test('flags that npm kept to itself', () => {
    expect(
      problemsOf([], { npm_lifecycle_event: 'build', npm_config_base: '/x/', npm_config_clean: 'true', npm_config_cache: '/home/ann/.npm' }),
    ).toMatchInlineSnapshot(`
      [
        "npm kept --base to itself. Write -- before the flags: npm run build -- --base /PATH/.",
        "npm kept --clean to itself. Write -- before the flags: npm run build -- --clean.",
      ]
    `);
  });

  test('a site in the place of the project', () => {
    expect(problemsOf(['--out', project, '--base', 'x'])).toMatchInlineSnapshot(`
      [
        "--base is "x", which is not a path that begins and ends with a slash. Write /x/.",
        "--out is …, the project itself. Name a folder of its own for it.",
      ]
    `);
  });
});
