import { describe, expect, test } from 'vitest';
import { bundleOf } from '../../../src/record/bundles.ts';
import { checkpointText } from '../../../src/record/checkpoint.ts';
import { entryLine, type RecordEntry } from '../../../src/record/entry.ts';
import { noteOf } from '../../../src/record/note.ts';
import { readAdditions } from '../../../src/search/engine/additions.ts';
import { Unread, type ReadBytes } from '../../../src/search/engine/fetch.ts';
import type { IndexReader } from '../../../src/search/engine/index-reader.ts';
import { packDay } from '../../../src/search/format/page-list.ts';

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const sha256 = 'a'.repeat(64);

/** A record of some entries, and which of its files were read. */
function makeRecord(entries: readonly RecordEntry[]) {
  const asked: string[] = [];
  const read: ReadBytes = async (address) => {
    asked.push(address);
    if (address === 'record/checkpoint') {
      return utf8(noteOf({ text: checkpointText({ origin: 'a.example/record', size: entries.length, root: new Uint8Array(32) }), signatures: [] }));
    }
    const [, index = '0'] = /entries\/(\d+)/.exec(address) ?? [];
    const some = entries.slice(Number(index) * 256, (Number(index) + 1) * 256);
    return new Uint8Array(bundleOf(some.map((entry) => utf8(entryLine(entry)))));
  };
  return { asked, read };
}

/** An index with one page an address. */
function makeIndex(addresses: readonly string[]): IndexReader {
  const days = addresses.map((address) => `${address.slice(1, 5)}-${address.slice(6, 8)}-01`);
  return {
    volume: { from: days.at(-1) ?? '', to: days[0] ?? '', indexes: {} },
    entry: { items: addresses.length, cards: 2 },
    readPages: async () => ({ filters: [], inside: [], words: [], dates: days.map(packDay) }),
    readCard: async (page: number) => ({ url: encodeURI((addresses[page] ?? '').slice(1)), title: '', sources: [] }),
  } as unknown as IndexReader;
}

const publication = (address: string, day: string): RecordEntry => ({ edition: 1, day, kind: 'publication', address, sha256 });

describe('what was added since a day', () => {
  const { read } = makeRecord([
    publication('/2023/02/old/', '2026-01-01'), publication('/2023/02/moved/', '2026-02-01'), publication('/1958/06/煤矿/', '2026-02-02'),
    { edition: 2, day: '2026-03-01', kind: 'correction', address: '/2023/02/old/', sha256, replaces: sha256, corrections: 1 },
    { edition: 2, day: '2026-03-01', kind: 'renaming', address: '/2023/02/new-name/', from: '/2023/02/moved/', sha256, replaces: sha256 },
  ]);
  const addresses = ['/2023/02/old/', '/2023/02/new-name/', '/2023/02/never-told/', '/1958/06/煤矿/'];
  const added = async (since: string) => [...await (await readAdditions('record/', since, read, read)).maskOf(makeIndex(addresses))].join('');

  test('is what was first published then or later: a new name or a correction makes nothing new', async () => {
    expect(await added('2025-12-31')).toBe('1101');
    expect(await added('2026-02-01')).toBe('0101');
    expect(await added('2026-02-02')).toBe('0001');
    expect(await added('2026-02-03')).toBe('0000');
  });

  test('is read from the end of the record, no further than the day', async () => {
    const many = makeRecord(Array.from({ length: 600 }, (_, at) => publication(`/2023/02/story-${at}/`, at < 590 ? '2026-01-01' : '2026-02-01')));
    await readAdditions('record/', '2026-02-01', many.read, many.read);
    expect(many.asked).toEqual(['record/checkpoint', 'record/tile/entries/002.p/88']);
  });

  test('cannot be told where the record is none', async () => {
    await expect(readAdditions('record/', '2026-02-01', async () => utf8('nothing'), read)).rejects.toThrow(Unread);
  });
});
