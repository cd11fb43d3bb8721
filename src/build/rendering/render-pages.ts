import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { digestsOf, type View } from '../../archive/pages/views.ts';
import { DamagedCache } from '../../store/cache.ts';
import { isSoundPicture } from '../../store/picture-files.ts';
import type { Output, PageOutput } from '../changes/plan.ts';
import { openRenderer, type Render, type Renderer } from './renderer.ts';
import { searchDigestOf } from '../changes/search-digest.ts';

/** What a press worker is told when it starts. */
export interface PressTask {
  renderer: Pick<Renderer, 'entry'>;
  folder: string;
  cache: string;
}

/** A page with the data it shows, as it is handed to a worker. */
export interface Sheet {
  file: string;
  path: string;
  view: View | undefined;
  searched: boolean;
}

/** A page rendered and written: for one that is searched, with the digest of what search reads of it. */
export type Printed = [file: string, searched: string | undefined];

const handful = 50;

/** Below this many pages one thread is done before others have loaded the renderer. */
const fewPages = 300;

/**
 * Make these files below a folder, pages in parallel where that pays.
 * @param html hands out the bodies of articles
 * @param seen called with each page's data before it is rendered
 * @returns the search digests of the pages that are searched, by file
 */
export async function print(
  outputs: readonly Output[], task: PressTask, html: (digest: string) => string,
  seen: (file: string, view: View | undefined) => void, report: (done: number, total: number) => void,
): Promise<Map<string, string>> {
  const pages = outputs.filter((output): output is PageOutput => output.form === 'page');
  const searched = new Map<string, string>();
  let done = 0;
  const note = (printed: readonly Printed[]) => {
    for (const [file, digest] of printed) if (digest !== undefined) searched.set(file, digest);
    report((done += printed.length), pages.length);
  };
  const write = writerOf(task.folder);
  for (const output of outputs) if (output.form !== 'page') write(output.file, contentOf(output));
  const sheets = sheetsOf(pages, seen);
  if (pages.length >= fewPages) await printInParallel(sheets, task, note);
  else if (pages.length > 0) {
    const render = await openRenderer(task.renderer);
    for (const sheet of sheets) note([await printSheet(sheet, render, write, html)]);
  }
  return searched;
}

/** Render one page and write it. */
export async function printSheet({ file, path, view, searched }: Sheet, render: Render, write: Write, html: (digest: string) => string): Promise<Printed> {
  const page = await render(path, view, digestsOf(view).map(html));
  write(file, page);
  return [file, searched ? searchDigestOf(page) : undefined];
}

function* sheetsOf(pages: readonly PageOutput[], seen: (file: string, view: View | undefined) => void): Generator<Sheet> {
  for (const { file, path, view, searched } of pages) {
    const shown = view?.();
    seen(file, shown);
    yield { file, path, view: shown, searched };
  }
}

async function printInParallel(sheets: Generator<Sheet>, workerData: PressTask, note: (printed: Printed[]) => void): Promise<void> {
  const takeBatch = (): Sheet[] => {
    const batch: Sheet[] = [];
    for (let next = sheets.next(); !next.done; next = sheets.next()) if (batch.push(next.value) === handful) break;
    return batch;
  };
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(new URL('./render-worker.ts', import.meta.url), { workerData }));
  const ends = workers.map((worker) => new Promise<void>((resolve, reject) => {
    let ended = false;
    const next = () => {
      const batch = takeBatch();
      if (batch.length > 0) return worker.postMessage(batch);
      if (ended) return resolve();
      // The last batch of this worker is still on its way back.
      ended = true;
      return undefined;
    };
    worker.on('error', reject);
    worker.on('message', (printed: Printed[]) => {
      note(printed);
      next();
    });
    // Two batches under way, so that a worker never waits for the main thread.
    next();
    next();
  }));
  try {
    await Promise.all(ends);
  } finally {
    // Where one failed, the others must not go on writing below the folder of whoever begins again.
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function contentOf(output: Exclude<Output, PageOutput>): string | Uint8Array {
  if (output.form === 'text') return output.text();
  const bytes = readFileSync(output.from);
  if (output.form === 'picture' && !isSoundPicture(output.from, bytes)) throw new DamagedCache(`${output.from} is not as it was made`);
  return bytes;
}

/** Writes a file below a folder, in which each folder is made once. */
export type Write = (file: string, data: string | Uint8Array) => void;

export function writerOf(folder: string): Write {
  const made = new Set<string>();
  return (file, data) => {
    const path = join(folder, file);
    const home = dirname(path);
    if (!made.has(home)) mkdirSync(home, { recursive: true });
    made.add(home);
    writeFileSync(path, data);
  };
}
