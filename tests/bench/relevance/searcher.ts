import type { TestSet } from './test-set.ts';

/** How many results of each query are looked at. */
export const most = 100;

/** Documents ready to be searched. */
export interface Searcher {
  /** Ids of the documents found, best first: of so many, or of as many as are looked at. */
  find: (query: string, count?: number) => Promise<string[]>;
  leave?: () => Promise<void>;
}

/** A way of searching that is compared with others. */
export interface SearchEngine {
  name: string;
  /** As a report states it. */
  version?: string;
  open: (set: TestSet) => Promise<Searcher>;
}
