import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { VolumeCache } from './cache.ts';
import type { PageSource, PublishedPage } from '../parts/build-part.ts';
import { readPart } from '../parts/part-file.ts';
import type { NamedPart, NamedVolume, WordSet } from './names.ts';
import type { DatedPage } from './plan.ts';
import { runInProcess } from './task-run.ts';
import { runTask, type Task } from './tasks.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { readWordLists } from './word-list.ts';

/** No more processes than this, however many processors there are: each may take 0.7 GB. */
const processes = Math.min(availableParallelism(), 4);
/** Work on no more items than this is done here: a process of its own takes 0.15 s to begin. */
const fewToIndex = 200;
const fewToBind = 1_000;

/** Builds what a cabinet lacks. What turns out to be damaged there is thrown away and built anew, once. */
export class VolumeBuilder<T extends DatedPage> {
  readonly #cabinet: VolumeCache;
  readonly #source: (item: T) => PageSource;
  readonly #report: (done: number, total: number) => void;
  /** How many items were indexed so far. */
  indexed = 0;
  #toIndex = 0;

  constructor(cabinet: VolumeCache, source: (item: T) => PageSource, report: (done: number, total: number) => void) {
    this.#cabinet = cabinet;
    this.#source = source;
    this.#report = report;
  }

  /** Index the parts that the cabinet lacks, and bind all into their volumes, side by side. */
  async bindAll(volumes: readonly NamedVolume<T>[]): Promise<void> {
    await this.#index(volumes.flatMap(({ parts }) => parts));
    await mapConcurrently(volumes, processes, (volume) => this.#bind(volume));
  }

  /** Bind the word lists of volumes that are there. */
  async bindWords({ name, volumes }: WordSet<T>): Promise<void> {
    const lists = volumes.map((volume) => this.#cabinet.listOf(volume.name));
    const bind = () => this.#cabinet.make(name, (to) => this.#run({ kind: 'words', lists, to }, countItems(volumes)));
    await bind().catch(async (problem: unknown) => {
      const damaged = volumes.filter((volume) => !canRead(() => readWordLists(readFileSync(this.#cabinet.listOf(volume.name)))));
      if (damaged.length === 0) throw new Error('The word lists for search could not be bound.', { cause: problem });
      await this.bindAll(damaged);
      await bind();
    });
  }

  async #index(parts: readonly NamedPart<T>[]): Promise<void> {
    const due = parts.filter(({ name }) => !this.#cabinet.hasPart(name));
    this.#toIndex += countItems(due);
    // Only one part can be indexed at a time in one process.
    const [run, atOnce] = countItems(due) <= fewToIndex ? [runTask, 1] : [runInProcess, processes];
    await mapConcurrently(due, atOnce, async ({ name, title, items }) => {
      try {
        await this.#cabinet.makePart(name, (to) => run({ kind: 'part', to }, this.#pagesOf(items), () => this.#report(++this.indexed, this.#toIndex)));
      } catch (cause) {
        throw new Error(`The search volume ${title} could not be built.`, { cause });
      }
    });
  }

  async #bind({ name, title, items, parts }: NamedVolume<T>): Promise<void> {
    const paths = parts.map((part) => this.#cabinet.part(part.name));
    const bind = () => this.#cabinet.make(name, (to) => this.#run({ kind: 'volume', parts: paths, to }, items.length));
    await bind().catch(async (problem: unknown) => {
      const damaged = parts.filter((part) => !canRead(() => readPart(readFileSync(this.#cabinet.part(part.name)))));
      if (damaged.length === 0) throw new Error(`The search volume ${title} could not be bound.`, { cause: problem });
      for (const part of damaged) this.#cabinet.dropPart(part.name);
      await this.#index(damaged);
      await bind();
    });
  }

  #run(task: Task, items: number): Promise<void> {
    return items <= fewToBind ? runTask(task, []) : runInProcess(task, []);
  }

  *#pagesOf(items: readonly T[]): Generator<PublishedPage> {
    for (const item of items) yield { url: item.url, day: item.day, source: this.#source(item) };
  }
}

function countItems(groups: readonly { items: readonly unknown[] }[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

function canRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
