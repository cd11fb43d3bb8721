import { once } from 'node:events';
import { statSync, type Stats } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { filesBelow } from './files-below.ts';

/** How a published file lay in the site's folder when it was published. */
export interface Look {
  /** The published file, or folder, by its name in the ledger. */
  entry: string;
  /** Where it is a folder, one of the files below it; otherwise empty. */
  below: string;
  size: number;
  /** When it was last written, in milliseconds since 1970. Kept in the ledger alone: no page shows it. */
  time: number;
}

/** What a look at a site's folder found. */
export interface FoundThere {
  /** Files that are missing or not as they were published. */
  changed: Look[];
  /** True where the folder was copied, so that its files bear other times than those noted. */
  isCopy: boolean;
}

/** What a worker gets when it starts. */
export interface LookTask {
  /** The site's folder. */
  out: string;
  /** The file of its ledger. */
  ledger: string;
}

/** From this many files on, a second thread looks at them while this one reads the items: to begin it takes as long as a look at 15,000. */
export const minFilesForThread = 20_000;

/** That thread keeps nothing: with so little room for new things a run takes less memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 3 };

/** Let a second thread compare the files of a site with the looks that its ledger holds. @returns undefined where that thread fails */
export async function lookApart(workerData: LookTask): Promise<FoundThere | undefined> {
  const worker = new Worker(new URL('./look-worker.ts', import.meta.url), { workerData, resourceLimits });
  return once(worker, 'message').then(([found]) => found as FoundThere, () => undefined);
}

/** Look at published files. @param folder that they lie in */
export function looksAt(folder: string, entries: readonly string[]): Look[] {
  return entries.flatMap((entry) => belowOf(folder, entry).flatMap((below) => {
    const stats = statsOf(`${folder}/${entry}${below}`);
    return stats?.isFile() ? [{ entry, below, size: stats.size, time: stats.mtimeMs }] : [];
  }));
}

/** Copies keep times to the millisecond only, rounded one way or the other. */
const minLater = 2;

/** Compare the files in a site's folder with how they were published. Only sizes and times are looked at, so that every run can do it. */
export function compareLooks(folder: string, looks: Iterable<Look>): FoundThere {
  const changed: Look[] = [];
  const touched: Look[] = [];
  let count = 0;
  for (const look of looks) {
    count += 1;
    const stats = statsOf(`${folder}/${look.entry}${look.below}`);
    if (!stats?.isFile() || stats.size !== look.size) changed.push(look);
    else if (Math.abs(stats.mtimeMs - look.time) >= minLater) touched.push(look);
  }
  // A copy of a site, as from a backup, bears other times throughout: these then say nothing of any one file.
  const isCopy = touched.length * 2 > count;
  return { changed: isCopy ? changed : [...changed, ...touched], isCopy };
}

function belowOf(folder: string, entry: string): string[] {
  if (!entry.endsWith('/')) return [''];
  return statsOf(`${folder}/${entry}`)?.isDirectory() ? filesBelow(`${folder}/${entry}`) : [];
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Such as a link that leads round in a circle: no file of ours.
    return undefined;
  }
}
