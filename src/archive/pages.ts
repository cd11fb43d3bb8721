import type { Archive } from './archive.ts';
import { pageGroups } from './page-groups.ts';
import type { Page, View } from './views.ts';

/** Every page of the archive, one after another. */
export function* buildPages(archive: Archive): Generator<Page> {
  for (const { pages } of pageGroups(archive)) yield* pages();
}

/** Every page of the archive as the data it shows. */
export function* buildViews(archive: Archive): Generator<View> {
  for (const { view } of buildPages(archive)) yield view();
}
