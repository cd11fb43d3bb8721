import type { StampFile } from '../record/record-files.ts';
import type { SealedRecord } from '../record/record.ts';
import type { GoneAddress } from '../schema/gone-file.ts';
import type { NewsItem } from '../schema/item.ts';
import type { KnownGap } from '../schema/coverage/gap.ts';
import type { NamePair } from '../schema/names.ts';
import { buildCalendar, type Calendar } from './calendar.ts';
import { buildCoverage, type Coverage } from './coverage.ts';
import { buildHubs, type Hubs } from './hubs.ts';
import { buildRelatedNames, type RelatedNames } from './related-names.ts';
import { buildReports, type Reports, type SameReport } from './reports.ts';
import { buildStories, isPublished, type Story, type Visibility } from './stories.ts';
import { buildTeaserKeys, type TeaserKeys } from './teasers.ts';

/** What all items mean together. */
export interface Archive {
  /** Earliest first; without withdrawn ones. */
  stories: Story[];
  /** Every item that has a page, withdrawn ones too. */
  items: NewsItem[];
  /** As `names.yaml` pairs them. */
  names: readonly NamePair[];
  /** What is known to be missing, in order of time. */
  gaps: readonly KnownGap[];
  calendar: Calendar;
  hubs: Hubs;
  coverage: Coverage;
  relatedNames: RelatedNames;
  reports: Reports;
  isSameReport: SameReport;
  teaserKeys: TeaserKeys;
  /** Addresses that the archive gave up. */
  gone: readonly GoneAddress[];
  /** The record, as it was last sealed; absent where there is none. */
  record?: SealedRecord;
  /** The files of its time stamps. */
  stamps: readonly StampFile[];
}

/** What was told of the archive's past, and of what it lacks. */
export type Past = Pick<Archive, 'gaps' | 'gone' | 'record' | 'stamps'>;

/**
 * Work out the archive from checked items. Items not yet published are left out; withdrawn ones keep their page and
 * stand in no list. The order of `items` does not matter.
 */
export function buildArchive(items: readonly NewsItem[], pairs: readonly NamePair[], visibility: Visibility, past: Partial<Past> = {}): Archive {
  const published = items.filter((item) => isPublished(item, visibility)).sort((one, other) => (one.file < other.file ? -1 : 1));
  const stories = buildStories(published.filter((item) => !item.withdrawn));
  const hubs = buildHubs(stories, pairs);
  return {
    stories,
    items: published,
    names: pairs,
    calendar: buildCalendar(stories),
    hubs,
    coverage: buildCoverage(hubs),
    relatedNames: buildRelatedNames(hubs),
    ...buildReports(stories, hubs),
    teaserKeys: buildTeaserKeys(hubs),
    gaps: [],
    gone: [],
    stamps: [],
    ...past,
  };
}
