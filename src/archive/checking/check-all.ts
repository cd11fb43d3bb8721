import type { NewsItem } from '../../schema/item.ts';
import type { Archive } from '../archive.ts';
import type { UnsealedChanges } from '../sealing.ts';
import type { ArchiveProblem } from './archive-problem.ts';
import { checkArchive } from './checks.ts';
import { checkHeadingLinks } from './heading-links.ts';
import { checkRepeats } from './repeats.ts';
import { checkSiteLinks, type SiteContext } from './site-links.ts';
import { checkSpellings } from './spellings.ts';
import { checkUnsealed } from './unsealed.ts';

/**
 * Find all that is wrong between items, and between them, the day and the record.
 * @param items those that could be read, in the order of their files
 * @param changes since the record was sealed; absent where nobody asks for it to be
 * @param mayWait makes a warning of a change that the record does not tell of yet
 */
export function checkAll(
  items: readonly NewsItem[], archive: Archive, context: SiteContext, changes?: UnsealedChanges, mayWait?: boolean,
): ArchiveProblem[] {
  return [
    ...checkArchive(items, context),
    ...checkSiteLinks(items, archive, context),
    ...checkHeadingLinks(items, context.broken ?? []),
    ...checkRepeats(items),
    ...checkSpellings(items, archive.names),
    ...(changes ? checkUnsealed(changes, mayWait) : []),
  ];
}
