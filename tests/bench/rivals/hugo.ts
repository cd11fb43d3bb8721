import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive.ts';
import { versionOf } from '../report/machine.ts';
import type { Rival } from './rival.ts';
import { hugoItem, hugoList, writeHugoFrame } from './hugo-site.ts';

/** Hugo, as installed on this machine. */
export const hugo: Rival = {
  name: 'hugo',
  version: () => versionOf('hugo', ['version'])?.replace(/^hugo (v[\d.]+).*$/s, 'Hugo $1'),
  prepare: ({ content, items }: Archive, folder: string) => {
    rmSync(folder, { recursive: true, force: true });
    writeHugoFrame(folder);
    for (const { file } of items) putItem(folder, file, readFileSync(join(content, file), 'utf8'));
  },
  add: putItem,
  tasks: (folder) => [{ command: 'hugo', words: ['--quiet'], folder }],
  site: (folder) => join(folder, 'public'),
};

function putItem(folder: string, file: string, text: string): void {
  const path = join(folder, 'content', file);
  const month = dirname(path);
  if (!existsSync(month)) {
    mkdirSync(month, { recursive: true });
    for (const [home, title] of [[month, file.slice(0, 7)], [dirname(month), file.slice(0, 4)]] as const) {
      for (const name of ['_index.md', '_index.zh.md']) writeFileSync(join(home, name), hugoList(title));
    }
  }
  writeFileSync(path, hugoItem(text));
}
