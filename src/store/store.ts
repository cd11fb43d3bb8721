import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { deleteCache, isCacheFault, openCache } from './cache.ts';
import { codeDigestOf, readingCode } from './code-digest.ts';
import { readMany, type OpenReader } from './read-many.ts';
import { digestOf } from './digest.ts';
import type { Content } from './content.ts';
import type { ContentFiles, FileEntry, Listing } from './files.ts';
import { laterFiles, type FirstWish } from './later-files.ts';
import { existingPictures, unusedProblem } from './picture-files.ts';
import { scan } from './scan.ts';
import { ItemRows, stampFor, type KnownFile, type ReadingSummary } from './item-rows.ts';
import { readSingleFiles } from './single-files.ts';

/** How reading goes on: files done of files that had to be read. */
export type ReportProgress = (done: number, total: number) => void;

/** Answers for the listing of the content folder that no more is to be read. */
type IsKnown = (listing: Listing) => boolean;

/** Chooses of the files that are to be read those that are read another time. */
type ChooseLater = (unread: string[]) => string[];

/** Readings that are written to disk at a time. */
const readingsPerWrite = 500;

/** One opening of the cache, for reading content and for the HTML of its items. */
export class Store {
  readonly #settings: Settings;
  readonly #context: string;
  readonly #open: OpenReader;
  #rows: ItemRows;
  #cache: ReturnType<typeof openCache>;
  /** In the dev server, which reads again after each edit: what the last reading knew of each file. */
  #known: Map<string, KnownFile> | undefined;

  /** @param open opens the reader of items where few are to be read @throws where the cache folder cannot be written */
  constructor(settings: Settings, open: OpenReader = openReader) {
    this.#settings = settings;
    this.#open = open;
    this.#context = readingContext(settings);
    this.#cache = openCache(settings.cache);
    this.#rows = new ItemRows(this.#cache);
  }

  /** Read the content folder: only files that changed since the last run are opened. Starts over once where the cache turns out damaged. */
  async read(report: ReportProgress = () => undefined): Promise<Content> {
    return certain(await this.readUnlessKnown(report, () => false));
  }

  /** Read what is shown first, where many files are to be read: the rest counts as waiting. */
  async readBeginning(wish: FirstWish): Promise<Content> {
    return certain(await this.readUnlessKnown(() => undefined, () => false, (unread) => laterFiles(unread, wish)));
  }

