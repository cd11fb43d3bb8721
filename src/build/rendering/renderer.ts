import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { View } from '../../archive/pages/views.ts';
import type { BuildFeed } from '../../metadata/feeds/feed.ts';
import { disableTelemetry, type Settings } from '../../settings.ts';
import { digestOf } from '../../store/digest.ts';
import { ownCacheFiles } from '../../store/cache-files.ts';
import { filesBelow } from '../changes/files-below.ts';
import { documentCodeDigest, siteCodeDigest } from '../changes/stamp.ts';
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

/** The adapter's name, by which `integration.ts` recognises a build of the renderer. */
export const rendererName = 'backnumber-renderer';

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

/**
 * Astro would also write the types that editors use into the project. Leaving that out saves time, and the project may be one
 * that this user cannot write to. The option is not in Astro's documentation: where a later Astro passes over it, types are written.
 */
const withoutTypes: { devOutput?: boolean; sync: boolean } = { sync: false };

async function buildInto(outDir: string, { base, cache }: RendererSettings): Promise<void> {
  disableTelemetry();
  // Imported only where there is something to build: loading Astro takes longer than publishing an item.
  const { build } = await import('astro');
  const root = join(import.meta.dirname, '../../..');
  const cacheDir = join(cache, 'astro');
  await build({ root, outDir, base, cacheDir, vite: { cacheDir }, output: 'server', logLevel: 'error', adapter: adapter() }, withoutTypes);
}

function adapter(): AstroIntegration {
  return {
    name: rendererName,
    hooks: {
      // All in one bundle: it runs from the cache folder, where Node finds no packages. Only the library for pictures
      // stays outside, which no page needs.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { ssr: { noExternal: true, external: ['sharp'] } } });
      },
      'astro:config:done': ({ setAdapter }) => setAdapter({
        name: rendererName,
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./renderer-entry.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
      }),
    },
  };
}

function digestOfFolder(folder: string): string {
  // Node's version decides how dates and sorted names come out in pages.
  const hash = createHash('sha256').update(process.version);
  for (const file of filesBelow(folder)) {
    hash.update(file).update(codeText(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 32);
}
