import type { Archive } from './archive/archive.ts';
import type { UnsealedChanges } from './archive/sealing.ts';
import type { BrokenView } from './archive/pages/views.ts';
import type { Problem } from './schema/problem.ts';
import type { Listing } from './store/files.ts';

/** The archive as one run sees it: read once, and shared by the commands and the pages. */
export interface Edition {
  archive: Archive;
  problems: Problem[];
  /** In the dev server: a page for every file that could not be read as an item. */
  broken: BrokenView[];
  /** The HTML of an item's body, by the item's digest. */
  html: (digest: string) => string;
  listing: Listing;
  /** In the dev server, where only a part is read yet: how many files of how many. */
  part?: { read: number; of: number };
  /** What changed since the record was sealed; everything, where it never was. */
  unsealed: () => UnsealedChanges;
  /** When the next embargo passes, in milliseconds since 1970. */
  nextEmbargo?: number;
}

/**
 * What this process has loaded. The pages run in a bundle of their own beside the commands: the global object is what they share.
 * It stands in a file by itself, so that pages that find an edition loaded bring in nothing of the store.
 */
export const loaded = globalThis as { backnumberEdition?: Promise<Edition> | undefined };
