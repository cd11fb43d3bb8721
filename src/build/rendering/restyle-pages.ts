import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealOf, type FileSeal } from '../../manifest/shard.ts';
import { shareAmongThreads } from '../../store/threads.ts';
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

/** Pages that were made of so many. */
export interface RestyledBatch {
  restyled: LivePage[];
  tried: number;
}

/** Pages handed to a worker at a time. */
const batchSize = 200;

/**
 * Make pages of the published ones, in which assets get their new names. In a tenth of the time of rendering, the same bytes come out.
 * @returns the pages that were made. One that is not as it was published is not among them, nor one that tells of assets in its text
 */
export async function restylePages(pages: readonly LivePage[], task: RestyleTask, report: (done: number) => void): Promise<Map<string, FileSeal>> {
  const made = new Map<string, FileSeal>();
  let done = 0;
  const note = ({ restyled, tried }: RestyledBatch): void => {
    for (const { file, seal } of restyled) made.set(file, seal);
    report((done += tried));
  };
  if (pages.length < minPagesForPool) note({ restyled: restyleAll(pages, task, writerOf(task.folder)), tried: pages.length });
  else {
    const queue = [...pages];
    await shareAmongThreads<LivePage[], RestyledBatch>({
      module: new URL('./restyle-worker.ts', import.meta.url),
      workerData: task,
      take: () => (queue.length > 0 ? queue.splice(0, batchSize) : undefined),
      note,
    });
  }
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
