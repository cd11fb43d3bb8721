import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Carrier } from '../../../src/commands/deploying/carrier.ts';
import { deploySite } from '../../../src/commands/deploying/deploy-site.ts';
import { folderCarrier } from '../../../src/commands/deploying/folder-carrier.ts';
import { rcloneCarrier } from '../../../src/commands/deploying/rclone-carrier.ts';
import { rsyncCarrier } from '../../../src/commands/deploying/rsync-carrier.ts';
import type { Target } from '../../../src/commands/deploying/target.ts';

const home = mkdtempSync(join(tmpdir(), 'backnumber-carriers-'));
const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;
const options = { today: '2026-11-01', keepDays: 30, all: false, adopt: false, isDry: false };

/** The shell at the other end, without a network: rsync hands it the host and a command. */
const shell = join(home, 'shell');

/** Ways to a folder of this machine, and whether each can be gone here. */
const ways: readonly (readonly [name: string, isHere: boolean, carrierTo: (target: string) => Carrier])[] = [
  ['a folder', true, folderCarrier],
  ['rsync', process.platform !== 'win32' && has('rsync'), (place) => rsyncCarrier(at('rsync', `editor@news.example:${place}/`))],
  ['rclone', process.platform !== 'win32' && has('rclone'), (place) => rcloneCarrier(at('rclone', `:local:${place}`), () => [])],
];

const at = (kind: Target['kind'], place: string): Target => ({ kind, place, shown: place });

const odd = [
  '2023/02/it’s "50%" & $HOME/index.html', 'zh/topics/采矿/index.html', '2023/02/we[i]rd*?/index.html', '2023/02/we/index.html',
  '#x/-n/index.html', '-r/index.html',
];
const old = '_astro/Frame.AAAAAAAA.css';
const first = filesOf([
  'index.html', 'feed.xml', old, '2023/02/gone/index.html', '2022/alone/index.html', 'shop/old.html', 'news/7/index.html', 'news/8', ...odd,
], 'first');
const second = filesOf([
  'index.html', 'feed.xml', '_astro/Frame.BBBBBBBB.css', '2023/02/new/index.html', 'news/7', 'news/8/index.html', ...odd.slice(0, 2),
], 'second');
const foreign = filesOf(['CNAME', '.well-known/security.txt', 'shop/index.html', '2023/02/notes.txt'], 'of others');

function filesOf(names: readonly string[], words: string): Map<string, string> {
  return new Map(names.map((name) => [name, `${words} ${name}\n`]));
}

function put(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function lackOf(folder: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name);
}

beforeAll(() => {
  writeFileSync(shell, '#!/bin/sh\nwhile [ "$1" = -l ]; do shift 2; done\nshift\nexec sh -c "$*"\n');
  chmodSync(shell, 0o755);
  process.env['RSYNC_RSH'] = shell;
});

afterAll(() => {
  delete process.env['RSYNC_RSH'];
  rmSync(home, { recursive: true, force: true });
});

describe.each(ways)('by %s', (name, isHere, carrierTo) => {
  const [out, cache, target] = ['out', 'cache', 'to the site'].map((part) => join(home, name.replace(' ', '-'), part)) as [string, string, string];
  const settings = { content: '/nowhere', out, cache, base: '/', now: '', dev: false };
  const fill = (files: ReadonlyMap<string, string>): void => {
    rmSync(out, { recursive: true, force: true });
    put(out, files);
  };
  const deploy = (more: Partial<typeof options> = {}) => deploySite(settings, at('folder', target), carrierTo(target), { ...options, ...more });

  test.runIf(isHere)('a target holds what the site holds, and files of others stay', async () => {
    put(target, foreign);
    fill(first);
    expect(await deploy({ adopt: true })).toMatchObject({ sent: first.size, unchanged: 0, kept: 0, deleted: 0 });
    expect(lackOf(target, new Map([...first, ...foreign]))).toEqual([]);
    fill(second);
    expect(await deploy()).toMatchObject({ sent: second.size, unchanged: 0, kept: 1, deleted: 9 });
    expect(lackOf(target, new Map([...second, ...foreign, [old, `first ${old}\n`]]))).toEqual([]);
    const dropped = [...first.keys()].filter((file) => !second.has(file) && file !== old);
    // What is a folder now was a page.
    expect(dropped.filter((file) => existsSync(join(target, file)))).toEqual(['news/8']);
    // Folders that hold nothing any more are gone, and the one that holds a file of others is not.
    expect(['2022', '2023/02/gone', '-r', 'shop'].filter((folder) => existsSync(join(target, folder)))).toEqual(['shop']);
  });

  test.runIf(isHere)('a second run sends nothing, and an old file goes after its days', async () => {
    expect(await deploy()).toMatchObject({ sent: 0, unchanged: second.size, deleted: 0 });
    expect(await deploy({ today: '2026-12-01' })).toMatchObject({ sent: 0, deleted: 1, kept: 0 });
    expect(existsSync(join(target, old))).toBe(false);
  });

  test.runIf(isHere)('a target whose list is lost is written over only where that is asked for, and then holds the site', async () => {
    rmSync(join(target, '.deployed'), { recursive: true });
    await expect(deploy()).rejects.toThrow(/holds \S+ and \d+ more of the site’s names already, and no list says .* Name another target, or add --adopt/);
    writeFileSync(join(target, 'index.html'), 'spoilt');
    await deploy({ adopt: true });
    expect(lackOf(target, new Map([...second, ...foreign]))).toEqual([]);
  });
});
