import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dice } from './dice.ts';
import { bytesOf } from './folders.ts';
import { buildAndCompare } from './kills.ts';
import { differenceOf } from './sequences.ts';
import { buildOn, roomOf, type Stage } from './stage.ts';
import { startBuild, startRun, type Room } from './workshop.ts';

/*
 * What goes on around a build. Each function does it once and returns what went wrong; nothing where all is well.
 */

/** Build one site, or two from one cache, several times at once: all end well, and who waits says so. */
export async function buildTogether(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'together');
  const other = { ...room, out: join(room.out, '../other') };
  stage.shop.fill(stage.second.files);
  const ends = await Promise.all([room, other, room].map((each) => buildOn(stage, each).ended));
  return [
    ...ends.flatMap(({ code, stderr }) => (code === 0 ? [] : [`one ended with ${String(code)}: ${stderr}`])),
    ...[room, other].flatMap(({ out }) => differenceOf(stage.second.bytes, bytesOf(out))),
  ];
}

/** Build while other commands read the same items with the same cache: none is locked out. */
export async function buildBesideChecks(stage: Stage, fresh: boolean): Promise<string[]> {
  const { shop, now } = stage;
  const room = roomOf(stage, 'beside');
  // Where the cache is gone, all begin to make it at once.
  if (fresh) rmSync(room.cache, { recursive: true });
  shop.fill(stage.second.files);
  const check = () =>
    startRun([process.execPath, join(shop.code, 'src/commands/check.ts'), '--content', shop.content, '--cache', room.cache, '--now', now], shop.code, {});
  const ends = await Promise.all([check(), buildOn(stage, room), check()].map((run) => run.ended));
  return [
    ...ends.flatMap(({ code, stderr }) => (code === 0 ? [] : [`one ended with ${String(code)}: ${stderr}`])),
    ...differenceOf(stage.second.bytes, bytesOf(room.out)),
  ];
}

/** Build with another clock, zone and locale, after all files were touched, with times to come, or all folders moved: nothing is made again. */
export async function moveInTime(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'moved');
  const { content } = stage.shop;
  stage.shop.fill(stage.first.files);
  const expectSame = async (what: string, at: Room, env: Record<string, string> = {}): Promise<string[]> => {
    const { code, stdout, stderr } = await buildOn(stage, at, { env }).ended;
    if (code !== 0) return [`${what}: ended with ${String(code)}: ${stderr}`];
    const { rendered } = JSON.parse(stdout) as { rendered: number };
    return [...(rendered === 0 ? [] : [`${what}: ${rendered} pages were rendered`]), ...differenceOf(stage.first.bytes, bytesOf(at.out))];
  };
  const faults = await expectSame('in Apia', room, { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' });
  const toCome = Date.parse('2099-01-01T00:00:00Z') / 1000;
  for (const [when, time] of [['touched', 1], ['dated in 2099', toCome]] as const) {
    for (const path of stage.first.files.keys()) utimesSync(join(content, path), time, time);
    faults.push(...await expectSame(when, room, { TZ: 'America/Los_Angeles' }));
  }
  // The same bytes in other files, as from a copy or a checkout.
  cpSync(content, `${content}-copy`, { recursive: true });
  rmSync(content, { recursive: true });
  renameSync(`${content}-copy`, content);
  const away = join(dirname(room.out), '../elsewhere/deep');
  mkdirSync(dirname(away), { recursive: true });
  renameSync(dirname(room.out), away);
  return [...faults, ...await expectSame('moved', { out: join(away, 'dist'), cache: join(away, 'cache') })];
}

/**
 * Build where the machine's clock stands in 1970 or 2100: what is told the day makes nothing again. What goes by the clock is refused in
 * 1970, where all news is still to come, and leaves the site as it was; in 2100 it ends well. The next run finds nothing wrong.
 */
export async function turnClock(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'clock');
  stage.shop.fill(stage.first.files);
  const faults: string[] = [];
  for (const year of [1970, 2100]) {
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clockFrom(year))}` };
    const told = await buildOn(stage, room, { env }).ended;
    const same = told.code === 0 ? differenceOf(stage.first.bytes, bytesOf(room.out)) : [`ended with ${String(told.code)}: ${told.stderr}`];
    faults.push(...same.map((fault) => `told the day in ${year}: ${fault}`));
    if (told.code === 0 && (JSON.parse(told.stdout) as { rendered: number }).rendered > 0) faults.push(`told the day in ${year}: pages were rendered`);
    const { code, stdout, stderr } = await startBuild(stage.shop, room, { env }).ended;
    const isRight = year === 1970 ? code === 1 && differenceOf(stage.first.bytes, bytesOf(room.out)).length === 0 : code === 0;
    if (!isRight) faults.push(`by the clock of ${year}: ended with ${String(code)}: ${stdout}${stderr}`);
    faults.push(...(await buildAndCompare(stage, room, stage.first)).map((fault) => `after ${year}: ${fault}`));
  }
  return faults;
}

/** A program for Node that sets its clock to a year, from which it goes on. */
function clockFrom(year: number): string {
  return `const Real = Date, shift = Date.UTC(${year}, 5, 1) - Date.now();
