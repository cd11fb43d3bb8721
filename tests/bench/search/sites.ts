import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { project } from '../../../src/commands/line/folders.ts';
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
  const built = await tryMeasured({
    command: process.execPath, words: [join(project, 'src/commands/build.ts'), ...words, '--out', site, '--cache', join(folder, 'cache'), '--quiet'],
    folder: project,
  });
  if (typeof built === 'string') throw new Error(built);
  return site;
}

/** So much memory Pagefind takes for each article that it indexes. */
const bytesOfArticle = 330_000;

/**
 * Index the articles of a built site with Pagefind as it is installed into `pagefind` in a folder: all in one index, or, where this
 * machine's memory would not do, the years in several, `pagefind-2` and so on, which its interface asks together. What lies there
 * already is taken as it is. Says the names of the indexes.
 */
export async function indexStock(site: string, folder: string, articles: number): Promise<string[]> {
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'pagefind-entry.json'))).sort() : [];
  if (there.length > 0) return there;
  const draft = `${folder}.draft`;
  for (const old of [folder, draft]) rmSync(old, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const years = readdirSync(site).filter((name) => /^\d{4}$/.test(name)).sort();
  const parts = Math.ceil((articles * bytesOfArticle) / (freemem() * 0.9));
  const names = Array.from({ length: parts }, (_, at) => (at === 0 ? 'pagefind' : `pagefind-${at + 1}`));
  for (const [at, name] of names.entries()) {
    const own = years.slice(Math.floor((at * years.length) / parts), Math.floor(((at + 1) * years.length) / parts));
    await indexYears(site, parts === 1 ? '[0-9][0-9][0-9][0-9]' : `{${own.join(',')}}`, join(draft, name));
  }
  // Half an index left by a run that was ended would be taken for a whole one.
  renameSync(draft, folder);
  return names;
}

async function indexYears(site: string, years: string, outputPath: string): Promise<void> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  const { errors } = await index.addDirectory({ path: site, glob: `**/${years}/[0-9][0-9]/*/index.html` });
  if (errors.length > 0) throw new Error(errors.join(' '));
  await index.writeFiles({ outputPath });
  await close();
}
