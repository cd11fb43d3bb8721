import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeArchive } from '../../bench/archive.ts';
import { runScript, type Ended } from '../command.ts';
import { bytesOf, makeRoom, roomAt, type Room } from '../folders.ts';
import { copyRenderer } from '../ready.ts';

const now = ['--now', '2026-11-01'];
const of = 3;
const numbers = [1, 2, 3];
/** Enough for several volumes of the index, so that texts are dealt out. */
const items = 230;
/** Texts of each share, as it says itself. */
const textsOf = new Map<number, string[]>();
let room: Room;
let home: string;
let content: string;

/** Lay the texts of a share, as it names them, into a folder that holds nothing else, as on a machine of its own. */
async function layTexts(number: number): Promise<string> {
  const own = join(home, `texts-${number}`);
  mkdirSync(own);
  const told = await good(runScript('build', [...flags(`own-${number}`), '--content', own, '--shard', `${number}/${of}`, '--texts']));
  const texts = told.stdout.split('\n').filter((line) => line !== '');
  for (const text of texts) {
    mkdirSync(dirname(join(own, text)), { recursive: true });
    cpSync(join(content, text), join(own, text));
  }
  textsOf.set(number, texts);
  return own;
}

function makePlan(...words: string[]): Promise<Ended> {
  return good(runScript('build', [...flags('plan'), '--content', content, '--plan', '--quiet', ...now, ...words]));
}

function makeShare(number: number, from: string): Promise<Ended> {
  return runScript('build', [...flags(`own-${number}`), '--content', from, '--shard', `${number}/${of}`, '--json']);
}

/** Folders of a machine of its own; the plan and the shares are carried from one to the other. */
function flags(machine: string): string[] {
  return ['--out', join(home, 'none'), '--cache', cacheOf(machine), '--shares', join(home, 'shares')];
}

/** The cache of a machine: but for the first, each has what the code was made into. */
function cacheOf(machine: string): string {
  const cache = join(home, `cache-${machine}`);
  if (machine !== 'own-1' && !existsSync(cache)) copyRenderer({ cache });
  return cache;
}

function merge(...words: string[]): Promise<Ended> {
  return runScript('merge', ['--out', join(home, 'merged'), '--cache', cacheOf('merge'), '--shares', join(home, 'shares'), ...words]);
}

async function good(ending: Promise<Ended>): Promise<Ended> {
  const ended = await ending;
  expect(ended.code, ended.stderr).toBe(0);
  return ended;
}

async function buildOnce(out: string): Promise<void> {
  await good(runScript('build', ['--content', content, '--out', join(home, out), '--cache', cacheOf(out), '--quiet', ...now]));
}

