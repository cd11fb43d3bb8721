import { entriesOfBundle } from '../../record/bundles.ts';
import { readCheckpoint } from '../../record/checkpoint.ts';
import { readEntry } from '../../record/entry.ts';
import { readSignedNote } from '../../record/note.ts';
import { tilePath, tileWidth, tileWidthIn } from '../../record/tile-paths.ts';
import type { Day } from '../../schema/day.ts';
import { unpackDay } from '../format/page-list.ts';
import { readOr, Unread, type ReadBytes } from './fetch.ts';
import type { IndexReader } from './index-reader.ts';
import type { Mask } from './masks.ts';

/** The items that came into an archive since a day, by their addresses below the base. */
export interface Additions {
  /** Marks those of an index. Only cards of months that some of them are of are read. */
  maskOf(index: IndexReader): Promise<Mask>;
}

/**
 * Read from the record of an archive which items were first published on a day or later: from its end, so that a day that is not long
 * past costs two small files. An item keeps its day when it is renamed, and a correction makes none new.
 * @param root the address of the record's folder
 * @throws {Unread} when it cannot be had, or is no record
 */
export async function readAdditions(root: string, since: Day, latest: ReadBytes, read: ReadBytes): Promise<Additions> {
  const addresses = new Set(await readOr(() => addedSince(root, since, latest, read)));
  const months = new Set([...addresses].map(monthOf));
  return {
    async maskOf(index) {
      const mask = new Uint8Array(index.entry.items);
      const { from, to } = index.volume;
      if (![...months].some((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7))) return mask;
      const { dates } = await index.readPages();
      await Promise.all(dates.map(async (date, page) => {
        if (!months.has(unpackDay(date).slice(0, 7))) return;
        const { url } = await index.readCard(page);
        if (addresses.has(`/${decodeURIComponent(url).replace(/^\//, '')}`)) mask[page] = 1;
      }));
      return mask;
    },
  };
}

/** @example monthOf('/zh/2023/02/slug/') //=> '2023-02' */
function monthOf(address: string): string {
  const [, year = '', month = ''] = /\/(\d{4})\/(\d\d)\/[^/]+\/$/.exec(address) ?? [];
  return `${year}-${month}`;
}

async function addedSince(root: string, since: Day, latest: ReadBytes, read: ReadBytes): Promise<string[]> {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const head = readCheckpoint(readSignedNote(text(await latest(`${root}checkpoint`)))?.text ?? '');
  if (!head) throw new Unread(`${root}checkpoint is no checkpoint.`);
  const added: string[] = [];
  const now = new Map<string, string>();
  for (let index = Math.ceil(head.size / tileWidth) - 1; index >= 0; index--) {
    const path = tilePath({ level: 'entries', index, width: tileWidthIn(head.size, 'entries', index) });
    for (const bytes of (entriesOfBundle(await read(root + path)) ?? []).reverse()) {
      const entry = readEntry(text(bytes));
      if (!entry) throw new Unread(`${path} is no part of a record.`);
      if (entry.day < since) return added;
      const address = now.get(entry.address) ?? entry.address;
      if (entry.kind === 'publication') added.push(address);
      if (entry.kind === 'renaming' && entry.from !== undefined) now.set(entry.from, address);
    }
  }
  return added;
}
