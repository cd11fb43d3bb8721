import { mkdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Settings } from '../../settings.ts';
import { DamagedCache } from '../../store/cache.ts';
import { contentIn, ledgerFile } from './ledger-file.ts';
import { measureLooks } from './look-sizes.ts';
import { looksIn, writeLooks, writeLost } from './look-rows.ts';
import { compareLooks, lookApart, looksAt, minFilesForThread, type FoundThere, type Look } from './looks.ts';
import type { RunFingerprint } from './unchanged.ts';
import {
  checksumOf, factIn, fileInRow, groupsIn, madeStatement, publishedGroupsIn, sumOf, tables, writeGroups, type LedgerChange, type PublishedFiles,
  type PublishedGroups,
} from './ledger-rows.ts';

/**
 * Which files a site consists of and what each was made from, kept in the cache. It is believed only while the
 * site bears the same stamp: any other site has files that it does not know.
 */
export class Ledger {
  readonly #settings: Settings;
  /** Names of the files that were published before the ledger was begun anew; undefined where it knew of none, or was not. */
  forgotten: ReadonlySet<string> | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** How many pages and search volumes the site with this stamp has; undefined where the ledger is of another site. */
  countPages(stamp: string | undefined): { pages: number; volumes: number } | undefined {
    return this.#ask(stamp, (ledger) => ({ pages: sumOf(groupsIn(ledger).values(), ({ pages }) => pages), volumes: Number(factIn(ledger, 'volumes')) }));
  }

  /** How large the site with this stamp is. @param isThorough says also how long its longest names are, for which each is read */
  measure = (stamp: string | undefined, isThorough: boolean) => this.#ask(stamp, (ledger) => measureLooks(ledger, isThorough));

