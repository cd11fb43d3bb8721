import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf } from '../folders.ts';
import { differenceOf } from '../sequences.ts';
import { buildOn, roomOf, type Stage } from '../stage.ts';

/*
 * What others put into the folders of a build. Each function tries it and returns what went wrong; nothing where all is well.
 */

/** Files that hosts, search engines and people put into a site's folder. */
const foreign = [
  'CNAME', '.well-known/security.txt', '.git/HEAD', 'google0123456789abcdef.html', 'ads.txt', 'favicon.ico', 'pictures/mine.jpg', 'pictures/mine.webp',
  '_astro/own.css', 'search/notes.txt', 'sitemaps/README', '2023/notes.html', 'shop/index.html', '404.html.bak', 'nginx.conf',
];

const put = (folder: string, files: readonly string[]): void => {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `<!DOCTYPE html><title>${file}</title>\n`);
  }
};

const lostOf = (folder: string, files: readonly string[]): string[] =>
  files.filter((file) => !existsSync(join(folder, file)) || readFileSync(join(folder, file), 'utf8') !== `<!DOCTYPE html><title>${file}</title>\n`);

/** Files that others may put into a cache. */
const inCache = ['pictures/holiday.jpg', 'volumes/one.txt', 'renderer/scene.blend', 'notes.txt'];

/**
 * Files of others stay in a site's folder and in a cache, whatever is built, and what is ours and no longer needed goes. A build that reuses nothing
 * mends what was spoilt.
 */
export async function keepOthers(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'others');
  put(room.out, foreign);
  put(room.cache, inCache);
  const faults: string[] = [];
  const ways: readonly (readonly [name: string, words: string[], work: () => void])[] = [
    ['another content', [], () => undefined],
    ['reusing nothing', ['--clean'], () => {
      cpSync(join(room.out, '404.html'), join(room.out, 'by-hand/index.html'));
      const spoilt = [...stage.second.bytes.keys()].filter((file) => /^(index\.html|feed\.xml|search\/.+)$/.test(file));
      for (const file of spoilt) writeFileSync(join(room.out, file), 'Not this.\n');
    }],
    ['the cache deleted', [], () => {
      rmSync(room.cache, { recursive: true });
      // The same code makes the same renderer; all else begins from nothing.
      cpSync(join(stage.built.cache, 'renderer'), join(room.cache, 'renderer'), { recursive: true });
    }],
    ['the stamp a folder', [], () => {
      const stamp = join(room.out, '.backnumber.json');
      rmSync(stamp);
      mkdirSync(stamp);
    }],
    ['a folder of others in place of a page', [], () => {
      renameSync(join(room.out, 'index.html'), join(room.out, 'was.html'));
      put(room.out, ['index.html/precious.txt']);
      rmSync(join(room.out, 'was.html'));
    }],
  ];
  for (const [number, [name, words, work]] of ways.entries()) {
    const act = number === 0 || number % 2 === 1 ? stage.second : stage.first;
    stage.shop.fill(act.files);
    work();
    const { code, stderr } = await buildOn(stage, room, { words }).ended;
    if (code !== 0) return [...faults, `${name}: ended with ${String(code)}: ${stderr}`];
    faults.push(...lostOf(room.out, foreign).map((file) => `${name}: ${file} is lost`));
    if (number === 1) faults.push(...lostOf(room.cache, inCache).map((file) => `${file} in the cache is lost`));
    // Once the ledger is gone, a copy of a page of ours looks like one.
    if (number === 1 && !existsSync(join(room.out, 'by-hand/index.html'))) faults.push('a page made by hand is lost');
    rmSync(join(room.out, 'by-hand'), { recursive: true, force: true });
    const others = new Set([...foreign, 'index.html.kept/precious.txt'].map((file) => `${file} is too many`));
    faults.push(...differenceOf(act.bytes, bytesOf(room.out)).filter((fault) => !others.has(fault)).map((fault) => `${name}: ${fault}`));
  }
  if (!existsSync(join(room.out, 'index.html.kept/precious.txt'))) faults.push('what stood in place of a page is lost');
  return faults;
}

/** A folder that holds something else is not taken for the cache. */
export async function meetForeignCache(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'foreign-cache');
  stage.shop.fill(stage.first.files);
  const elsewhere = join(room.cache, '../elsewhere');
  put(elsewhere, ['pictures/holiday.jpg', 'renderer/scene.blend', 'notes.txt']);
  const before = readdirSync(elsewhere, { recursive: true }).sort().join(' ');
  const { code, stderr } = await buildOn(stage, { ...room, cache: elsewhere }, { words: ['--clean'] }).ended;
  const faults: string[] = [];
  const isSaid = /^--cache is .*elsewhere, which holds files that Backnumber did not put there\. Name/.test(stderr);
  if (code !== 2 || !isSaid) faults.push(`${String(code)}: ${stderr}`);
  if (readdirSync(elsewhere, { recursive: true }).sort().join(' ') !== before) faults.push('a folder of others was changed');
  return [...faults, ...differenceOf(stage.first.bytes, bytesOf(room.out))];
}
