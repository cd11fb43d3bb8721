import type { NewsItem } from '../../schema/item.ts';
import type { Archive } from '../archive.ts';
import type { ArchiveProblem } from './archive-problem.ts';
import { checkArchive } from './checks.ts';
import { checkHeadingLinks } from './heading-links.ts';
import { checkRepeats } from './repeats.ts';
import { checkSiteLinks, type SiteContext } from './site-links.ts';
import { checkSpellings } from './spellings.ts';

/** Find all that is wrong between items, and between them and the day. @param items those that could be read, in the order of their files */
export function checkAll(items: readonly NewsItem[], archive: Archive, context: SiteContext): ArchiveProblem[] {
  return [
    ...checkArchive(items, context),
    ...checkSiteLinks(items, archive, context),
    ...checkHeadingLinks(items, context.broken ?? []),
    ...checkRepeats(items),
    ...checkSpellings(items, archive.names),
  ];
}
