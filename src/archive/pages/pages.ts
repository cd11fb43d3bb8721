import type { Archive } from '../archive.ts';
import { pageGroups } from './page-groups.ts';
import type { Page } from './views.ts';

/** Every page of the archive, one after another. */
export function* buildPages(archive: Archive): Generator<Page> {
  for (const { pages } of pageGroups(archive)) yield* pages();
}
