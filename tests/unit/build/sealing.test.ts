import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextEdition } from '../../../src/build/sealing/seal.ts';
import { writeEdition } from '../../../src/build/sealing/write-edition.ts';
import { closeEdition, loadEdition, type Edition } from '../../../src/edition.ts';
import type { RecordEntry } from '../../../src/record/entry.ts';
import { exampleItem } from '../../../src/schema/examples/example.ts';
import type { Settings } from '../../../src/settings.ts';

let home: string;
let settings: Settings;

beforeEach(() => {
  closeEdition();
  home = mkdtempSync(join(tmpdir(), 'backnumber-seal-'));
  settings = { content: join(home, 'content'), out: join(home, 'dist'), cache: join(home, 'cache'), base: '/', now: '2026-11-29T00:00:00Z', dev: false };
});
afterEach(() => {
  closeEdition();
  rmSync(home, { recursive: true });
});

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(settings.content, file)), { recursive: true });
  writeFileSync(join(settings.content, file), text);
};
const remove = (file: string) => rmSync(join(settings.content, file));
const read = (file: string) => readFileSync(join(settings.content, file), 'utf8');
const load = (more: Partial<Settings> = {}): Promise<Edition> => {
  closeEdition();
  return loadEdition({ ...settings, ...more });
};
const problems = async (more: Partial<Settings> = {}) => (await load(more)).problems
  .filter(({ severity }) => severity === 'error').map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
/** Seal what lies there. @returns what the new edition tells of */
const seal = async (more: Partial<Settings> = {}): Promise<string[]> => {
  const sealing = await nextEdition(await load(more), { ...settings, ...more }, undefined);
  if (!sealing) return [];
  writeEdition(settings.content, sealing.edition.files);
  return sealing.edition.entries.filter(({ edition }) => edition === sealing.edition.number).map(said);
};
const said = ({ kind, from, address, corrections = 0 }: RecordEntry) => [kind, ...(from === undefined ? [] : [from]), address, corrections].join(' ');

const mine = '2023/02/mine.md';
const pit = '2023/02/pit.md';
const notSo = (at: number) => `  - { date: 2023-03-0${at + 1}, text: Not so. }`;
const corrected = (times: number) => exampleItem(`corrections:\n${Array.from({ length: times }, (_, at) => notSo(at)).join('\n')}`);

describe('an edition of the record', () => {
  test('tells of each kind of change, and of nothing where nothing changed', async () => {
    write(mine, exampleItem());
    write(pit, exampleItem('', 'Another text.\n'));
    expect(await seal()).toEqual(['publication /2023/02/mine/ 0', 'publication /2023/02/pit/ 0']);
    expect(await seal()).toEqual([]);
    write(mine, exampleItem('', 'It takes up work again.\n'));
    write(pit, corrected(1));
    expect(await seal()).toEqual(['correction /2023/02/pit/ 1', 'revision /2023/02/mine/ 0']);
    write(pit, `${corrected(1)}More of it.\n`);
    expect(await seal()).toEqual(['revision /2023/02/pit/ 1']);
    write(pit, corrected(2));
    expect(await seal()).toEqual(['correction /2023/02/pit/ 2']);
    write(mine, exampleItem('withdrawn: { date: 2023-03-01, reason: Not so. }'));
    expect(await seal()).toEqual(['withdrawal /2023/02/mine/ 0']);
    write(mine, exampleItem());
    expect(await seal()).toEqual(['revision /2023/02/mine/ 0']);
    expect(await problems()).toEqual([]);
    expect((await load()).archive.record?.history.editions.map(({ number, size }) => [number, size])).toEqual([[1, 2], [2, 4], [3, 5], [4, 6], [5, 7], [6, 8]]);
  });

  test('tells of a story that moved or went where an alias or gone.yaml does, and not otherwise', async () => {
    write(mine, exampleItem());
    write(pit, exampleItem('', 'Another text.\n'));
    await seal();
    remove(mine);
    await expect(seal()).rejects.toThrow('The story at /2023/02/mine/ is gone, and nothing tells why.');
    write('2023/02/shaft.md', exampleItem('aliases: [/2023/02/mine/]'));
    expect(await problems()).toEqual([
      '2023/02/shaft.md:1 unsealed-change The story was published at /2023/02/mine/, and the record does not tell yet that it has moved here.',
    ]);
    expect(await seal()).toEqual(['renaming /2023/02/mine/ /2023/02/shaft/ 0']);
    remove('2023/02/shaft.md');
    write('gone.yaml', '/2023/02/shaft/: Published twice.\n');
    expect(await problems()).toEqual([]);
    expect(await seal()).toEqual(['withdrawal /2023/02/shaft/ 0']);
    // Two stories become one: that of the other stays as it was.
    remove(pit);
    write('2023/02/ore.md', exampleItem());
    await expect(seal()).rejects.toThrow('/2023/02/pit/');
    write(pit, exampleItem('', 'Another text.\n'));
    expect(await seal()).toEqual(['publication /2023/02/ore/ 0']);
    remove(pit);
    write('2023/02/ore.md', exampleItem('aliases: [/2023/02/pit/]'));
    expect(await seal()).toEqual(['renaming /2023/02/pit/ /2023/02/ore/ 0', 'revision /2023/02/ore/ 0']);
    expect(await problems()).toEqual([]);
    // What comes back is published anew.
    write('gone.yaml', '');
    write('2023/02/shaft.md', exampleItem());
    expect(await seal()).toEqual(['publication /2023/02/shaft/ 0']);
  });

  test('tells of neither drafts nor what is under embargo, and a draft that was published is gone', async () => {
    write(mine, exampleItem('draft: true'));
    write(pit, exampleItem('embargo: 2026-12-01T00:00:00+08:00', 'Another text.\n'));
    expect(await seal()).toEqual([]);
    expect(await seal({ now: '2026-12-05T00:00:00Z' })).toEqual(['publication /2023/02/pit/ 0']);
    // Looked at with an earlier clock, it is there and waits.
    expect(await problems()).toEqual([]);
    write(pit, exampleItem('draft: true', 'Another text.\n'));
    expect(await problems({ now: '2026-12-05T00:00:00Z' })).toEqual([
      '2023/02/pit.md:1 unsealed-change The record tells of /2023/02/pit/ since edition 1, and the story is gone.',
    ]);
  });

  test('has no earlier day than the one before', async () => {
    write(mine, exampleItem());
    await seal();
    write(mine, exampleItem('', 'Other.\n'));
    await expect(seal({ now: '2026-11-01T00:00:00Z' })).rejects.toThrow('Today is 2026-11-01, and edition 1 is of 2026-11-29.');
  });

  test('is as if it had never been where writing it was stopped before its checkpoint', async () => {
    write(mine, exampleItem());
    await seal();
    const before = read('record/checkpoint');
    write(pit, exampleItem('', 'Another text.\n'));
    const sealing = await nextEdition(await load(), settings, undefined);
    expect([...sealing?.edition.files.keys() ?? []]).toEqual(['record/entries/000.jsonl', 'record/checkpoint']);
    writeEdition(settings.content, new Map([...sealing?.edition.files ?? []].slice(0, -1)));
    expect(read('record/checkpoint')).toBe(before);
    expect(await problems()).toEqual([]);
    expect((await load()).archive.record?.entries.length).toBe(1);
    expect(await seal()).toEqual(['publication /2023/02/pit/ 0']);
    expect(read('record/entries/000.jsonl').split('\n')).toHaveLength(3);
  });
});