globalThis.Date = class Date extends Real {
  constructor(...words) { words.length > 0 ? super(...words) : super(Real.now() + shift); }
  static now() { return Real.now() + shift; }
};`;
}

/** Serve a site under another path: it is what a build from nothing makes, and links only below that path. */
export async function changePath(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'path');
  const fresh = { out: join(room.out, '../fresh'), cache: join(room.cache, '../fresh-cache') };
  stage.shop.fill(stage.first.files);
  const words = ['--base', '/news/archive/'];
  for (const at of [room, fresh]) {
    const { code, stderr } = await buildOn(stage, at, { words }).ended;
    if (code !== 0) return [`ended with ${String(code)}: ${stderr}`];
    // The same code makes the same renderer; all else begins from nothing.
    if (at === room) cpSync(join(room.cache, 'renderer'), join(fresh.cache, 'renderer'), { recursive: true });
  }
  const made = bytesOf(fresh.out);
  const pages = [...made.keys()].filter((file) => file.endsWith('.html'));
  const linksOf = (page: string) => readFileSync(join(fresh.out, page), 'utf8').match(/ (?:href|src|action)="\/(?!news\/archive\/)[^"]*"/g) ?? [];
  return [...pages.flatMap((page) => linksOf(page).map((link) => `${page}:${link}`)), ...differenceOf(made, bytesOf(room.out))];
}

/** What befalls a file of a site in other hands. */
const handled: readonly ((file: string) => void)[] = [
  (file) => rmSync(file),
  (file) => writeFileSync(file, ''),
  (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('<!-- added -->')])),
  // As long as it was.
  (file) => writeFileSync(file, readFileSync(file).fill(32, 0, 9)),
  (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  (file) => rmSync(dirname(file), { recursive: true }),
];

/** Lose or change files of a live site of each kind, with the items as they were and with others: the next build mends them and says so. */
export async function loseFiles(stage: Stage, dice: Dice): Promise<string[]> {
  const room = roomOf(stage, 'lost');
  stage.shop.fill(stage.first.files);
  const faults: string[] = [];
  let act = stage.first;
  await buildOn(stage, room).ended;
  const kinds = [
    /^\d{4}\/\d\d\/.+html$/, /^search\/.+\/.+/, /^_astro\//, /^pictures\//, /^(feed|sitemap)\.xml$|^_headers$/, /^(index|404)\.html$/, /^zh\/.+html$/,
  ];
  for (const odd of [0, 1]) {
    for (const [number, work] of handled.entries()) {
      if (number % 2 !== odd) continue;
      for (const kind of kinds) {
        const files = [...act.bytes.keys()].filter((file) => kind.test(file) && (number < 5 || file.includes('/')));
        const file = files.length > 0 && dice.roll(3) > 0 ? join(room.out, dice.pick(files)) : undefined;
        // One may be gone already, or be a folder.
        if (file !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile()) work(file);
      }
    }
    const lost = differenceOf(act.bytes, bytesOf(room.out)).length;
    if (odd === 1) act = stage.second;
    stage.shop.fill(act.files);
    const { code, stdout, stderr } = await buildOn(stage, room).ended;
    if (code !== 0) return [...faults, `${act.name}: ended with ${String(code)}: ${stderr}`];
    const { mended } = JSON.parse(stdout) as { mended: number };
    faults.push(...differenceOf(act.bytes, bytesOf(room.out)).map((fault) => `${act.name}: ${fault}`));
    if (mended !== lost || lost < 6) faults.push(`${act.name}: ${mended} were said to be mended of ${lost}`);
  }
  return faults;
}