  /** Read the content folder, unless `isKnown` answers for its listing that no more is to be read: then there is nothing to return. */
  async readUnlessKnown(report: ReportProgress, isKnown: IsKnown, chooseLater: ChooseLater = () => []): Promise<Content | undefined> {
    try {
      return await this.#read(report, isKnown, chooseLater);
    } catch (fault) {
      if (!isCacheFault(fault)) throw fault;
      this.close();
      deleteCache(this.#settings.cache);
      this.#cache = openCache(this.#settings.cache);
      this.#rows = new ItemRows(this.#cache);
      this.#known = undefined;
      return this.#read(report, isKnown, chooseLater);
    }
  }

  /** The HTML of an item's body. */
  html(digest: string): string {
    return this.#rows.html(digest);
  }

  close(): void {
    this.#cache.close();
  }

  async #read(report: ReportProgress, isKnown: IsKnown, chooseLater: ChooseLater): Promise<Content | undefined> {
    // Where everything is in memory there are no rows to read while another thread lists the folder.
    const rows = this.#known ? 0 : this.#rows.size();
    const found = await scan(this.#settings.content, rows, (isEnough) => this.#known ?? this.#rows.all(isEnough), isKnown);
    if (!found) return undefined;
    const [files, kept] = found;
    const now = Date.now();
    try {
      const pictures = new Map(files.pictures.map((entry) => [entry.path, this.#digestOfPicture(entry, now)]));
      const outcomes = new Map<string, ReadingSummary>();
      const unread = new Map<string, FileEntry>();
      const staying = new Map<string, KnownFile>();
      for (const entry of files.items) {
        const known = kept.get(entry.path);
        const outcome = known?.context === this.#context && this.#isSound(known.outcome, pictures) ? this.#unchanged(entry, known, now) : undefined;
        if (outcome && known) {
          outcomes.set(entry.path, outcome);
          staying.set(entry.path, known);
        } else unread.set(entry.path, entry);
      }
      const later = chooseLater([...unread.keys()]);
      for (const path of later) unread.delete(path);
      let done = 0;
      await readMany([...unread.keys()], this.#settings, this.#context, ({ path, digest, reading }) => {
        const entry = unread.get(path);
        if (entry) this.#rows.keep(entry, digest, this.#context, reading, now);
        // What only pages show stays in the cache until it is wanted.
        const { card, broken, problems, pictures } = reading;
        const outcome = { ...(card && { card }), ...(broken && { broken }), problems, pictures };
        outcomes.set(path, outcome);
        if (entry) staying.set(path, { stamp: stampFor(entry, now), digest, context: this.#context, outcome });
        report(++done, unread.size);
        // Written in batches, so that a killed run has not read in vain.
        if (done % readingsPerWrite === 0) this.#rows.write();
      }, this.#open);
      const there = new Set(files.items.map(({ path }) => path));
      this.#rows.forget([...kept.keys()].filter((path) => !there.has(path)));
      if (this.#settings.dev && later.length === 0) this.#known = staying;
      return await this.#gather(files, outcomes, later);
    } finally {
      this.#rows.write();
    }
  }

  /** The outcome kept of a file whose bytes are as they were; the stamp is looked at first. */
  #unchanged(entry: FileEntry, known: KnownFile, now: number): ReadingSummary | undefined {
    if (known.stamp === entry.stamp) return known.outcome;
    if (digestOf(readFileSync(join(this.#settings.content, entry.path))) !== known.digest) return undefined;
    this.#rows.restamp(entry, known.digest, this.#context, known.outcome, now);
    return known.outcome;
  }

  #digestOfPicture(entry: FileEntry, now: number): string {
    const known = this.#rows.digestOfPicture(entry);
    if (known !== undefined) return known;
    const digest = digestOf(readFileSync(join(this.#settings.content, entry.path)));
    this.#rows.keepPicture(entry, digest, now);
    return digest;
  }

  /** Answer whether a kept outcome still holds: its pictures are as they were, and the files made of them are there. */
  #isSound({ card, pictures }: ReadingSummary, digests: ReadonlyMap<string, string>): boolean {
    return pictures.every(([path, digest]) => (digests.get(path) ?? '') === digest) && existingPictures(card?.pictureFiles ?? [], this.#settings.cache);
  }

  async #gather(files: ContentFiles, outcomes: ReadonlyMap<string, ReadingSummary>, later: string[]): Promise<Content> {
    const inOrder = files.items.flatMap(({ path }) => outcomes.get(path) ?? []);
    const { names, coverage, gone, record } = await readSingleFiles(this.#settings.content, files, this.#rows, this.#context);
    const used = new Set(inOrder.flatMap(({ pictures }) => pictures.map(([path]) => path)));
    const unused = files.pictures.filter(({ path }) => !used.has(path));
    return {
      items: inOrder.flatMap(({ card }) => (card ? this.#rows.item(card) : [])),
      broken: inOrder.flatMap(({ broken }) => broken ?? []),
      names: names.pairs,
      gaps: coverage.gaps,
      gone: gone.gone,
      ...(record.record && { record: record.record }),
      stamps: record.stamps,
      problems: [
        ...files.problems, ...inOrder.flatMap(({ problems }) => problems), ...names.problems, ...coverage.problems, ...gone.problems,
        ...record.problems, ...unused.map(({ path }) => unusedProblem(path)),
      ],
      files: files.items.map(({ path }) => path),
      later,
      listing: files.listing,
    };
  }
}

/** Digest of the code that reads items, and of the settings that show in what it makes of them. */
export function readingContext({ base }: Pick<Settings, 'base'>): string {
  return digestOf(codeDigestOf(readingCode), base);
}

/** Imported only when it is needed: where nothing changed, nothing turns Markdown into HTML. */
const openReader: OpenReader = async () => (await import('./read-one.ts')).readOne;

function certain(content: Content | undefined): Content {
  if (!content) throw new Error('The content folder was not read.');
  return content;
}
