import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { frameOf, renameAssets, renamingOf } from '../../../src/build/rendering/frame.ts';

const renaming = new Map([['Frame.AAAAAAAA.css', 'Frame.BBBBBBBB.css'], ['Page.astro_0_lang.CCCCCCCC.js', 'Page.astro_0_lang.CCCCCCCC.js']]);

describe('the names of assets in a page', () => {
  const rename = (page: string | Buffer): string | undefined => renameAssets(Buffer.from(page), renaming)?.toString('latin1');

  test.each([
    ['<link rel="stylesheet" href="/_astro/Frame.AAAAAAAA.css">', '<link rel="stylesheet" href="/_astro/Frame.BBBBBBBB.css">'],
    ['<link href="/news/_astro/Frame.AAAAAAAA.css" rel="preload">', '<link href="/news/_astro/Frame.BBBBBBBB.css" rel="preload">'],
    ['<script src="/_astro/Page.astro_0_lang.CCCCCCCC.js"></script>', '<script src="/_astro/Page.astro_0_lang.CCCCCCCC.js"></script>'],
    ['<p>No names</p>', '<p>No names</p>'],
  ])('%s', (page, renamed) => {
    expect(rename(page)).toBe(renamed);
  });

  test.each([
    ['a word of a text', '<p>Its style is /_astro/Frame.AAAAAAAA.css today.</p>'],
    ['a link of a text', '<a href="/_astro/Frame.AAAAAAAA.css">style</a>'],
    ['a picture', '<img src="/_astro/Frame.AAAAAAAA.css">'],
    ['an element that is written as text', '<pre>&lt;link href="/_astro/Frame.AAAAAAAA.css"></pre>'],
    ['a file that no earlier renderer had', '<link rel="stylesheet" href="/_astro/Frame.ZZZZZZZZ.css">'],
    ['one of two', '<link href="/_astro/Frame.AAAAAAAA.css"><p>/_astro/</p>'],
  ])('%s: the page is to be rendered', (_, page) => {
    expect(rename(page)).toBeUndefined();
  });

  test('all other bytes stay as they are, those of no text as well', () => {
    const before = Buffer.from([...Buffer.from('煤 é '), 0xff, 0xfe, 0x00, 0x80, ...Buffer.from('<link href="/_astro/Frame.AAAAAAAA.css">')]);
    const after = Buffer.from(before.toString('latin1').replace('AAAAAAAA', 'BBBBBBBB'), 'latin1');
    expect(renameAssets(before, renaming)).toEqual(after);
  });
});

describe('two builds of the renderer', () => {
  const rooms: string[] = [];
  afterEach(() => rooms.splice(0).forEach((room) => rmSync(room, { recursive: true })));

  const build = (files: Record<string, string>) => {
    const room = mkdtempSync(join(tmpdir(), 'backnumber-frame-'));
    rooms.push(room);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(room, file)), { recursive: true });
      writeFileSync(join(room, file), text);
    }
    return frameOf(room);
  };
  const entry = (digest: string, chunk: string, more = '') => [
    `import './chunks/Frame_${chunk}.mjs';`,
    `const styles = ['/_astro/Frame.${digest}.css'];`,
    `const made = {"outDir":"file:///tmp/${chunk}/","key":"${digest.repeat(3)}="};${more}`,
  ].join('\n');
  const one = { 'client/_astro/Frame.AAAAAAAA.css': 'a', 'server/entry.mjs': entry('AAAAAAAA', 'Da5-9cCY'), 'server/chunks/Frame_Da5-9cCY.mjs': '1' };
  const other = { 'client/_astro/Frame.BBBBBBBB.css': 'b', 'server/entry.mjs': entry('BBBBBBBB', 'DzLNVDHq'), 'server/chunks/Frame_DzLNVDHq.mjs': '1' };

  const codeOf = (files: Record<string, string>) => Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith('server/')));

  test('differ in a style only: its name is told', () => {
    expect(renamingOf(build(one), build(other))).toEqual(new Map([['Frame.AAAAAAAA.css', 'Frame.BBBBBBBB.css']]));
  });

  test.each([
    ['other code', { ...other, 'server/chunks/Frame_DzLNVDHq.mjs': '2' }],
    ['other code in its entry', { ...other, 'server/entry.mjs': entry('BBBBBBBB', 'DzLNVDHq', ' x') }],
    ['a style more', { ...other, 'client/_astro/lists.CCCCCCCC.css': 'c' }],
    ['a style instead of another', { ...codeOf(one), 'client/_astro/Lists.BBBBBBBB.css': 'b' }],
    ['two of one name', { ...other, 'client/_astro/Frame.DDDDDDDD.css': 'd' }],
  ])('%s: pages are to be rendered', (_, files) => {
    expect(renamingOf(build(one), build(files))).toBeUndefined();
  });

  test('of which nothing is known', () => {
    expect(renamingOf(undefined, build(one))).toBeUndefined();
  });
});
