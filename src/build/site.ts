import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeEdition, loadEdition, type Edition } from '../edition.ts';
import type { Problem } from '../schema/problem.ts';
import { environmentOf, type Settings } from '../settings.ts';
import { deleteCache, isCacheFault } from '../store/cache.ts';
import { ContentError, ForeignFolderError } from './errors.ts';
import { Ledger, type Entry } from './ledger.ts';
import { withLock } from './lock.ts';
import { filesBelow, planSite, type Output } from './plan.ts';
import { print } from './press.ts';
import { leavingFiles, nextFolder, publish, recover, type Changes } from './publish.ts';
import { makeRenderer } from './renderer.ts';
import { readStamp, stampFile, stampOf } from './stamp.ts';
import { indexPages } from './volumes.ts';

/** How a build is told what to do beside its settings, and tells how it goes on. */
export interface BuildOptions {
  /** Work everything out anew. */
  clean?: boolean;
  /** Called with what is being done, and how much of it where that is known. */
  report?: (step: Step, done?: number, total?: number) => void;
}

export type Step = 'wait' | 'read' | 'prepare' | 'render' | 'index' | 'publish';

/** What a build made. */
export interface Summary {
  items: number;
  stories: number;
  pages: number;
  /** Pages rendered in this run; the others were as published. */
  rendered: number;
  /** Search index volumes, and how many of them were indexed in this run. */
  volumes: number;
  indexed: number;
  /** Problems that do not keep the archive from being published. */
  warnings: Problem[];
  changes: Changes;
  /** True where the published site was already that of this content, code and settings. */
  reused: boolean;
  seconds: number;
}

/**
 * Read, check, render, index and publish the archive. Only what changed since the last run is made anew.
 * @throws {ContentError} where any item has an error; the live site stays as it was
 * @throws {ForeignFolderError} where `settings.out` holds files that are no site of ours
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<Summary> {
  const began = performance.now();
  const report = options.report ?? (() => undefined);
  Object.assign(process.env, environmentOf(settings));
  return withLock(settings.out, () => report('wait'), async () => {
    refuseForeign(settings.out);
    const ledger = new Ledger(settings);
    recover(settings.out, ledger);
    if (options.clean) forgetCache(settings.cache);
    try {
      const summary = await makeOnce(settings, ledger, report);
      return { ...summary, seconds: (performance.now() - began) / 1000 };
    } finally {
      closeEdition();
      rmSync(nextFolder(settings.out), { recursive: true, force: true });
    }
  });
}

/** Make the site; where the cache turns out to be damaged on the way, throw it away and begin once more. */
async function makeOnce(settings: Settings, ledger: Ledger, report: Report): Promise<Omit<Summary, 'seconds'>> {
  try {
    return await make(settings, ledger, report);
  } catch (fault) {
    if (!isCacheFault(fault)) throw fault;
    closeEdition();
    deleteCache(settings.cache);
    return make(settings, ledger, report);
  }
}

type Report = NonNullable<BuildOptions['report']>;

async function make(settings: Settings, ledger: Ledger, report: Report): Promise<Omit<Summary, 'seconds'>> {
  const { out } = settings;
  const edition = await loadEdition(settings, (done, total) => report('read', done, total));
  if (edition.problems.some(({ severity }) => severity === 'error')) throw new ContentError(edition.problems);
  const stamp = stampOf(edition.archive, settings);
  const live = ledger.read(readStamp(out));
  if (live && stamp === readStamp(out)) return { ...countsOf(edition, [...live.keys()]), reused: true };
  report('prepare');
  const renderer = await makeRenderer(settings);
  const outputs = [...planSite(edition, renderer, settings)];
  const due = outputs.filter(({ file, digest }) => live?.get(file)?.digest !== digest);
  const next = nextFolder(out);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const searched = await print(due, { renderer, folder: next, cache: settings.cache }, edition.html, () => undefined, (done, total) => report('render', done, total));
  const searchedOf = (file: string) => searched.get(file) ?? live?.get(file)?.searched;
  report('index');
  const { built } = await indexPages(outputs, next, settings, searchedOf);
  report('publish');
  const volumeFiles = filesBelow(join(next, 'search')).map((file) => `search/${file}`).filter((file) => /^search\/([0-9a-f]{16}\/|volumes\.json$)/.test(file));
  const files = [...outputs.map(({ file }) => file), ...volumeFiles];
  const entries = [...due.map((output) => entryOf(output, searchedOf)), ...volumeFiles.map((file) => ({ file, digest: file }))];
  const staying = new Set(files);
  const drop = live ? [...live.keys()].filter((file) => !staying.has(file)) : leavingFiles(out, staying);
  const changes = publish(out, { files: [...due.map(({ file }) => file), ...volumeFiles], change: { stamp, put: entries, drop }, whole: !live }, ledger);
  return { ...countsOf(edition, files), rendered: due.filter(({ form }) => form === 'page').length, indexed: built, changes, reused: false };
}

function entryOf({ file, digest }: Output, searchedOf: (file: string) => string | undefined): Entry {
  const searched = searchedOf(file);
  return { file, digest, ...(searched !== undefined && { searched }) };
}

function countsOf({ archive, problems }: Edition, files: readonly string[]): Omit<Summary, 'seconds' | 'reused'> {
  return {
    items: archive.items.length,
    stories: archive.stories.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
    rendered: 0,
    volumes: new Set(files.flatMap((file) => /^search\/([0-9a-f]{16})\//.exec(file)?.[1] ?? [])).size,
    indexed: 0,
    warnings: problems,
    changes: { written: 0, deleted: 0, bytes: 0 },
  };
}

/** A folder is ours when it is absent, empty, or bears our stamp: anything else would be deleted by publishing into it. */
function refuseForeign(out: string): void {
  if (!existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, stampFile))) return;
  throw new ForeignFolderError(out);
}

function forgetCache(cache: string): void {
  deleteCache(cache);
  for (const folder of ['pictures', 'volumes', 'renderer']) rmSync(join(cache, folder), { recursive: true, force: true });
}
