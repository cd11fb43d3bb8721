import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sealOf, type FileSeal } from '../../manifest/shard.ts';
import { renameAssets } from './frame.ts';
import { minPagesForPool, writerOf, type Write } from './render-pages.ts';

/** What is needed to make pages of published ones in which nothing but the names of assets differs. */
export interface RestyleTask {
  /** Folder of the live site. */
  out: string;
  /** Folder of the new files. */
  folder: string;
  /** New names of assets by their earlier ones. */
  renaming: ReadonlyMap<string, string>;
}

/** A page as it was published. */
export interface LivePage {
  file: string;
  /** What the manifest says of it. */
  seal: FileSeal;
}

/** Pages handed to a worker at a time. */
const batchSize = 200;

/**
 * Make pages of the published ones, in which assets get their new names. In a tenth of the time of rendering, the same bytes come out.
 * @returns the pages that were made. One that is not as it was published is not among them, nor one that tells of assets in its text
 */
export async function restylePages(pages: readonly LivePage[], task: RestyleTask, report: (done: number) => void): Promise<Map<string, FileSeal>> {
  const made = new Map<string, FileSeal>();
  const note = (restyled: readonly LivePage[], tried: number): void => {
    for (const { file, seal } of restyled) made.set(file, seal);
    report(tried);
  };
  if (pages.length < minPagesForPool) {
    note(restyleAll(pages, task, writerOf(task.folder)), pages.length);
    return made;
  }
  const queue = Array.from({ length: Math.ceil(pages.length / batchSize) }, (_, at) => pages.slice(at * batchSize, (at + 1) * batchSize));
  let tried = 0;
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(queue, task, (restyled, count) => note(restyled, (tried += count)))));
  return made;
}

/** Make those pages that can be made so, and give what the manifest says of each. */
export function restyleAll(pages: readonly LivePage[], { out, renaming }: RestyleTask, write: Write): LivePage[] {
  return pages.flatMap(({ file, seal }) => {
    const page = readPage(join(out, file));
    // What was changed on disk since must not go on into the new site.
    const restyled = page && sealOf(page).sha256 === seal.sha256 ? renameAssets(page, renaming) : undefined;
    return restyled ? [{ file, seal: write(file, restyled) }] : [];
  });
}

function readPage(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function work(queue: LivePage[][], workerData: RestyleTask, note: (restyled: LivePage[], tried: number) => void): Promise<void> {
  const worker = new Worker(new URL('./restyle-worker.ts', import.meta.url), { workerData });
  return new Promise<void>((resolve, reject) => {
    let tried = 0;
    const next = (): void => {
      const batch = queue.shift();
      tried = batch?.length ?? 0;
      if (batch) worker.postMessage(batch);
      else resolve();
    };
    worker.on('error', reject);
    worker.on('message', (restyled: LivePage[]) => {
      note(restyled, tried);
      next();
    });
    next();
  }).finally(() => worker.terminate());
}
