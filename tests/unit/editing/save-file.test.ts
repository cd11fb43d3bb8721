import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { fileDigest, readForEditing, saveFile } from '../../../src/editing/save-file.ts';

const path = '2023/02/mine.md';
let content = '';

function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backnumber-editing-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

beforeEach(() => {
  content = makeFolder();
  mkdirSync(join(content, '2023/02'), { recursive: true });
});

/** What lies in the folder of the item. */
const left = (): string[] => readdirSync(join(content, '2023/02'));

describe('a file that is saved', () => {
  test('is there whole, with its rights, and nothing is left beside it', async () => {
    expect(await saveFile(content, path, 'One', { expected: 'absent' })).toEqual({ kind: 'saved', digest: fileDigest('One') });
    writeFileSync(join(content, path), 'One', { mode: 0o600 });
    const mode = statSync(join(content, path)).mode;
    expect(await saveFile(content, path, 'Two', { expected: fileDigest('One') })).toMatchObject({ kind: 'saved' });
    expect([readFileSync(join(content, path), 'utf8'), statSync(join(content, path)).mode, left()]).toEqual(['Two', mode, ['mine.md']]);
  });

  test('opens a folder for a new month', async () => {
    expect(await saveFile(content, '2024/01/new.md', 'One', { expected: 'absent' })).toMatchObject({ kind: 'saved' });
    expect(readFileSync(join(content, '2024/01/new.md'), 'utf8')).toBe('One');
  });

  test('is refused, with both texts, where another has changed, made or removed it', async () => {
    writeFileSync(join(content, path), 'Theirs');
    expect(await saveFile(content, path, 'Ours', { expected: fileDigest('Before') })).toEqual({ kind: 'conflict', ours: 'Ours', theirs: 'Theirs' });
    expect(await saveFile(content, path, 'Ours', { expected: 'absent' })).toEqual({ kind: 'conflict', ours: 'Ours', theirs: 'Theirs' });
    expect(await saveFile(content, '2023/02/gone.md', 'Ours', { expected: fileDigest('Before') })).toEqual(
      { kind: 'conflict', ours: 'Ours', theirs: undefined },
    );
    expect([readFileSync(join(content, path), 'utf8'), left()]).toEqual(['Theirs', ['mine.md']]);
  });

  test('is one of two that are saved as new at once', async () => {
    const saved = await Promise.all(['One', 'Two', 'Three'].map((text) => saveFile(content, path, text, { expected: 'absent' })));
    expect(saved.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'conflict', 'saved']);
    const text = readFileSync(join(content, path), 'utf8');
    expect(saved.find(({ kind }) => kind === 'saved')).toEqual({ kind: 'saved', digest: fileDigest(text) });
  });

  test.each(['../out.md', '/etc/x.md', '2023/../../x.md', '2023\\x.md', 'C:/x.md', '2023//x.md', '.git/config', '', '2023/\0.md'])(
    'does not lie at %j', async (wrong) => {
      await expect(saveFile(content, wrong, 'One', { expected: 'absent' })).rejects.toThrow(/no path of a file below the content folder/);
    },
  );

  test('does not lie behind a link, nor in the place of a folder', async () => {
    const other = makeFolder();
    writeFileSync(join(other, 'x.md'), 'Theirs');
    symlinkSync(other, join(content, '2024'));
    symlinkSync(join(other, 'x.md'), join(content, path));
    await expect(saveFile(content, '2024/x.md', 'Ours', { expected: fileDigest('Theirs') })).rejects.toThrow(/leads through a link/);
    await expect(saveFile(content, path, 'Ours', { expected: fileDigest('Theirs') })).rejects.toThrow(/leads through a link/);
    await expect(saveFile(content, '2023/02', 'Ours', { expected: 'absent' })).rejects.toThrow(/2023\/02 is not a file/);
    await expect(saveFile(content, '2023/02/mine.md/x.md', 'Ours', { expected: 'absent' })).rejects.toThrow(/link|not a folder/);
    expect(readFileSync(join(other, 'x.md'), 'utf8')).toBe('Theirs');
  });
});

test('a file is read with every byte, and refused where they are not UTF-8', async () => {
  writeFileSync(join(content, path), '\uFEFFa\r\n');
  expect(await readForEditing(content, path)).toEqual({ text: '\uFEFFa\r\n', digest: fileDigest('\uFEFFa\r\n') });
  expect(await readForEditing(content, '2023/02/none.md')).toBeUndefined();
  writeFileSync(join(content, path), Buffer.from([0xb2, 0xc9, 0xbf, 0xf3]));
  await expect(readForEditing(content, path)).rejects.toThrow(/not in UTF-8/);
});
