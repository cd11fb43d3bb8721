import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { closeEdition, loadEdition } from '../edition.ts';
import type { Problem } from '../schema/problem.ts';
import { environmentOf, type Settings } from '../settings.ts';
import { deleteCache } from '../store/cache.ts';
import { ContentError, ForeignFolderError } from './errors.ts';
import { withLock } from './lock.ts';
import { nextFolder, publish, recover, type Changes } from './publish.ts';
import { readStamp, stampFile, stampOf } from './stamp.ts';

/** How a build is told what to do beside its settings, and tells how it goes on. */
export interface BuildOptions {
  /** Work everything out anew. */
  clean?: boolean;
  /** Called with what is being done, and how much of it where that is known. */
  report?: (step: Step, done?: number, total?: number) => void;
}

export type Step = 'wait' | 'read' | 'render' | 'publish';

/** What a build made. */
export interface Summary {
  items: number;
  stories: number;
  pages: number;
  /** Search index volumes. */
  volumes: number;
  /** Problems that do not keep the archive from being published. */
  warnings: Problem[];
  changes: Changes;
  /** True where the published site was already that of this content, code and settings. */
  reused: boolean;
  seconds: number;
}

/**
 * Read, check, render, index and publish the archive.
 * @throws {ContentError} where any item has an error; the live site stays as it was
 * @throws {ForeignFolderError} where `settings.out` holds files that are no site of ours
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<Summary> {
  const began = performance.now();
  const report = options.report ?? (() => undefined);
  Object.assign(process.env, environmentOf(settings));
  return withLock(settings.out, () => report('wait'), async () => {
    refuseForeign(settings.out);
    recover(settings.out);
    if (options.clean) clean(settings.cache);
    try {
      return { ...(await make(settings, report)), seconds: (performance.now() - began) / 1000 };
    } finally {
      closeEdition();
    }
  });
}

async function make(settings: Settings, report: NonNullable<BuildOptions['report']>): Promise<Omit<Summary, 'seconds'>> {
  const { archive, problems } = await loadEdition(settings, (done, total) => report('read', done, total));
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
  const reused = readStamp(settings.out) === stampOf(archive, settings);
  let changes: Changes = { written: 0, deleted: 0, bytes: 0 };
  if (!reused) {
    report('render');
    await render(settings);
    report('publish');
    changes = publish(settings.out);
  }
  return {
    items: archive.items.length,
    stories: archive.stories.length,
    pages: countPages(settings.out),
    volumes: countVolumes(settings.out),
    warnings: problems,
    changes,
    reused,
  };
}

/** Make the whole site in the folder beside the live one; a failure leaves nothing behind. */
async function render({ out, base }: Settings): Promise<void> {
  const next = nextFolder(out);
  try {
    mkdirSync(next, { recursive: true });
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await build({ root: join(import.meta.dirname, '../..'), outDir: next, base, logLevel: 'error' });
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}

/** A folder is ours when it is absent, empty, or bears our stamp: anything else would be deleted by publishing into it. */
function refuseForeign(out: string): void {
  if (!existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, stampFile))) return;
  throw new ForeignFolderError(out);
}

function clean(cache: string): void {
  deleteCache(cache);
  for (const folder of ['pictures', 'volumes']) rmSync(join(cache, folder), { recursive: true, force: true });
}

function countPages(out: string): number {
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
}

function countVolumes(out: string): number {
  const { volumes } = JSON.parse(readFileSync(join(out, 'search', 'volumes.json'), 'utf8')) as { volumes: unknown[] };
  return volumes.length;
}
