import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeDigestOf } from '../../store/code-digest.ts';
import { ownCacheFiles } from '../../store/cache-files.ts';

/** The browser side of the desk, made into files that a browser loads. */
export interface Bundle {
  /** Holds `desk.js` and `desk.css`. */
  folder: string;
}

const browserSide = join(import.meta.dirname, '../browser');

/** What the browser side is made of, as seen from `src/`. */
const browserCode = ['desk', 'styles/tokens', 'schema'];

/** The kept bundle of this code, made first where there is none. */
export async function makeBundle(cache: string): Promise<Bundle> {
  const folder = join(cache, 'desk', codeDigestOf(browserCode));
  if (existsSync(folder)) return { folder };
  for (const file of ownCacheFiles(cache, 'desk')) rmSync(file, { recursive: true, force: true });
  const draft = join(cache, 'desk', `draft-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const { build } = await loadBundler();
  await build({
    entryPoints: [join(browserSide, 'desk.ts'), join(browserSide, 'styles/desk.css')],
    outdir: draft, entryNames: '[name]', bundle: true, minify: true, format: 'esm', target: ['chrome123', 'firefox120', 'safari17.5'], logLevel: 'silent',
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return { folder };
}

/** The part of esbuild that is used here. */
interface Bundler {
  build: (options: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

/** Astro brings the bundler along, in the version that it works with: asked for through Astro, it is no dependency of its own. */
async function loadBundler(): Promise<Bundler> {
  const ofAstro = createRequire(import.meta.resolve('astro'));
  const loaded = (await import(pathToFileURL(ofAstro.resolve('esbuild')).href)) as { default?: Bundler } & Bundler;
  return loaded.default ?? loaded;
}
