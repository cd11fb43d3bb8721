import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDice } from './dice.ts';
import { bytesOf } from './folders.ts';
import { filesOf } from './paper-files.ts';
import { addStory, addressOf, makePaper, makeTitle, makeVersion, versionsOf, type Paper } from './paper.ts';
import { compiledIn, roomIn, startBuild, startCleanBuild, startRun, type Room, type Workshop } from './workshop.ts';

/** Content and what a build from nothing makes of it. */
export interface Act {
  name: string;
  files: ReadonlyMap<string, string>;
  bytes: ReadonlyMap<string, string>;
}

/** Two contents that differ in much: between them a build has many files to bring in and many to take away. */
export interface Stage {
  shop: Workshop;
  first: Act;
  second: Act;
  now: string;
  /** A room that holds the first act as built, with its cache. Copy it rather than build in it. */
  built: Room;
}

/** Set the stage: both acts are built from nothing. */
export async function setStage(shop: Workshop, seed: number, size: number): Promise<Stage> {
  const dice = makeDice(seed);
  const paper = makePaper(size, false, dice);
  const now = paper.today;
  for (let each = 0; each < 4; each++) for (const [, version] of versionsOf(dice.pick(paper.stories))) {
    version.picture = { name: `picture-${++paper.count}.svg`, colour: 'teal' };
  }
  const built = roomIn(shop, 'built');
  let record: ReadonlyMap<string, string> = new Map();
  const play = async (name: string, room: Room): Promise<Act> => {
    const files = await sealed(shop, room, new Map([...filesOf(paper), ...record]), now);
    record = recordIn(files);
    shop.fill(files);
    rmSync(room.out, { recursive: true, force: true });
    const { code, stderr } = await startCleanBuild(shop, room, now).ended;
    if (code !== 0) throw new Error(`Setting the stage ended with ${String(code)}: ${stderr}`);
    return { name, files, bytes: bytesOf(room.out) };
  };
  const first = await play('first', built);
  const gone = rewrite(paper, seed);
  record = new Map([...record, ['gone.yaml', gone.map((address) => `${address}: Published twice.\n`).join('')]]);
  const other = roomIn(shop, 'other');
  // The same code makes the same renderer; all else begins from nothing.
  cpSync(join(built.cache, 'renderer'), join(other.cache, 'renderer'), { recursive: true });
  const second = await play('second', other);
  return { shop, first, second, now, built };
}

/** Add an edition to the record of a content: what is published then has tiles and a checkpoint beside pages, feeds and data. */
async function sealed(shop: Workshop, { cache }: Room, files: ReadonlyMap<string, string>, now: string): Promise<Map<string, string>> {
  shop.fill(files);
  const words = ['--content', shop.content, '--cache', cache, '--now', now];
  const { code, stdout, stderr } = await startRun([process.execPath, join(shop.code, 'src/commands/seal.ts'), ...words], shop.code, compiledIn(shop)).ended;
  if (code !== 0) throw new Error(`Sealing ended with ${String(code)}: ${stdout}${stderr}`);
  const folder = join(shop.content, 'record');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map([...files, ...paths.map((path) => [path.slice(shop.content.length + 1), readFileSync(path, 'utf8')] as const)]);
}

function recordIn(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith('record/')));
}

/**
 * Change an archive so that hardly a page stays: new headlines everywhere, stories and names that come, go, move and stand elsewhere.
 * @returns the addresses of stories that are gone
 */
function rewrite(paper: Paper, seed: number): string[] {
  const dice = makeDice(seed + 1);
  const eighth = Math.ceil(paper.stories.length / 8);
  const gone = paper.stories.splice(0, eighth).flatMap((story) => versionsOf(story).map(([language]) => addressOf(story, language)));
  for (const story of paper.stories) for (const [language, version] of versionsOf(story)) version.title = makeTitle(language, ++paper.count, dice);
  for (const story of paper.stories.slice(0, eighth)) {
    for (const [language, version] of versionsOf(story)) version.aliases.push(addressOf(story, language));
    story.slug = `story-${++paper.count}`;
    story.versions.zh ??= makeVersion('zh', paper, dice);
  }
  for (let each = 0; each < eighth; each++) {
    const fresh = addStory(paper, `2013-0${1 + (each % 9)}-11`, dice);
    for (const [, version] of versionsOf(fresh)) version.editor = `Newcomer ${each}`;
  }
  for (const story of paper.stories) for (const [, version] of versionsOf(story)) if (version.picture) version.picture.colour = 'olive';
  paper.pairs = new Set([1, 4]);
  return gone;
}

/** Build a room by the stage's code and now. */
export function buildOn({ shop, now }: Stage, room: Room, more: { words?: string[]; before?: string[]; env?: Record<string, string> } = {}) {
  return startBuild(shop, room, { now, ...more });
}

/** Make a room of its own that is as the first act was left. */
export function roomOf({ shop, built }: Stage, name: string): Room {
  const room = roomIn(shop, name);
  rmSync(join(shop.home, name), { recursive: true, force: true });
  cpSync(join(built.out, '..'), join(shop.home, name), { recursive: true });
  return room;
}
