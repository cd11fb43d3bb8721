import { bundleEntry } from '../parts/bundle-files.ts';
import type { PublishedPage } from '../parts/build-part.ts';
import type { FileFacts } from './bind.ts';
import type { SearchedItem, VolumeOptions } from './build-volumes.ts';
import { VolumeCache } from './cache.ts';
import { nameBundle } from './names.ts';
import { runInProcess } from './task-run.ts';
import { maxIndexedHere, runTask } from './tasks.ts';

/** The bundle that other sites search, in the cache. */
export interface SearchBundle {
  /** Where its files lie. */
  folder: string;
  /** Size and checksum of each by its path, in the order in which they go live: the entry, which names the others, comes last. */
  files: [path: string, facts: FileFacts][];
}


interface BundleOptions<T> extends Pick<VolumeOptions<T>, 'source'> {
  /** Folder in which the bundle is kept between runs. */
  kept: string;
  /** Answer whether the live site has a file with these bytes. Where it has all, those in the cache are not looked at. */
  isLive: (path: string, facts: FileFacts) => boolean;
}

/**
 * Build the bundle that other sites search of these articles, latest first, unless the cache has it. Nothing is published. It is made whole each
 * time, in a process of its own, so that it can be made beside the volumes.
 */
export async function buildBundle<T extends SearchedItem>(items: readonly T[], { kept, source, isLive }: BundleOptions<T>): Promise<SearchBundle> {
  const bundles = new VolumeCache(kept);
  const name = nameBundle(items);
  const isWholeOrLive = bundles.has(name, ({ files }) => Object.entries(files).every(([path, facts]) => isLive(path, facts)));
  const run = items.length <= maxIndexedHere ? runTask : runInProcess;
  if (!isWholeOrLive) await bundles.make(name, (to) => run({ kind: 'bundle', to }, pagesOf(items, source)));
  bundles.keepOnly([name], []);
  const files = Object.entries(bundles.noteOf(name)?.files ?? {});
  return { folder: bundles.siteOf(name), files: files.toSorted(([one], [other]) => Number(one === bundleEntry) - Number(other === bundleEntry)) };
}

function* pagesOf<T extends SearchedItem>(items: readonly T[], source: BundleOptions<T>['source']): Generator<PublishedPage> {
  for (const item of items) yield { url: item.url, day: item.day, source: source(item) };
}
