/*
 * Joins the code of the commands that publish: see joined-code.mjs. Where that fails, commands run from their files, only slower.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { homeOf, joinedFolder, listFile, checkout } from './joined-code.mjs';

/** Where a run begins: commands, and the files that their threads and processes begin with. */
export const beginnings = [
  ...['build', 'check', 'merge', 'seal', 'start', 'verify'].map((name) => `commands/${name}.ts`), 'build/changes/look-worker.ts',
  'build/rendering/render-worker.ts', 'build/rendering/restyle-worker.ts', 'store/read-worker.ts', 'store/scan-worker.ts',
  'search/volumes/task-process.ts',
];

/** What stands in joined code for where a file lies. */
const places = { 'import.meta.url': 'placeOfFile', 'import.meta.dirname': 'folderOfFile' };

/** Packages that read files of their own, or are loaded seldom and are large. */
const apart = ['astro', 'pagefind', 'sharp'];

/** Join the code of this checkout, unless that was done since it was last changed. */
export async function joinCode() {
  const folder = joinedFolder();
  if (existsSync(join(folder, listFile))) return;
  const home = homeOf(checkout);
  mkdirSync(home, { recursive: true });
  const draft = join(home, `draft-${process.pid}`);
  // Astro brings the bundler along, in the version that it works with.
  const { build } = createRequire(createRequire(join(checkout, 'package.json')).resolve('astro/package.json'))('esbuild');
  const { metafile } = await build({
    absWorkingDir: checkout, entryPoints: beginnings.map((file) => `src/${file}`), outbase: 'src', outdir: draft, outExtension: { '.js': '.mjs' },
    bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node22.18', external: apart, treeShaking: false, metafile: true,
    logLevel: 'silent', banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
    plugins: [{ name: 'places', setup: ({ onLoad }) => onLoad({ filter: /\.[cm]?[jt]s$/ }, placed) }], define: places,
  });
  const made = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint && beginnings.includes(entryPoint.slice('src/'.length)));
  const list = made.map(([file, { entryPoint }]) => [entryPoint, relative(draft, join(checkout, file))]);
  writeFileSync(join(draft, listFile), JSON.stringify(Object.fromEntries(list)));
  const others = readdirSync(home).filter((name) => join(home, name) !== draft);
  // What changed meanwhile is joined another time.
  if (joinedFolder() === folder && !existsSync(folder)) renameSync(draft, folder);
  for (const name of others) rmSync(join(home, name), { recursive: true, force: true });
  rmSync(draft, { recursive: true, force: true });
}

/** A file says where it lies by the address it was loaded from. Joined, it still means the place that it was written in. */
function placed({ path }) {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('import.meta')) return undefined;
  const place = { 'import.meta.url': pathToFileURL(path).href, 'import.meta.dirname': dirname(path) };
  const constants = Object.entries(place).map(([what, value]) => `const ${places[what]} = ${JSON.stringify(value)}; `);
  return { contents: constants.join('') + text, loader: path.endsWith('.ts') ? 'ts' : 'js' };
}

if (process.argv[1] === import.meta.filename) await joinCode();
