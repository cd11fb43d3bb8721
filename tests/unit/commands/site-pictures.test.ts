import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pictureFolderOf, PictureNames } from '../../../src/commands/importing/picture-folder.ts';
import { currentSettings } from '../../../src/settings.ts';

let old = '';
beforeEach(() => {
  old = mkdtempSync(join(tmpdir(), 'backnumber-old-'));
});
afterEach(() => rmSync(old, { recursive: true }));

const write = (name: string, content = 'x'): void => {
  mkdirSync(dirname(join(old, name)), { recursive: true });
  writeFileSync(join(old, name), content);
};
/** The picture that a text in a file means, as a path below the old checkout. */
const find = (file: string, src: string, more: { folder?: string; root?: string } = {}): string | undefined => {
  const place = { path: join(old, file), folder: join(old, more.folder ?? dirname(file)), origin: 'https://old.example' };
  const { find: look } = pictureFolderOf({ ...place, ...(more.root && { root: join(old, more.root) }) }, new PictureNames(new Set(), old), currentSettings());
  return look(src)?.slice(old.length + 1);
};

describe('a picture of the checkout', () => {
  test.each([
    ['images/pit.png', '/images/pit.png', '_posts/a.md'], ['static/images/pit.png', '/images/pit.png', 'content/posts/a.md'],
    ['public/pit.png', '/pit.png', 'src/content/blog/a.md'], ['assets/img/pit.png', '/assets/img/pit.png', '_posts/2023/a.md'],
    ['assets/img/pit.png', '/img/pit.png', '_posts/a.md'], ['source/images/pit.png', '/images/pit.png', 'source/_posts/a.md'],
    ['static/images/pit.png', '/blog/images/pit.png', 'content/a.md'], ['static/img/pit.png', '@site/static/img/pit.png', 'blog/a.md'],
    ['images/pit.png', '../images/pit.png', '_posts/a.md'], ['images/pit.png', '../../images/pit.png?w=300', '_posts/2023/a.md'],
    ['images/pit.png', 'images/pit.png', '_posts/a.md'], ['images/坑 口.png', '/images/%E5%9D%91%20%E5%8F%A3.png', '_posts/a.md'],
    ['images/pit.png', 'https://old.example/images/pit.png', '_posts/a.md'],
  ])('%s is found where %s names it in %s', (place, src, file) => {
    write('package.json');
    write(place);
    expect(find(file, src)).toBe(place);
  });

  test('beside the text comes before one of its name elsewhere', () => {
    for (const name of ['_config.yml', 'pit.png', '_posts/pit.png', '_posts/a/pit.png']) write(name);
    expect(['pit.png', '/pit.png', '../pit.png'].map((src) => find('_posts/a.md', src))).toEqual(['_posts/pit.png', 'pit.png', 'pit.png']);
  });

  test('is looked for a little above the given folder where no checkout shows, and no further', () => {
    write('images/near.png');
    write('a/b/c/d/img/deep.png');
    expect([find('_posts/a.md', '/images/near.png'), find('a/b/c/d/p.md', '/images/near.png')]).toEqual(['images/near.png', undefined]);
  });

  test('above the checkout is none of its own, nor is one that a link leads out to', () => {
    for (const name of ['site/.git/HEAD', 'secret/pit.png', 'site/a.md']) write(name);
    expect(['/secret/pit.png', '../secret/pit.png', '../../secret/pit.png', '/../secret/pit.png'].map((src) => find('site/_posts/a.md', src))).toEqual(
      [undefined, undefined, undefined, undefined],
    );
  });

  test('is looked for in the folder that is told, and only there', () => {
    for (const name of ['package.json', 'images/pit.png', 'web/images/pit.png', 'images/other.png']) write(name);
    expect(find('_posts/a.md', '/images/pit.png', { root: 'web' })).toBe('web/images/pit.png');
    expect(find('_posts/a.md', '/images/other.png', { root: 'web' })).toBeUndefined();
  });

  test.each([
    '/images/pit.txt', '/etc/passwd', 'https://other.example/images/pit.png', '//other.example/pit.png', 'data:image/png;base64,x', '#pit.png', '', '/',
  ])(
    'is not what %j names', (src) => {
      for (const name of ['package.json', 'images/pit.png', 'images/pit.txt', 'etc/passwd']) write(name);
      expect(find('_posts/a.md', src)).toBeUndefined();
    },
  );
});

describe('the name of a picture', () => {
  test('is free where the same picture has it in the folder of the item already, and for no other', () => {
    write('2023/02/a-pit.png', 'bytes');
    write('same.png', 'bytes');
    write('other.png', 'others');
    const names = new PictureNames(new Set(['2023/02/a-pit.png']), old);
    expect(names.claim('a-pit.png', join(old, 'other.png'), '2023/02')).toBe(false);
    expect(names.claim('a-pit.png', join(old, 'same.png'), '2023/03')).toBe(false);
    expect(names.claim('a-pit.png', join(old, 'same.png'), '2023/02')).toBe(true);
    expect(names.claim('a-pit.png', join(old, 'other.png'), '2023/02')).toBe(false);
  });
});
