import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeEdition, loadEdition, loadUnknownEdition, type Edition } from '../edition.ts';
import { hasErrors } from '../schema/problem.ts';
import type { Settings } from '../settings.ts';
import { deleteCache, isCacheFault } from '../store/cache.ts';
import { ownCacheFiles } from '../store/cache-files.ts';
import type { Listing } from '../store/files.ts';
import { ChangedMeanwhile, ContentError, ForeignFolderError } from './errors.ts';
import { fingerprintOf, isUnchanged } from './changes/unchanged.ts';
import { openBundledReader } from './rendering/bundled-reader.ts';
import { hasRenderer, makeRenderer } from './rendering/renderer.ts';
import { Ledger } from './changes/ledger.ts';
import { withLock } from './publishing/lock.ts';
import { recover, tidy } from './publishing/publish.ts';
import { readStamp, stampFile, stampOf } from './changes/stamp.ts';
import { StepClock, type ReportStep } from './steps.ts';
import { countsOfEdition, outcomeOf, type BuildOutcome, type Summary } from './summary.ts';

/** What a build is given beside its settings. */
interface BuildOptions {
  /** Reuse nothing of earlier runs. */
  clean?: boolean;
  /** Called as each step begins and goes on. */
  report?: ReportStep;
}

/**
 * Read, check, render, index and publish the archive. Only what changed since the last run is made anew.
 * @throws {ContentError} where any item has an error; the live site stays as it was
 * @throws {ForeignFolderError} where `settings.out` holds files that are no site of ours
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<Summary> {
  const began = performance.now();
  const clock = new StepClock(options.report ?? (() => undefined));
  return withBoth(settings, () => clock.begin('wait'), async () => {
    refuseForeign(settings.out);
    const ledger = new Ledger(settings);
    recover(settings.out, ledger);
    if (options.clean) {
      forgetCache(settings.cache);
      ledger.beginAnew(readStamp(settings.out));
    }
    const renderer = beginRenderer(settings);
    try {
      const summary = await makeOnce(settings, ledger, clock);
      return { ...summary, seconds: (performance.now() - began) / 1000, steps: clock.costs() };
    } finally {
      // Nothing of this run goes on when the folders are let go.
      await renderer;
      closeEdition();
      tidy(settings.out);
    }
  });
}

/**
 * Where the renderer is to be built, which takes one thread, begin that while the items are read. Whoever needs it builds it again where that failed,
 * and is told why.
 */
async function beginRenderer(settings: Settings): Promise<void> {
  if (hasRenderer(settings)) return;
  await makeRenderer(settings).catch(() => undefined);
}

/** Hold both the site and the cache while `work` runs: another site may be built from the same cache. */
export function withBoth<T>({ out, cache }: Settings, waiting: () => void, work: () => Promise<T>): Promise<T> {
  return withLock(out, waiting, () => withLock(join(cache, 'cache'), waiting, work));
}

/** Make the site. Where the cache turns out to be damaged, delete it and begin once more; likewise where a file changes after it was read. */
async function makeOnce(settings: Settings, ledger: Ledger, clock: StepClock): Promise<BuildOutcome> {
  try {
    return await make(settings, ledger, clock);
  } catch (fault) {
    if (!isCacheFault(fault) && !(fault instanceof ChangedMeanwhile)) throw fault;
    closeEdition();
    if (isCacheFault(fault)) deleteCache(settings.cache);
    return make(settings, ledger, clock);
  }
}

async function make(settings: Settings, ledger: Ledger, clock: StepClock): Promise<BuildOutcome> {
  clock.begin('read');
  const published = readStamp(settings.out);
  const looking = ledger.look(published);
  const fingerprint = ledger.fingerprint(published);
  const report = (done: number, total: number) => clock.progress(done, total);
  const isKnown = (listing: Listing) => fingerprint !== undefined && isUnchanged(fingerprint, listing, settings);
  const unknown = await loadUnknownEdition(settings, report, isKnown, openBundledReader);
  const found = await looking;
  const mended = found ? ledger.noteLost(published, found) : 0;
  const edition = unknown ?? (mended > 0 ? await loadEdition(settings, report) : undefined);
  if (!edition) return { ...outcomeOf(fingerprint), ...ledger.countPages(published), reused: true };
  if (hasErrors(edition.problems)) throw new ContentError(edition.problems);
  const made = await makeUnlessSame(edition, settings, ledger, clock, published, mended > 0);
  const latest = fingerprintOf(edition, settings);
  if (latest) ledger.noteFingerprint(latest);
  return { ...made, mended };
}

async function makeUnlessSame(
  edition: Edition, settings: Settings, ledger: Ledger, clock: StepClock, published: string | undefined, isLost: boolean,
): Promise<BuildOutcome> {
  const stamp = stampOf(edition.archive, settings);
  const same = stamp === published && !isLost ? ledger.countPages(stamp) : undefined;
  if (same) return { ...outcomeOf(countsOfEdition(edition)), ...same, reused: true };
  // Imported only here: most runs find nothing to make.
  const { makeSite } = await import('./make-site.ts');
  return makeSite(edition, settings, ledger, clock, stamp, published);
}

/** Refuse a folder that is neither absent, empty nor stamped by us: publishing into it would delete what it holds. */
export function refuseForeign(out: string): void {
  if (!existsSync(out) || readdirSync(out).every((name) => name === `${stampFile}.new`) || existsSync(join(out, stampFile))) return;
  throw new ForeignFolderError(out);
}

function forgetCache(cache: string): void {
  deleteCache(cache);
  for (const file of ownCacheFiles(cache)) rmSync(file, { recursive: true, force: true });
}
