import type { Settings } from '../../settings.ts';
import { refuseForeign, withBoth } from '../build-site.ts';
import { Ledger } from '../changes/ledger.ts';
import { searchedPages } from '../changes/plan.ts';
import { readStamp } from '../changes/stamp.ts';
import { prepareSite } from '../make-site.ts';
import { publish, recover, tidy } from '../publishing/publish.ts';
import { StepClock, type ReportStep } from '../steps.ts';
import { countsOfEdition, outcomeOf, type Summary } from '../summary.ts';
import { assignmentOf } from './assignment.ts';
import { findShares } from './find-shares.ts';
import { openPlan } from './plan-folder.ts';
import { SharedFiles, takeRenderer } from './take-shares.ts';

/**
 * Join the shares of an archive to its site, and publish what changed. No text of an item is read.
 * @param folders the shares, or folders that hold them
 * @param plan the folder of the plan
 * @throws {ShardsRefused} naming all that is missing, twice, damaged, or does not fit; the live site stays as it was
 * @throws {ForeignFolderError} where `given.out` holds files that are no site of ours
 */
export async function mergeShares(given: Settings, folders: readonly string[], plan: string, report: ReportStep): Promise<Summary> {
  const began = performance.now();
  const clock = new StepClock(report);
  clock.begin('read');
  const { facts, settings, edition, renderer, close } = await openPlan(plan, given, noText);
  try {
    const shares = findShares(folders, facts);
    return await withBoth(settings, () => clock.begin('wait'), async () => {
      refuseForeign(settings.out);
      const ledger = new Ledger(settings);
      recover(settings.out, ledger);
      const published = readStamp(settings.out);
      const found = await ledger.look(published);
      const mended = found ? ledger.noteLost(published, found) : 0;
      const ended = () => ({ mended, seconds: (performance.now() - began) / 1000, steps: clock.costs() });
      const same = facts.stamp === published && mended === 0 ? ledger.countPages(published) : undefined;
      if (same) return { ...outcomeOf(countsOfEdition(edition)), ...same, reused: true, ...ended() };
      const pages = searchedPages(edition, settings).map(({ path, day }) => ({ url: path.slice(settings.base.length), day }));
      const elsewhere = new SharedFiles(shares, assignmentOf(edition.archive, pages, shares.length));
      takeRenderer(renderer, settings.cache);
      try {
        const { journal, outcome } = await prepareSite(edition, settings, ledger, clock, facts.stamp, published, elsewhere);
        clock.begin('publish');
        return { ...outcome, changes: publish(settings.out, journal, ledger), ...ended() };
      } finally {
        tidy(settings.out);
      }
    });
  } finally {
    close();
  }
}

function noText(): never {
  throw new Error('A file was to be made of a text when shares were merged.');
}
