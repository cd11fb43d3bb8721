import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { project } from '../../../src/desk/folders.ts';
import type { Archive } from '../archive.ts';
import { tryMeasured } from '../measure/run.ts';

/** Build an archive's site into a folder. Where it lies there already, this takes little time. */
export async function buildSite({ content }: Pick<Archive, 'content'>, folder: string): Promise<string> {
  return build(['--content', content], folder);
}

/** Build the site of the sample archive into a folder. */
export async function buildSample(folder: string): Promise<string> {
  return build(['--content', join(project, 'content')], folder);
}

async function build(words: readonly string[], folder: string): Promise<string> {
  const site = join(folder, 'site');
  const built = await tryMeasured({ command: process.execPath, words: [join(project, 'src/desk/build.ts'), ...words, '--out', site, '--cache', join(folder, 'cache'), '--quiet'], folder: project });
  if (typeof built === 'string') throw new Error(built);
  return site;
}

/**
 * Index the articles of a built site with Pagefind as it is installed, all in one index, into `pagefind` in a folder. One that
 * lies there already is taken as it is. It takes 330 KB of memory for each article.
 */
export async function indexStock(site: string, folder: string): Promise<string> {
  if (existsSync(join(folder, 'pagefind/pagefind-entry.json'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  const { errors } = await index.addDirectory({ path: site, glob: '**/[0-9][0-9][0-9][0-9]/[0-9][0-9]/*/index.html' });
  if (errors.length > 0) throw new Error(errors.join(' '));
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  return folder;
}
