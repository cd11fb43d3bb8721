import { describe, expect, test } from 'vitest';
import { checkFolders } from '../../../src/commands/line/folders.ts';

const home = '/home/ann/news';
const usual = { content: `${home}/content`, out: `${home}/dist`, cache: `${home}/.backnumber` };
const problemsOf = (folders: Partial<typeof usual>): string => checkFolders({ ...usual, ...folders }, home).join('\n');

describe('the folders of a run', () => {
  test('do not stand in each other\'s way by default, nor outside the project', () => {
    expect(problemsOf({})).toBe('');
    expect(problemsOf({ content: '/srv/content', out: '/srv/www', cache: '/var/cache/news' })).toBe('');
    expect(problemsOf({ content: '/srv/news', out: '/srv/news-site', cache: '/srv/news.cache' })).toBe('');
    expect(problemsOf({ out: `${home}/..dist` })).toBe('');
  });

  test('the site does not take the place of the items', () => {
    expect(problemsOf({ out: usual.content })).toMatchInlineSnapshot(
      `"--out is /home/ann/news/content, the folder of the items. Name a folder of its own for it."`,
    );
    expect(problemsOf({ content: '/srv/a/b', out: '/srv/a' })).toMatchInlineSnapshot(
      `"--out is /srv/a, which holds the items. Name a folder of its own for it."`,
    );
    expect(problemsOf({ out: `${usual.content}/2024` })).toMatchInlineSnapshot(
      `"--out is /home/ann/news/content/2024, which lies among the items. Name a folder of its own for it."`,
    );
  });

  test('the site does not take the place of the project or all of the disk', () => {
    expect(problemsOf({ out: home })).toMatchInlineSnapshot(`"--out is /home/ann/news, the project itself. Name a folder of its own for it."`);
    expect(problemsOf({ out: '/home' })).toMatchInlineSnapshot(`"--out is /home, which holds the project. Name a folder of its own for it."`);
    expect(problemsOf({ out: '/' })).toMatchInlineSnapshot(`"--out is /, which holds the project. Name a folder of its own for it."`);
  });

  test('what is kept between runs lies apart from items and site', () => {
    expect(problemsOf({ cache: `${usual.content}/cache` })).toMatchInlineSnapshot(
      `"--cache is /home/ann/news/content/cache, which lies among the items. Name a folder of its own for it."`,
    );
    expect(problemsOf({ cache: usual.out })).toMatchInlineSnapshot(`"--cache is /home/ann/news/dist, which holds --out. Name a folder of its own for it."`);
    expect(problemsOf({ cache: `${usual.out}/cache` })).toMatchInlineSnapshot(
      `"--cache is /home/ann/news/dist/cache, which lies in --out. Name a folder of its own for it."`,
    );
    expect(problemsOf({ cache: home })).toMatchInlineSnapshot(`"--cache is /home/ann/news, the project itself. Name a folder of its own for it."`);
  });

  test('all that is wrong is said at once', () => {
    expect(checkFolders({ content: '/a', out: '/a', cache: '/a/b' }, home)).toHaveLength(2);
  });
});