  /** The fingerprint of the run that made the site with this stamp; undefined where it was not noted, or is damaged. */
  fingerprint(stamp: string | undefined): RunFingerprint | undefined {
    return this.#ask(stamp, (ledger) => {
      const [, proof, text = ''] = /^(\d+) (.*)$/s.exec(factIn(ledger, 'fingerprint')) ?? [];
      return proof === String(crc32(text)) ? (JSON.parse(text) as RunFingerprint) : undefined;
    });
  }

  /** Note the fingerprint of the run that made the live site. Where that cannot be done, the next run takes longer. */
  noteFingerprint(fingerprint: RunFingerprint): void {
    const text = JSON.stringify(fingerprint);
    try {
      this.#with((ledger) => ledger.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)').run('fingerprint', `${crc32(text)} ${text}`));
    } catch {
      this.forget();
    }
  }

  /**
   * Look whether the files of the site with this stamp lie there as they were published. Where there are many, a second thread does it.
   * @returns undefined where the ledger is of another site
   */
  async look(stamp: string | undefined): Promise<FoundThere | undefined> {
    const { out } = this.#settings;
    const count = this.#ask(stamp, (ledger) => Number(ledger.prepare('SELECT count(*) AS n FROM looks').get()?.['n'])) ?? 0;
    const apart = count < minFilesForThread ? undefined : await lookApart({ out, ledger: this.#file() });
    return apart ?? this.#ask(stamp, (ledger) => compareLooks(out, looksIn(ledger)));
  }

  /**
   * Have what a look found missing or changed made anew by the next publishing.
   * @returns how many files that are
   */
  noteLost(stamp: string | undefined, { changed, isCopy }: FoundThere): number {
    if (changed.length === 0 && !isCopy) return 0;
    const { out } = this.#settings;
    return this.#ask(stamp, (ledger) => {
      const lost = new Set(changed.map(({ entry }) => entry));
      const copied = isCopy ? new Set(Array.from(looksIn(ledger), ({ entry }) => entry)).difference(lost) : [];
      ledger.exec('BEGIN');
      writeLost(ledger, lost);
      writeLooks(ledger, looksAt(out, [...copied]));
      ledger.exec('COMMIT');
      return changed.length;
    }) ?? 0;
  }

  /** The groups of published files; undefined where the ledger is not that of a site with this stamp, or is damaged. */
  groups = (stamp: string | undefined): PublishedGroups | undefined => this.#ask(stamp, publishedGroupsIn);

  /** The published files of some groups; undefined as for `groups`. */
  read(stamp: string | undefined, groups: Iterable<string>): PublishedFiles | undefined {
    return this.#ask(stamp, (ledger) => {
      const live: PublishedFiles = { files: new Map(), searched: new Map() };
      const all = groupsIn(ledger);
      const inGroup = ledger.prepare('SELECT file, part, digest, searched, proof FROM files WHERE part = ?');
      for (const group of groups) {
        const before = live.files.size;
        for (const row of inGroup.iterate(group)) {
          const { file, ...entry } = fileInRow(row);
          live.files.set(file, entry);
        }
        if (live.files.size - before !== (all.get(group)?.files ?? 0)) throw new DamagedCache(`rows of ${group} are lost`);
      }
      for (const row of ledger.prepare('SELECT file, part, digest, searched, proof FROM files WHERE searched IS NOT NULL').iterate()) {
        const { file, searched } = fileInRow(row);
        if (searched !== undefined) live.searched.set(file, searched);
      }
      if (factIn(ledger, 'searched') !== String(live.searched.size)) throw new DamagedCache('rows of articles are lost');
      return live;
    });
  }

  /** Names of all published files; undefined as for `groups`. */
  names(stamp: string | undefined): ReadonlySet<string> | undefined {
    return this.#ask(stamp, (ledger) => new Set(ledger.prepare('SELECT file FROM files').all().map(({ file }) => String(file))));
  }

  /** What a page was last rendered from and why; undefined where that is not known. */
  madeOf(file: string): { props: string; why: string } | undefined {
    try {
      return this.#with((ledger) => {
        const row = ledger.prepare('SELECT props, why FROM made WHERE file = ?').get(file);
        return row && { props: String(row['props']), why: String(row['why']) };
      });
    } catch {
      return undefined;
    }
  }

  /** Note what was published. A ledger of another site, or one that cannot be written, is deleted, which costs the next run time. */
  write(change: LedgerChange, volumes: number, looks: readonly Look[] = []): void {
    if (change.from === undefined) this.forget();
    try {
      this.#write(change, volumes, looks);
    } catch {
      this.forget();
    }
  }

  /** Begin anew, knowing of the site with this stamp no more than which files it has. */
  beginAnew(stamp: string | undefined): void {
    this.forgotten = this.names(stamp);
    this.forget();
  }

  /** Delete the ledger. */
  forget(): void {
    for (const ending of ['', '-wal', '-shm']) rmSync(this.#file() + ending, { force: true });
  }

  #write({ stamp, from, renderer, frame, put, drop, groups }: LedgerChange, volumes: number, looks: readonly Look[]): void {
    this.#with((ledger) => {
      // Between a kill and the run that finishes its work the cache may have been deleted or replaced.
      if (from !== undefined && ![from, stamp].includes(factIn(ledger, 'stamp'))) throw new DamagedCache('the ledger is of another site');
      ledger.exec('BEGIN');
      const [add, make, state] = [
        ledger.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)'),
        ledger.prepare(madeStatement),
        ledger.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)'),
      ];
      for (const entry of put) {
        const { file, group, digest, searched, made } = entry;
        add.run(file, group, digest, searched ?? null, checksumOf(entry));
        if (made) make.run({ file, props: made.props ?? null, why: made.why });
      }
      const removals = ['files', 'made'].map((table) => ledger.prepare(`DELETE FROM ${table} WHERE file = ?`));
      for (const file of drop) for (const removal of removals) removal.run(file);
      writeLooks(ledger, looks, drop);
      writeGroups(ledger, groups);
      const searched = ledger.prepare('SELECT count(searched) AS n FROM files').get()?.['n'];
      const content = contentIn(this.#settings);
      const facts = { stamp, renderer, frame: frame ? JSON.stringify(frame) : '', volumes, searched, content };
      for (const [name, value] of Object.entries(facts)) state.run(name, String(value));
      ledger.exec('COMMIT');
    });
  }

  #ask<T>(stamp: string | undefined, answer: (ledger: DatabaseSync) => T): T | undefined {
    if (!stamp) return undefined;
    try {
      return this.#with((ledger) => (factIn(ledger, 'stamp') === stamp ? answer(ledger) : undefined));
    } catch {
      this.forget();
      return undefined;
    }
  }

  #with<T>(work: (ledger: DatabaseSync) => T): T {
    mkdirSync(this.#settings.cache, { recursive: true });
    const ledger = new DatabaseSync(this.#file());
    try {
      ledger.exec(tables);
      return work(ledger);
    } finally {
      ledger.close();
    }
  }

  #file(): string {
    return ledgerFile(this.#settings);
  }
}
