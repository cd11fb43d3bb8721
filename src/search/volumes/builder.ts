import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { VolumeCache } from './cache.ts';
import type { PageSource, PublishedPage } from '../parts/build-part.ts';
import { readPart } from '../parts/part-file.ts';
import type { NamedPart, NamedVolume, WordSet } from './names.ts';
import type { DatedPage } from './plan.ts';
import { TaskProcesses } from './task-run.ts';
import { maxIndexedHere, runTask, type Task } from './tasks.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { readWordLists } from './word-list.ts';

/** How many processes run at once, however many processors there are: each may take 0.7 GB. */
const maxProcesses = Math.min(availableParallelism(), 4);
/** Up to this many items are bound in this process. */
const maxBoundHere = 1_000;

/** Builds what a cache lacks. What turns out to be damaged there is thrown away and built again, once. */
export class VolumeBuilder<T extends DatedPage> {
  readonly #cache: VolumeCache;
  readonly #source: (item: T) => PageSource;
  readonly #report: (done: number, total: number) => void;
  readonly #processes = new TaskProcesses();
  /** How many items were indexed so far. */
  indexed = 0;
  #toIndex = 0;

  constructor(cache: VolumeCache, source: (item: T) => PageSource, report: (done: number, total: number) => void) {
    this.#cache = cache;
    this.#source = source;
    this.#report = report;
  }

  /** Index the parts that the cache lacks, and bind all into their volumes, side by side. */
  async bindAll(volumes: readonly NamedVolume<T>[]): Promise<void> {
    await this.#index(volumes.flatMap(({ parts }) => parts));
    await mapConcurrently(volumes, maxProcesses, (volume) => this.#bind(volume));
  }

  /** End the processes that worked for it. */
  end(): Promise<void> {
    return this.#processes.end();
  }

  /** Index those of these parts that the cache lacks. */
  indexParts(parts: readonly NamedPart<T>[]): Promise<void> {
    return this.#index(parts);
  }

  /** Bind the word lists of volumes that are there. */
  async bindWords({ name, volumes }: WordSet<T>): Promise<void> {
    const lists = volumes.map((volume) => this.#cache.listOf(volume.name));
    const bind = () => this.#cache.make(name, (to) => this.#run({ kind: 'words', lists, to }, countItems(volumes)));
    await bind().catch(async (problem: unknown) => {
      const damaged = volumes.filter((volume) => !canRead(() => readWordLists(readFileSync(this.#cache.listOf(volume.name)))));
      if (damaged.length === 0) throw new Error('The word lists for search could not be bound.', { cause: problem });
      await this.bindAll(damaged);
      await bind();
    });
  }

  async #index(parts: readonly NamedPart<T>[]): Promise<void> {
    const due = parts.filter(({ name }) => !this.#cache.hasPart(name));
    this.#toIndex += countItems(due);
    const [run, atOnce] = countItems(due) <= maxIndexedHere ? [runTask, 1] : [this.#runApart, maxProcesses];
    await mapConcurrently(due, atOnce, async ({ name, title, items }) => {
      try {
        await this.#cache.makePart(name, (to) => run({ kind: 'part', to }, this.#pagesOf(items), () => this.#report(++this.indexed, this.#toIndex)));
      } catch (cause) {
        throw new Error(`The search volume ${title} could not be built.`, { cause });
      }
    });
  }

  async #bind({ name, title, items, parts }: NamedVolume<T>): Promise<void> {
    const paths = parts.map((part) => this.#cache.part(part.name));
    const bind = () => this.#cache.make(name, (to) => this.#run({ kind: 'volume', parts: paths, to }, items.length));
    await bind().catch(async (problem: unknown) => {
      const damaged = parts.filter((part) => !canRead(() => readPart(readFileSync(this.#cache.part(part.name)))));
      if (damaged.length === 0) throw new Error(`The search volume ${title} could not be bound.`, { cause: problem });
      for (const part of damaged) this.#cache.dropPart(part.name);
      await this.#index(damaged);
      await bind();
    });
  }

  #run(task: Task, items: number): Promise<void> {
    return items <= maxBoundHere ? runTask(task, []) : this.#runApart(task, []);
  }

  readonly #runApart = (...work: Parameters<TaskProcesses['run']>): Promise<void> => this.#processes.run(...work);

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