describe('a synthetic archive', () => {
  beforeAll(async () => {
    room = makeRoom();
    home = join(room.content, '..');
    ({ content } = makeArchive(home, items));
    await buildOnce('one');
  });

  afterAll(() => room.leave());

  test('made in shares that know their own texts only is that of one machine, byte for byte', async () => {
    await makePlan();
    for (const number of numbers) await good(makeShare(number, await layTexts(number)));
    expect([...textsOf.values()].filter((texts) => texts.length >= items)).toEqual([]);
    await good(merge());
    expect(bytesOf(join(home, 'merged'))).toEqual(bytesOf(join(home, 'one')));
  });

  test('makes only what changed when an item is added, and then again equals one machine', async () => {
    const { makeItem, quiet: [old], lastDay } = makeArchive(home, items);
    // Of an earlier month: the first of a new one would change where volumes end.
    writeFileSync(join(content, dirname(old?.file ?? ''), 'found-in-a-drawer.md'), makeItem(1).text.replace(lastDay, () => old?.day ?? ''));
    await makePlan();
    const shares: { made: number; indexed: number }[] = [];
    for (const number of numbers) shares.push(JSON.parse((await good(makeShare(number, content))).stdout) as { made: number; indexed: number });
    expect(shares.filter(({ indexed }) => indexed > 0)).toHaveLength(1);
    expect(shares.reduce((sum, { made }) => sum + made, 0)).toBeLessThan(200);
    const { stdout } = await good(merge('--json'));
    expect(JSON.parse(stdout)).toMatchObject({ reused: false });
    await buildOnce('one');
    expect(bytesOf(join(home, 'merged'))).toEqual(bytesOf(join(home, 'one')));
  });

  test('is refused with all that is wrong at once, and the site stays as it was', async () => {
    const shares = join(home, 'shares');
    const before = bytesOf(join(home, 'merged'));
    const refused = async (...words: string[]) => {
      rmSync(join(home, 'cache-merge'), { recursive: true, force: true });
      const { code, stderr } = await merge(...words);
      expect(code).toBe(1);
      expect(bytesOf(join(home, 'merged'))).toEqual(before);
      return stderr.replaceAll(home, '').split('\n').filter((line) => line.includes('share') || line.includes('Share'));
    };
    cpSync(join(shares, '2-of-3'), join(home, 'twice'), { recursive: true });
    expect(await refused(join(shares, '2-of-3'), join(home, 'twice'), join(home, 'nowhere'))).toEqual([
      expect.stringContaining('/nowhere is no share and holds none.'), expect.stringContaining('Share 2/3 is there more than once: /shares/2-of-3, /twice.'),
      'Share 1/3 is missing. Make it: npm run build -- --shard 1/3.', 'Share 3/3 is missing. Make it: npm run build -- --shard 3/3.',
    ]);
    const site = join(shares, '1-of-3', 'site');
    const page = readdirSync(site, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('index.html')) ?? '';
    const sound = readFileSync(join(site, page));
    rmSync(join(site, page));
    writeFileSync(join(site, page), sound.fill(0, 40, 41));
    rmSync(join(home, 'merged'), { recursive: true });
    before.clear();
    mkdirSync(join(home, 'merged'));
    expect((await refused()).join('\n')).toContain('missing or damaged in /shares/1-of-3.');
    const note = join(shares, '3-of-3', 'share.json');
    writeFileSync(note, readFileSync(note, 'utf8').replace('"isWhole":true', '"isWhole":tru3'));
    expect((await refused()).join('\n')).toContain('The share in /shares/3-of-3 is damaged or of another version.');
    renameSync(join(home, 'twice'), join(home, 'other'));
    await makePlan('--base', '/x/');
    expect((await refused(join(home, 'other'))).join('\n')).toContain('was made for --base /, and the plan for /x/.');
  });

  test('is not made of a text that is missing or another than in the plan', async () => {
    const [number = 0, [first = '', second = ''] = []] = [...textsOf].find(([, texts]) => texts.length > 1) ?? [];
    // A cache keeps one renderer, and the last plan was for another path.
    copyRenderer({ cache: cacheOf('plan') });
    await makePlan();
    writeFileSync(join(content, first), `${readFileSync(join(content, first), 'utf8')}\nMore.\n`);
    rmSync(join(content, second));
    for (const folder of [join(home, `cache-own-${number}`), join(home, 'shares', `${number}-of-${of}`)]) rmSync(folder, { recursive: true });
    const { code, stderr } = await makeShare(number, content);
    expect(code).toBe(1);
    expect(stderr).toContain(`${first}: not as when the plan was made.`);
    expect(stderr).toContain(`${second}: not in `);
    expect(existsSync(join(home, 'shares', `${number}-of-${of}`, 'share.json'))).toBe(false);
  });
});

test('the sample archive, with pictures, made in shares is that of one machine', async () => {
  room = roomAt(join(makeRoom().content, '..'));
  home = join(room.content, '..');
  content = join(inject('sample'), 'content');
  for (const words of [['--plan', ...now], ...numbers.map((number) => ['--shard', `${number}/${of}`])]) {
    await good(runScript('build', [...flags('all'), '--content', content, '--quiet', ...words]));
  }
  await good(merge());
  expect(bytesOf(join(home, 'merged'))).toEqual(bytesOf(join(inject('sample'), 'dist')));
  room.leave();
});
