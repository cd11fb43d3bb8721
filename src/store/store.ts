import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewsItem } from '../schema/item.ts';
import { checkNames, namesFile, type NamePair } from '../schema/names.ts';
import type { Problem } from '../schema/problem.ts';
import { decodeText } from '../schema/text.ts';
import type { Settings } from '../settings.ts';
import { deleteCache, isCacheFault, openCache } from './cache.ts';
import { codeDigestOf } from './code.ts';
import { readMany } from './crew.ts';
import { digestOf } from './digest.ts';
import { listFiles, type ContentFiles, type FileEntry } from './files.ts';
import { keyOf } from './one.ts';
import { existingPictures } from './pictures.ts';
import { Shelf, type Record } from './shelf.ts';

/** All that the content folder says, read and checked, before anything is made of it. */
export interface Content {
  /** Items without errors, in code unit order of their files. */
  items: NewsItem[];
  names: NamePair[];
  /** Of single files; what files mean to each other is checked by the archive. */
  problems: Problem[];
  /** Every file that would be an item, broken ones too. */
  files: string[];
}

/** How reading goes on: files done of files that had to be read. */
export type Report = (done: number, total: number) => void;

/** Bytes of a file of paired names: some hundred thousand pairs. */
const largestNames = 10_000_000;

/** The code that a reading depends on. */
const readingCode = ['schema', 'markdown', 'store', 'site.ts', 'settings.ts'];

/** One opening of the cache, for reading content and for the HTML of its items. */
export class Store {
  readonly #settings: Settings;
  readonly #code = codeDigestOf(readingCode);
  #shelf: Shelf;
  #cache: ReturnType<typeof openCache>;

  /** @throws where the cache folder cannot be written */
  constructor(settings: Settings) {
    this.#settings = settings;
    this.#cache = openCache(settings.cache);
    this.#shelf = new Shelf(this.#cache);
  }

  /** Read the content folder: only files that changed since the last run are opened. Starts over once where the cache turns out damaged. */
  async read(report: Report = () => undefined): Promise<Content> {
    try {
      return await this.#read(report);
    } catch (fault) {
      if (!isCacheFault(fault)) throw fault;
      this.close();
      deleteCache(this.#settings.cache);
      this.#cache = openCache(this.#settings.cache);
      this.#shelf = new Shelf(this.#cache);
      return this.#read(report);
    }
  }

  /** The HTML of an item's body. */
  html(digest: string): string {
    return this.#shelf.html(digest);
  }

  close(): void {
    this.#cache.close();
  }

  async #read(report: Report): Promise<Content> {
    const files = listFiles(this.#settings.content);
    const now = Date.now();
    const pictures = new Map(files.pictures.map((entry) => [entry.path, entry]));
    const records = new Map<string, Record>();
    const keys = new Set<string>();
    const unread: FileEntry[] = [];
    for (const entry of files.items) {
      const key = keyOf(entry.path, this.#digestOf(entry, now), this.#settings, this.#code);
      const record = this.#shelf.record(key);
      keys.add(key);
      if (record && this.#isSound(record, pictures, now)) records.set(entry.path, record);
      else unread.push(entry);
    }
    this.#cache.exec('BEGIN');
    let done = 0;
    try {
      await readMany(unread.map(({ path }) => path), this.#settings, this.#code, ({ path, key, reading }) => {
        this.#shelf.keepReading(key, reading);
        keys.add(key);
        records.set(path, reading);
        report(++done, unread.length);
      });
      this.#shelf.prune(keys);
    } finally {
      this.#cache.exec('COMMIT');
    }
    return gather(files, records, this.#readNames(files.names));
  }

  #digestOf(entry: FileEntry, now: number): string {
    const known = this.#shelf.digestOfFile(entry);
    if (known !== undefined) return known;
    const digest = digestOf(readFileSync(join(this.#settings.content, entry.path)));
    this.#shelf.keepFile(entry, digest, now);
    return digest;
  }

  /** Answer whether a kept reading still holds: its pictures are as they were, and the files made of them are there. */
  #isSound(record: Record, pictures: ReadonlyMap<string, FileEntry>, now: number): boolean {
    const unchanged = record.pictures.every(([path, digest]) => {
      const entry = pictures.get(path);
      return entry ? this.#digestOf(entry, now) === digest : digest === '';
    });
    return unchanged && existingPictures(record.item?.pictureFiles ?? [], this.#settings.cache);
  }

  #readNames(entry: FileEntry | undefined): { pairs: NamePair[]; problems: Problem[] } {
    if (!entry) return { pairs: [], problems: [] };
    const { text, problems } = decodeText(namesFile, readFileSync(join(this.#settings.content, namesFile)), largestNames);
    if (text === undefined) return { pairs: [], problems };
    const checked = checkNames(text);
    return { pairs: checked.pairs, problems: [...problems, ...checked.problems] };
  }
}

function gather(files: ContentFiles, records: ReadonlyMap<string, Record>, names: { pairs: NamePair[]; problems: Problem[] }): Content {
  const inOrder = files.items.flatMap(({ path }) => records.get(path) ?? []);
  const used = new Set(inOrder.flatMap((record) => record.pictures.map(([path]) => path)));
  const unused = files.pictures.filter(({ path }) => !used.has(path));
  return {
    items: inOrder.flatMap(({ item }) => item ?? []),
    names: names.pairs,
    problems: [...files.problems, ...inOrder.flatMap(({ problems }) => problems), ...names.problems, ...unused.map(({ path }) => unusedProblem(path))],
    files: files.items.map(({ path }) => path),
  };
}

function unusedProblem(file: string): Problem {
  return {
    file, line: 1, column: 1, severity: 'warning', rule: 'picture-unused',
    message: 'No item shows this picture, so it is not published.',
    cure: 'Name it in the item beside it, or delete it.',
  };
}
