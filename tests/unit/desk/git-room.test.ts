import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GitRoom } from '../../../src/desk/server/git-room.ts';
import { hasGit } from '../../run/git.ts';

const home = mkdtempSync(join(tmpdir(), 'backnumber-'));
const [ours, theirs] = [join(home, 'ours'), join(home, 'theirs')];
const content = join(ours, 'content');

function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

beforeAll(() => {
  if (!hasGit) return;
  git(home, 'init', '--quiet', '--bare', '--initial-branch=main', 'hub.git');
  for (const name of ['ours', 'theirs']) {
    git(home, 'clone', '--quiet', 'hub.git', name);
    for (const [key, value] of [['user.name', name], ['user.email', `${name}@example.org`]] as const) git(join(home, name), 'config', key, value);
    git(join(home, name), 'checkout', '--quiet', '-B', 'main');
    if (name === 'ours') {
      write(ours, 'content/2020/01/mine.md', 'One.\nTwo.\nThree.\n');
      write(ours, 'README.md', 'About.\n');
      git(ours, 'add', '.');
      git(ours, 'commit', '--quiet', '--message', 'Begin');
      git(ours, 'push', '--quiet', '--set-upstream', 'origin', 'main');
    }
  }
});

afterAll(() => rmSync(home, { recursive: true }));

test('a folder in no checkout has no git', async () => {
  expect(await new GitRoom(home).state()).toBeUndefined();
});

describe.runIf(hasGit)('a checkout that is shared', () => {
  test('what changed in the content folder is listed by its place there, and nothing else', async () => {
    write(content, '2020/01/new item.md', 'New.\n');
    write(content, '2020/01/mine.md', 'One.\nTwo, ours.\nThree.\n');
    write(ours, 'README.md', 'About us.\n');
    const state = await new GitRoom(content).state();
    expect(state).toEqual({
      branch: 'main', isShared: true, ahead: 0, behind: 0,
      changes: [{ file: '2020/01/mine.md', change: 'changed' }, { file: '2020/01/new item.md', change: 'added' }],
    });
  });

  test('a commit holds the chosen files, and leaves what else is staged', async () => {
    git(ours, 'add', 'README.md');
    await new GitRoom(content).commit(['2020/01/mine.md'], 'Change mine');
    expect(git(ours, 'show', '--name-only', '--format=%s').trim().split('\n')).toEqual(['Change mine', '', 'content/2020/01/mine.md']);
    expect(git(ours, 'status', '--short').trimEnd().split('\n')).toEqual(['M  README.md', '?? "content/2020/01/new item.md"']);
  });

  test('what git knows of no change is not committed', async () => {
    await expect(new GitRoom(content).commit(['../README.md', '2020/01/gone.md'], 'x')).rejects.toThrow('nothing to commit');
  });

  test('a file that was changed here and by others comes back in both texts; nothing is joined or sent until one is chosen', async () => {
    git(ours, 'reset', '--quiet');
    git(theirs, 'pull', '--quiet', 'origin', 'main');
    git(theirs, 'branch', '--quiet', '--set-upstream-to=origin/main');
    write(theirs, 'content/2020/01/mine.md', 'One.\nTwo, theirs.\nThree.\n');
    git(theirs, 'commit', '--quiet', '--all', '--message', 'Change theirs');
    git(theirs, 'push', '--quiet');
    const room = new GitRoom(content);
    const before = git(ours, 'rev-parse', 'HEAD');
    expect(await room.exchange(new Map())).toEqual({
      isSent: false, conflicts: [{ file: '2020/01/mine.md', ours: 'One.\nTwo, ours.\nThree.\n', theirs: 'One.\nTwo, theirs.\nThree.\n' }],
    });
    expect([git(ours, 'rev-parse', 'HEAD'), readFileSync(join(content, '2020/01/mine.md'), 'utf8')]).toEqual([before, 'One.\nTwo, ours.\nThree.\n']);
    const chosen = 'One.\nTwo, of both.\nThree.\n';
    expect(await room.exchange(new Map([['2020/01/mine.md', chosen]]))).toEqual({ isSent: true, conflicts: [] });
    git(theirs, 'pull', '--quiet');
    expect(readFileSync(join(theirs, 'content/2020/01/mine.md'), 'utf8')).toBe(chosen);
    expect(readFileSync(join(ours, 'README.md'), 'utf8')).toBe('About us.\n');
  });

  test('a side that cannot be reached is said so', async () => {
    git(ours, 'remote', 'set-url', 'origin', join(home, 'nowhere.git'));
    await expect(new GitRoom(content).exchange(new Map())).rejects.toThrow('cannot be reached');
  });
});
