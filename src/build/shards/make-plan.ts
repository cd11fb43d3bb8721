import { join } from 'node:path';
import { closeEdition, loadEdition } from '../../edition.ts';
import { hasErrors, type Problem } from '../../schema/problem.ts';
import type { Settings } from '../../settings.ts';
import { ContentError } from '../errors.ts';
import { withLock } from '../publishing/lock.ts';
import type { ReportStep } from '../steps.ts';
import { writePlan, type PlanFacts } from './plan-folder.ts';

/**
 * Read and check the archive, and write the plan by which shares of it are made: all that pages need of other items, and no texts.
 * @throws {ContentError} where any item has an error; an earlier plan stays as it was
 */
export async function makePlan(settings: Settings, folder: string, report: ReportStep): Promise<{ facts: PlanFacts; warnings: Problem[] }> {
  const waiting = (): void => report('wait');
  return withLock(folder, waiting, () => withLock(join(settings.cache, 'cache'), waiting, async () => {
    report('read');
    try {
      const edition = await loadEdition(settings, (done, total) => report('read', done, total));
      if (hasErrors(edition.problems)) throw new ContentError(edition.problems);
      report('prepare');
      return { facts: await writePlan(edition, settings, folder), warnings: edition.problems };
    } finally {
      closeEdition();
    }
  }));
}
