import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeEdition, loadUnknownEdition, type Edition } from '../edition.ts';
import { hasErrors, type Problem } from '../schema/problem.ts';
import { environmentOf, type Settings } from '../settings.ts';
import { deleteCache, isCacheFault } from '../store/cache.ts';
import { ContentError, ForeignFolderError } from './errors.ts';
import { glanceOf, isAsSeen } from './glance.ts';
import { Ledger, type Entry, type Live } from './ledger.ts';
import { withLock } from './lock.ts';
import { lookThrough, searchGroup } from './look-through.ts';
import { planGroups, searchedPages } from './plan.ts';
import { print } from './press.ts';
import { leavingFiles, nextFolder, publish, recover, tidy, type Changes } from './publish.ts';
import { propsOf, reasonOf } from './reasons.ts';
import { makeRenderer } from './renderer.ts';
import { readStamp, stampFile, stampOf } from './stamp.ts';
import { StepClock, type Report, type StepCost } from './steps.ts';
import { indexPages } from './volumes.ts';

/** How a build is told what to do beside its settings, and tells how it goes on. */
export interface BuildOptions {
  /** Work everything out anew. */
  clean?: boolean;
  report?: Report;
}

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
  steps: StepCost[];
}

/**
 * Read, check, render, index and publish the archive. Only what changed since the last run is made anew.
 * @throws {ContentError} where any item has an error; the live site stays as it was
 * @throws {ForeignFolderError} where `settings.out` holds files that are no site of ours
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<Summary> {
  const began = performance.now();
  const clock = new StepClock(options.report ?? (() => undefined));
  Object.assign(process.env, environmentOf(settings));
  return withBoth(settings, () => clock.begin('wait'), async () => {
    refuseForeign(settings.out);
    const ledger = new Ledger(settings);
    recover(settings.out, ledger);
    if (options.clean) {
      forgetCache(settings.cache);
      ledger.forget();
    }
    try {
      const summary = await makeOnce(settings, ledger, clock);
      return { ...summary, seconds: (performance.now() - began) / 1000, steps: clock.costs() };
    } finally {
      closeEdition();
      tidy(settings.out);
    }
  });
}

/** Hold both the site and the cache while `work` runs: another site may be built from the same cache. */
function withBoth<T>({ out, cache }: Settings, waiting: () => void, work: () => Promise<T>): Promise<T> {
  return withLock(out, waiting, () => withLock(join(cache, 'cache'), waiting, work));
}

type Made = Omit<Summary, 'seconds' | 'steps'>;

/** Make the site; where the cache turns out to be damaged on the way, throw it away and begin once more. */
async function makeOnce(settings: Settings, ledger: Ledger, clock: StepClock): Promise<Made> {
  try {
    return await make(settings, ledger, clock);
  } catch (fault) {
    if (!isCacheFault(fault)) throw fault;
    closeEdition();
    deleteCache(settings.cache);
    return make(settings, ledger, clock);
  }
}

async function make(settings: Settings, ledger: Ledger, clock: StepClock): Promise<Made> {
  clock.begin('read');
  const published = readStamp(settings.out);
  const glance = ledger.glance(published);
  const edition = await loadUnknownEdition(settings, (done, total) => clock.progress(done, total), (listing) => glance !== undefined && isAsSeen(glance, listing, settings));
  if (!edition) return { ...madeOf(glance), ...ledger.countPages(published), reused: true };
  if (hasErrors(edition.problems)) throw new ContentError(edition.problems);
  const made = await makeOf(edition, settings, ledger, clock, published);
  const seen = glanceOf(edition, settings);
  if (seen) ledger.see(seen);
  return made;
}

async function makeOf(edition: Edition, settings: Settings, ledger: Ledger, clock: StepClock, published: string | undefined): Promise<Made> {
  const { out } = settings;
  const stamp = stampOf(edition.archive, settings);
  const found = { items: edition.archive.items.length, stories: edition.archive.stories.length, warnings: edition.problems };
  const same = stamp === published ? ledger.countPages(stamp) : undefined;
  if (same) return { ...madeOf(found), ...same, reused: true };
  clock.begin('prepare');
  const renderer = await makeRenderer(settings);
  const groups = ledger.groups(published);
  const { due, files, pages, live, looked, gone } = lookThrough([...planGroups(edition, renderer, settings)], groups, (names) => ledger.read(published, names));
  const next = nextFolder(out);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  clock.begin('render');
  const props = new Map<string, string>();
  const rendered = await print(due.map(({ output }) => output), { renderer, folder: next, cache: settings.cache }, edition.html,
    (file, view) => props.set(file, propsOf(view)), (done, total) => clock.progress(done, total));
  const searchedOf = (file: string) => rendered.get(file) ?? live?.searched.get(file);
  clock.begin('index');
  const index = await indexPages(searchedPages(edition, settings), next, settings, searchedOf, (file) => live?.files.has(file) ?? false, (done, total) => clock.progress(done, total));
  clock.begin('publish');
  const newCode = groups?.renderer !== renderer.digest;
  const put: Entry[] = [
    ...due.map(({ output: { file, digest }, group }) => {
      const [searched, made] = [rendered.get(file), madeFrom(file, props, live, ledger, newCode)];
      return { file, group, digest, ...(searched !== undefined && { searched }), ...(made && { made }) };
    }),
    ...index.entries.filter(({ file, digest }) => live?.files.get(file)?.digest !== digest).map((entry) => ({ ...entry, group: searchGroup })),
  ];
  for (const { file } of index.entries) files.add(file);
  const drop = live ? [...live.files.keys()].filter((file) => !files.has(file)) : leavingFiles(out, files);
  const change = { stamp, from: live && published, renderer: renderer.digest, put, drop, groups: { put: [...looked, [searchGroup, '']] as [string, string][], drop: gone } };
  const changes = publish(out, { files: put.map(({ file }) => file), change, volumes: index.volumes }, ledger);
  return { ...madeOf(found), pages, volumes: index.volumes, rendered: props.size, indexed: index.built, changes };
}

/** What a page was rendered from, and why: kept for whoever asks later. */
function madeFrom(file: string, props: ReadonlyMap<string, string>, live: Live | undefined, ledger: Ledger, newCode: boolean): Entry['made'] {
  const after = props.get(file);
  if (after === undefined) return undefined;
  const published = live?.files.has(file) ?? false;
  const before = published && !newCode ? (ledger.madeOf(file)?.props ?? '') : '';
  return { props: after, why: reasonOf({ known: live !== undefined, published, newCode, before, after }) };
}

function madeOf({ items, stories, warnings }: Pick<Made, 'items' | 'stories' | 'warnings'> = { items: 0, stories: 0, warnings: [] }): Made {
  return {
    items,
    stories,
    pages: 0,
    rendered: 0,
    volumes: 0,
    indexed: 0,
    warnings,
    changes: { written: 0, deleted: 0, bytes: 0 },
    reused: false,
  };
}

/** A folder is ours when it is absent, empty, or bears our stamp or the draft of one: anything else would be deleted by publishing into it. */
function refuseForeign(out: string): void {
  if (!existsSync(out) || readdirSync(out).every((name) => name === `${stampFile}.new`) || existsSync(join(out, stampFile))) return;
  throw new ForeignFolderError(out);
}

function forgetCache(cache: string): void {
  deleteCache(cache);
  for (const folder of ['pictures', 'volumes', 'renderer']) rmSync(join(cache, folder), { recursive: true, force: true });
}
