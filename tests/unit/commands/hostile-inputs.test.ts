import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readExistingItems } from '../../../src/commands/importing/existing-items.ts';
import { gatherInputs } from '../../../src/commands/importing/import-inputs.ts';
import { placeFile } from '../../../src/commands/importing/place-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'backnumber-inputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open = (name: string): string => {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name);
};

describe.runIf(process.platform !== 'win32')('what is no file', () => {
  test('is named and never opened, given by itself or in a folder', async () => {
    const old = open('old');
    execFileSync('mkfifo', [join(old, 'pipe.md')]);
    symlinkSync('/dev/zero', join(old, 'endless.md'));
    symlinkSync('round.md', join(old, 'round.md'));
    const { files, passedOver } = await gatherInputs([old], '/');
    expect([files, passedOver.map(({ name, why }) => [name, why])]).toEqual([[], [['endless.md', 'link'], ['pipe.md', 'no file'], ['round.md', 'link']]]);
    const alone = await gatherInputs(['pipe.md', 'endless.md', 'round.md'], old);
    expect([alone.files, alone.missing, alone.refused.map(({ name }) => name)]).toEqual([[], ['round.md'], ['pipe.md', 'endless.md']]);
    expect(alone.refused[0]?.refusals[0]?.message).toBe('It is a pipe, a socket or a device, which may never end.');
  });

  test('has its name, so that no item is given it, and what it leads to stays as it is', async () => {
    const content = open('content');
    mkdirSync(join(content, '2023/02'), { recursive: true });
    writeFileSync(join(folder, 'outside.md'), '');
    symlinkSync(join(folder, 'outside.md'), join(content, '2023/02/mine.md'));
    expect([...(await readExistingItems(content, '')).files]).toEqual(['2023/02/mine.md']);
    symlinkSync(join(folder, 'outside.md'), join(content, '2023/02/.other.md.importing'));
    await placeFile(join(content, '2023/02/other.md'), 'Words.');
    expect([readFileSync(join(folder, 'outside.md'), 'utf8'), readFileSync(join(content, '2023/02/other.md'), 'utf8')]).toEqual(['', 'Words.']);
  });

  test('is no folder of items: where a year is a link, nothing is written behind it', async () => {
    const content = open('linked');
    symlinkSync(open('elsewhere'), join(content, '2023'));
    await expect(readExistingItems(content, '')).rejects.toThrow('2023 in the content folder is a link to another place, where nothing is written.');
  });
});
