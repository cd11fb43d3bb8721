import type { BrokenItem, NewsItem } from '../schema/item.ts';
import type { StampFile } from '../record/record-files.ts';
import type { SealedRecord } from '../record/record.ts';
import type { GoneAddress } from '../schema/gone-file.ts';
import type { KnownGap } from '../schema/coverage/gap.ts';
import type { NamePair } from '../schema/names.ts';
import type { Problem } from '../schema/problem.ts';
import type { Listing } from './files.ts';

/** All that the content folder says, read and checked, before anything is made of it. */
export interface Content {
  /** Items without errors, in code unit order of their files. */
  items: NewsItem[];
  /** What could be read of files with errors, in the same order. */
  broken: BrokenItem[];
  names: NamePair[];
  gaps: KnownGap[];
  /** Addresses that the archive gave up. */
  gone: GoneAddress[];
  record?: SealedRecord;
  stamps: StampFile[];
  /** Of single files; what files mean to each other is checked by the archive. */
  problems: Problem[];
  /** Every file that would be an item, broken ones too. */
  files: string[];
  /** Those of them that are left for a later reading. */
  later: string[];
  listing: Listing;
}
