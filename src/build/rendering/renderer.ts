import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { View } from '../../archive/pages/views.ts';
import type { BuildFeed } from '../../metadata/feeds/feed.ts';
import { childEnvironment, type Settings } from '../../settings.ts';
import { digestOf } from '../../store/digest.ts';
import { ownCacheFiles } from '../../store/cache-files.ts';
import { filesBelow } from '../changes/files-below.ts';
import { documentCodeDigest, siteCodeDigest } from '../changes/stamp.ts';
import type { RendererBuild } from './build-renderer.ts';
import { codeText, frameOf, type Frame } from './frame.ts';

/** The site's pages as a program: Astro's own build of `src/pages/`, cached until the code changes. */
export interface Renderer {
  /** The module that exports `render`. */
  entry: string;
  /** Folder of the files that pages refer to: styles, scripts, and all of `public/`. */
  assets: string;
  /** Those files, as paths below `assets`. */
  files: string[];
  /** Changes whenever the code does by which feeds and other documents are written. */
  code: string;
  /** Changes whenever the same view may give another page. */
  digest: string;
  /** What pages take from it; undefined where that is not told apart. */
  frame?: Frame | undefined;
}

/**
 * Renders a page to the bytes of its file.
 * @param bodies the HTML of the bodies that the page shows, in the order of `digestsOf`
 */
export type Render = (path: string, view: View | undefined, bodies: readonly string[]) => Promise<Uint8Array>;

/** Holds the digest of a cached renderer and its checksum. */
const manifestFile = 'renderer.json';

/**
 * Build the renderer, or take the cached one. It is a server build through Astro's public Adapter
 * API, whose "server" renders pages into files: so a page can be rendered alone, without Astro's whole build around it.
 */
export function makeRenderer(settings: RendererSettings): Promise<Renderer> {
  const folder = folderOf(settings);
  // One that is begun while the items are read may fail where the cache is deleted meanwhile.
  const making = underWay.get(folder)?.catch(() => makeOnce(settings)) ?? makeOnce(settings).finally(() => underWay.delete(folder));
  underWay.set(folder, making);
  return making;
}

/** Renderers that are being built in this process, by their folders. */
const underWay = new Map<string, Promise<Renderer>>();

async function makeOnce(settings: RendererSettings): Promise<Renderer> {
  const cached = cachedRenderer(settings);
  if (cached) return cached;
  const folder = folderOf(settings);
  const home = dirname(folder);
  const draft = join(home, `draft-${process.pid}`);
  for (const file of ownCacheFiles(settings.cache, 'renderer')) rmSync(file, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await buildInto(draft, settings);
  const made = { digest: digestOfFolder(draft), frame: frameOf(draft) };
  writeFileSync(join(draft, manifestFile), JSON.stringify({ ...made, proof: checksumOfFolder(made, draft) }));
  renameSync(draft, folder);
  return rendererIn(folder, made);
}

/** Answer whether a renderer of this code lies in the cache, be it as it was written or not. */
export function hasRenderer(settings: RendererSettings): boolean {
  return existsSync(join(folderOf(settings), manifestFile));
}

/** The renderer cached by an earlier run, where there is one of this code. */
export function cachedRenderer(settings: RendererSettings): Renderer | undefined {
  const folder = folderOf(settings);
  const made = readMade(folder);
  return made && rendererIn(folder, made);
}

/** What is noted of a renderer beside its files. */
type MadeRenderer = Pick<Renderer, 'digest' | 'frame'>;

type RendererSettings = Pick<Settings, 'cache' | 'base'>;

function folderOf({ cache, base }: RendererSettings): string {
  return join(cache, 'renderer', digestOf(siteCodeDigest(), base));
}

function rendererIn(folder: string, made: MadeRenderer): Renderer {
  const assets = join(folder, 'client');
  return { entry: join(folder, 'server', 'entry.mjs'), assets, files: filesBelow(assets), code: documentCodeDigest(), ...made };
}

/** What is noted of a cached renderer; undefined where there is none, or where any of its files is not as it was written. */
function readMade(folder: string): MadeRenderer | undefined {
  try {
    const { proof, ...made } = JSON.parse(readFileSync(join(folder, manifestFile), 'utf8')) as MadeRenderer & { proof: string };
    return proof === checksumOfFolder(made, folder) ? made : undefined;
  } catch {
    return undefined;
  }
}

function checksumOfFolder({ digest, frame }: MadeRenderer, folder: string): string {
  const files = filesBelow(folder).filter((file) => file !== manifestFile);
  return digestOf(digest, JSON.stringify(frame ?? ''), ...files.flatMap((file) => [file, readFileSync(join(folder, file))]));
}

/** Load a renderer into this process. */
export async function openRenderer({ entry }: Pick<Renderer, 'entry'>): Promise<Render> {
  const { render } = (await import(pathToFileURL(entry).href)) as { render: Render };
  return render;
}

/** Load what writes feeds, from the renderer where there is one: it takes a tenth of the time there. */
export async function openFeedBuilder(entry?: string): Promise<BuildFeed> {
  if (!entry) return (await import('../../metadata/feeds/build-feed.ts')).buildFeed;
  const bundle = (await import(pathToFileURL(entry).href)) as { loadBuildFeed: () => Promise<BuildFeed> };
  return bundle.loadBuildFeed();
}

/** Have the renderer built by a process of its own. Loading Astro and all that it brings leaves a third of a gigabyte behind. */
async function buildInto(folder: string, { base, cache }: RendererSettings): Promise<void> {
  const compiled = getCompileCacheDir();
  const env = childEnvironment(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled });
  const child = fork(processFile, [], { env, execArgv: [] });
  const ended = once(child, 'close');
  let outcome: { fault?: unknown } | undefined;
  child.once('message', (told: { fault?: unknown }) => (outcome = told));
  child.send({ folder, base, cache } satisfies RendererBuild, () => undefined);
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  if (!outcome) throw new Error(`The process that makes the program for pages ended with ${signal ?? `code ${String(code)}`}.`);
  const { fault } = outcome;
  if (fault !== undefined) throw typeof fault === 'object' ? Object.assign(new Error(), fault) : new Error(String(fault));
}

const processFile = fileURLToPath(new URL('./renderer-process.ts', import.meta.url));

function digestOfFolder(folder: string): string {
  // Node's version decides how dates and sorted names come out in pages.
  const hash = createHash('sha256').update(process.version);
  for (const file of filesBelow(folder)) {
    hash.update(file).update(codeText(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 32);
}
