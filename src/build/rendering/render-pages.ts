import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sourceBytesOf } from '../changes/source-bytes.ts';
import { digestsOf, type View } from '../../archive/pages/views.ts';
import { sealOf, type FileSeal } from '../../manifest/shard.ts';
import { bothOf } from '../publishing/both-of.ts';
import { DamagedCache } from '../../store/cache.ts';
import { isSoundPicture } from '../../store/picture-files.ts';
import { shareAmongThreads } from '../../store/threads.ts';
import type { Output, PageOutput } from '../changes/plan.ts';
import { openRenderer, type Render, type Renderer } from './renderer.ts';
import { searchDigestOf } from '../changes/search-digest.ts';

/** What a worker gets when it starts. */
export interface RenderTask {
  renderer: Pick<Renderer, 'entry'>;
  folder: string;
  cache: string;
}

/** A page to render and the data it shows, as it is handed to a worker. */
export interface PageJob {
  file: string;
  path: string;
  view: View | undefined;
  searched: boolean;
}

/** A page rendered and written: for one that is searched, with the digest of what search reads of it. */
export interface RenderedPage {
  file: string;
  seal: FileSeal;
  searched?: string;
}

/** What became of files that were made. */
export interface MadeFiles {
  /** The search digests of the pages that are searched, by file. */
  searched: Map<string, string>;
  /** What the manifest says of every file. */
  seals: Map<string, FileSeal>;
}

/** Pages handed to a worker at a time. */
const renderBatchSize = 50;

/** With fewer pages than this, one thread is done before others have loaded the renderer. */
export const minPagesForPool = 300;

/**
 * Make these files below a folder, with pages rendered in parallel where there are many.
 * @param html gives the HTML of an article's body by the item's digest
 * @param onRender called with each page's data before it is rendered
 */
export async function renderPages(
  outputs: readonly Output[], task: RenderTask, html: (digest: string) => string,
  onRender: (file: string, view: View | undefined) => void, report: (done: number, total: number) => void,
): Promise<MadeFiles> {
  const pages = outputs.filter((output): output is PageOutput => output.form === 'page');
  const [searched, seals] = [new Map<string, string>(), new Map<string, FileSeal>()];
  let done = 0;
  const note = (rendered: readonly RenderedPage[]) => {
    for (const { file, seal, searched: digest } of rendered) {
      seals.set(file, seal);
      if (digest !== undefined) searched.set(file, digest);
    }
    report((done += rendered.length), pages.length);
  };
  const write = writerOf(task.folder);
  const writeOthers = async (): Promise<void> => {
    for (const output of outputs) {
      if (output.form === 'page') continue;
      seals.set(output.file, write(output.file, await contentOf(output)));
      // The threads that render are handed their next pages in between.
      await setImmediate();
    }
  };
  const jobs = pageJobsOf(pages, onRender);
  if (pages.length >= minPagesForPool) await bothOf(renderInParallel(jobs, task, note), writeOthers());
  else {
    await writeOthers();
    const render = pages.length > 0 ? await openRenderer(task.renderer) : undefined;
    if (render) for (const job of jobs) note([await renderPage(job, render, write, html)]);
  }
  return { searched, seals };
}

/** Render one page and write it. */
export async function renderPage(job: PageJob, render: Render, write: Write, html: (digest: string) => string): Promise<RenderedPage> {
  const { file, path, view, searched } = job;
  const page = await render(path, view, digestsOf(view).map(html));
  return { file, seal: write(file, page), ...(searched && { searched: searchDigestOf(new TextDecoder().decode(page)) }) };
}

function* pageJobsOf(pages: readonly PageOutput[], onRender: (file: string, view: View | undefined) => void): Generator<PageJob> {
  for (const { file, path, view, searched } of pages) {
    const shown = view?.();
    onRender(file, shown);
    yield { file, path, view: shown, searched };
  }
}

function renderInParallel(jobs: Generator<PageJob>, workerData: RenderTask, note: (rendered: RenderedPage[]) => void): Promise<void> {
  const take = (): PageJob[] | undefined => {
    const batch: PageJob[] = [];
    for (let next = jobs.next(); !next.done; next = jobs.next()) if (batch.push(next.value) === renderBatchSize) break;
    return batch.length > 0 ? batch : undefined;
  };
  return shareAmongThreads<PageJob[], RenderedPage[]>({ module: new URL('./render-worker.ts', import.meta.url), workerData, take, note });
}

async function contentOf(output: Exclude<Output, PageOutput>): Promise<string | Uint8Array> {
  if (output.form === 'text') return output.text();
  if (output.form === 'source') return sourceBytesOf(output);
  const bytes = readFileSync(output.from);
  if (output.form === 'picture' && !isSoundPicture(output.from, bytes)) throw new DamagedCache(`${output.from} is not as it was made`);
  return bytes;
}

/** Writes a file below a folder, in which each folder is made once, and says what the manifest says of it. */
export type Write = (file: string, data: string | Uint8Array) => FileSeal;

export function writerOf(folder: string): Write {
  const made = new Set<string>();
  return (file, data) => {
    const path = join(folder, file);
    const home = dirname(path);
    if (!made.has(home)) mkdirSync(home, { recursive: true });
    made.add(home);
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    writeFileSync(path, bytes);
    return sealOf(bytes);
  };
}