describe('a record that was tampered with', () => {
  test('is damaged wherever a byte of it is another, and where two branches were joined', async () => {
    write(mine, exampleItem());
    write(pit, exampleItem('', 'Another text.\n'));
    await seal();
    const [entries, checkpoint] = [read('record/entries/000.jsonl'), read('record/checkpoint')];
    const [first = '', second = ''] = entries.split('\n');
    const wrong: [file: 'entries/000.jsonl' | 'checkpoint', text: string, line: number, message: string][] = [
      ['entries/000.jsonl', entries.replace('publication', 'publicatiom'), 1, 'This line is no entry.'],
      ['entries/000.jsonl', `${second}\n${first}\n`, 1, 'The entries are not those that the checkpoint tells of.'],
      ['entries/000.jsonl', entries.replace('/pit/', '/pot/'), 1, 'The entries are not those that the checkpoint tells of.'],
      ['entries/000.jsonl', `${first}\n${first}\n`, 2, 'The entry does not follow from those before it: /2023/02/mine/ was published before.'],
      ['entries/000.jsonl', `${first}\n`, 1, 'The checkpoint tells of 2 entries here, and there is 1.'],
      ['entries/000.jsonl', `<<<<<<< HEAD\n${entries}`, 1, 'This line is no entry.'],
      ['entries/000.jsonl', entries.replaceAll('\n', '\r\n'), 1, 'This line is no entry.'],
      ['checkpoint', checkpoint.replace('\n2\n', '\n1\n'), 1, 'The entries are not those that the checkpoint tells of.'],
      ['checkpoint', `<<<<<<< HEAD\n${checkpoint}`, 1, 'This is no checkpoint.'],
      ['checkpoint', '', 1, 'This is no checkpoint.'],
    ];
    for (const [file, text, line, message] of wrong) {
      write(`record/${file}`, text);
      const where = message.includes('the checkpoint tells of.') ? 'checkpoint' : file;
      expect((await problems())[0]).toBe(`record/${where}:${line} record-damaged ${message}`);
      write('record/entries/000.jsonl', entries);
      write('record/checkpoint', checkpoint);
    }
    remove('record/checkpoint');
    expect(await problems()).toEqual(['record/checkpoint:1 record-damaged There is no checkpoint.']);
  });
});

test('an item that changed is an error for those who publish, and none for those who write', async () => {
  write(mine, exampleItem());
  expect(await problems()).toEqual([]);
  await seal();
  write(mine, exampleItem('', 'Other.\n'));
  expect(await problems()).toEqual(['2023/02/mine.md:1 unsealed-change The file is not the one that the record tells of since edition 1 of 2026-11-29.']);
  expect(await problems({ dev: true })).toEqual([]);
  // In a branch that is sealed once it is merged, it is a warning; what nothing can seal is an error there, too.
  const branch = await load({ unsealed: true });
  expect(branch.problems.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`)).toEqual(['warning unsealed-change 2023/02/mine.md']);
  write(pit, exampleItem('aliases: [/2023/02/mine/]'));
  remove(mine);
  expect((await load({ unsealed: true })).problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'warning: The story was published at /2023/02/mine/, and the record does not tell yet that it has moved here.',
  ]);
  write(pit, exampleItem());
  expect(await problems({ unsealed: true })).toEqual([
    '2023/02/mine.md:1 unsealed-change The record tells of /2023/02/mine/ since edition 1, and the story is gone.',
  ]);
  // What has other errors is told of by those.
  write(mine, exampleItem('date: none', 'Other.\n'));
  expect((await problems()).map((problem) => problem.split(' ')[1])).toEqual(['day-form']);
});
