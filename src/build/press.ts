import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isSearched, type Output } from './plan.ts';
import { openRenderer, type Renderer } from './renderer.ts';
import { searchDigestOf } from './volumes.ts';

type PageOutput = Extract<Output, { form: 'page' }>;

/** What a press worker is told when it starts. */
export interface PressTask {
  renderer: Renderer;
  folder: string;
  cache: string;
}

/** A page rendered and written: for an article that is searched, with the digest of what search reads of it. */
export type Printed = [file: string, searched: string | undefined];

const handful = 50;

/** Below this many pages one thread is done before others have loaded the renderer. */
const fewPages = 300;

/** Make these files below a folder, pages in parallel where that pays. `html` hands out the bodies of articles. */
export async function print(outputs: readonly Output[], task: PressTask, html: (digest: string) => string, report: (done: number, total: number) => void): Promise<Map<string, string>> {
  const pages = outputs.filter((output): output is PageOutput => output.form === 'page');
  const searched = new Map<string, string>();
  let done = 0;
  const note = (printed: readonly Printed[]) => {
    for (const [file, digest] of printed) if (digest !== undefined) searched.set(file, digest);
    report((done += printed.length), pages.length);
  };
  for (const output of outputs) if (output.form !== 'page') put(join(task.folder, output.file), output);
  if (pages.length < fewPages) await printPages(pages, task, html, note);
  else await printInParallel(pages, task, note);
  return searched;
}

/** Render pages in this thread. */
export async function printPages(pages: readonly PageOutput[], { renderer, folder }: PressTask, html: (digest: string) => string, note: (printed: Printed[]) => void): Promise<void> {
  if (pages.length === 0) return;
  const render = await openRenderer(renderer);
  for (const { file, path, view } of pages) {
    const page = await render(path, view, view?.kind === 'article' ? html(view.digest) : '');
    write(join(folder, file), page);
    note([[file, isSearched(view) ? searchDigestOf(page) : undefined]]);
  }
}

async function printInParallel(pages: readonly PageOutput[], workerData: PressTask, note: (printed: Printed[]) => void): Promise<void> {
  const queue = [...pages];
  await Promise.all(Array.from({ length: availableParallelism() }, () => new Promise<void>((resolve, reject) => {
    const worker = new Worker(new URL('./press-worker.ts', import.meta.url), { workerData });
    const next = () => {
      const batch = queue.splice(0, handful);
      if (batch.length > 0) worker.postMessage(batch);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('error', reject);
    worker.on('message', (printed: Printed[]) => {
      note(printed);
      next();
    });
    next();
  })));
}

function put(path: string, output: Exclude<Output, PageOutput>): void {
  if (output.form === 'text') return write(path, output.text);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(output.from, path);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
