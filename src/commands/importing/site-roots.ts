import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

/** Folders of a checkout whose files stand at the root of its site, the checkout itself first. */
const publicFolders = ['', 'static', 'public', 'assets', 'source', 'src', 'src/assets', 'content', 'docs', 'media', 'images', 'uploads', 'wp-content/uploads'];
/** What the top of a checkout holds. */
const topFiles = [
  '.git', '.hg', 'package.json', '_config.yml', '_config.yaml', '_config.toml', 'config.toml', 'config.yaml', 'config.yml', 'hugo.toml',
  'hugo.yaml', 'hugo.json', 'mkdocs.yml', 'pelicanconf.py', 'eleventy.config.js', '.eleventy.js', 'astro.config.mjs', 'gatsby-config.js',
  'docusaurus.config.js', 'Gemfile', 'book.toml',
];
/** How far above the folder that was given is looked where nothing shows the top of a checkout. */
const levelsAbove = 2;
/** How far above a file the top of its checkout may be. */
const mostLevels = 12;
const rootsOfFolder = new Map<string, string[]>();

/**
 * The folders that `/` may have meant on the old site of a file: those told, else those of the checkout it lies in, its top first.
 * Never the home of a person, nor what holds it.
 */
export function siteRootsOf({ path, folder, root }: { path: string; folder: string; root?: string }): string[] {
  const key = `${dirname(path)}\0${folder}\0${root ?? ''}`;
  const roots = rootsOfFolder.get(key) ?? (root === undefined ? foldersAbove(dirname(path), folder) : [root]).flatMap(withPublicFolders);
  rootsOfFolder.set(key, roots);
  return roots;
}

/** The folders from that of a file up to the top of its checkout, or a few above the given one where no top shows. */
function foldersAbove(start: string, given: string): string[] {
  const home = `${homedir()}${sep}`;
  const above: string[] = [];
  for (let folder = start; folder !== dirname(folder) && !home.startsWith(`${folder}${sep}`) && above.length < mostLevels; folder = dirname(folder)) {
    above.push(folder);
    // From the top on: that is what / meant, and not a folder of stories.
    if (topFiles.some((name) => existsSync(join(folder, name)))) return above.reverse();
  }
  return above.slice(0, Math.max(0, above.indexOf(given)) + levelsAbove + 1);
}

function withPublicFolders(folder: string): string[] {
  return publicFolders.map((name) => join(folder, name)).filter((path) => existsSync(path));
}

/** Answer whether a path is that of a file which really lies in a folder. */
export function isInside(file: string, folder: string): boolean {
  try {
    return statSync(file).isFile() && realpathSync(resolve(file)).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}
