import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { project } from '../../../src/commands/line/folders.ts';
import { eleventyFrame } from './eleventy-site.ts';
import { hugoItem } from './hugo-site.ts';
import type { Rival } from './rival.ts';

/** Eleventy, where it is among the packages of a folder: this project's, unless another is named. */
export function eleventyIn(folder: string = project): Rival {
  const packages = resolve(folder, 'node_modules');
  const home = join(packages, '@11ty', 'eleventy');
  const manifest = join(home, 'package.json');
  const putItem: Rival['add'] = (site, file, text) => {
    mkdirSync(dirname(join(site, 'content', file)), { recursive: true });
    // Names in lists, as for Hugo.
    writeFileSync(join(site, 'content', file), hugoItem(text));
  };
  return {
    name: 'eleventy',
    version: () => (existsSync(manifest) ? `Eleventy ${(JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version}` : undefined),
    prepare: ({ content, items }, site) => {
      rmSync(site, { recursive: true, force: true });
      for (const [name, text] of Object.entries(eleventyFrame)) {
        mkdirSync(dirname(join(site, name)), { recursive: true });
        writeFileSync(join(site, name), text);
      }
      symlinkSync(packages, join(site, 'node_modules'));
      for (const { file } of items) putItem(site, file, readFileSync(join(content, file), 'utf8'));
    },
    add: putItem,
    tasks: (site) => [{ command: process.execPath, words: [join(home, 'cmd.cjs')], folder: site }],
    site: (site) => join(site, 'public'),
  };
}
