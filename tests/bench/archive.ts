import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day } from '../../src/schema/day.ts';
import { lastDay } from './synthetic/calendar.ts';
import { makeChinese } from './synthetic/chinese.ts';
import { makeEnglish } from './synthetic/english.ts';
import { makeCast, namesText } from './synthetic/names.ts';
import { placeOf, planItems, type PlannedItem } from './synthetic/plan.ts';
import { makeRandom } from './synthetic/random.ts';
import { writeStory, type ArchiveWriter, type Length } from './synthetic/story.ts';

/** A synthetic news archive on disk: the same bytes wherever and whenever it is made. */
export interface Archive {
  /** Its folder, which holds `content` and nothing else that a build reads. */
  home: string;
  content: string;
  lastDay: Day;
  /** Every item, earliest first. */
  items: readonly PlannedItem[];
  /** English items without a translation that nothing links to, in an order unrelated to time. */
  quiet: readonly PlannedItem[];
  /** Make an item that the archive does not have, of its last day. Each number gives another. */
  makeItem: (number: number) => { file: string; text: string };
}

/** Change this when the same numbers are to give other bytes: archives on disk are then made anew. */
const recipe = 3;
const seed = 1952;
const note = 'archive.json';

/** Give the synthetic archive of so many items in `<folder>/archive-<items>`, or `notices-<items>`; it is written only where it is not there yet. */
export function makeArchive(folder: string, count: number, report: (done: number) => void = () => undefined, length: Length = 'reports'): Archive {
  const home = join(folder, `${length === 'reports' ? 'archive' : length}-${count}`);
  const content = join(home, 'content');
  const writer: ArchiveWriter = { seed, cast: makeCast(seed), voices: { en: makeEnglish(seed), zh: makeChinese(seed) }, length };
  const items = planItems(seed, count, writer.voices.en);
  if (!isMade(home)) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(content, { recursive: true });
    writeFileSync(join(content, 'names.yaml'), namesText(writer.cast));
    for (const month of new Set(items.map(({ file }) => dirname(file)))) mkdirSync(join(content, month), { recursive: true });
    items.forEach((item, at) => {
      writeFileSync(join(content, item.file), writeStory(writer, item));
      if (at % 1_000 === 999) report(at + 1);
    });
    // Written last: an archive that was left half made is made again.
    writeFileSync(join(home, note), `${JSON.stringify({ recipe })}\n`);
  }
  const taken = new Set(items.map(({ file }) => file.replace(/(\.zh)?\.md$/, '')));
  const makeItem: Archive['makeItem'] = (number) => {
    const story = count + number;
    const file = `${placeOf(lastDay, writer.voices.en.voice(makeRandom(seed, 5, story)).headline(), new Set(taken))}.md`;
    return { file, text: writeStory(writer, { file, language: 'en', day: lastDay, story, quiet: true, links: [] }) };
  };
  const quiet = items.filter((item) => item.quiet).sort((one, other) => one.story - other.story);
  return { home, content, lastDay, items, quiet, makeItem };
}

function isMade(home: string): boolean {
  if (!existsSync(join(home, note))) return false;
  const { recipe: made } = JSON.parse(readFileSync(join(home, note), 'utf8')) as { recipe?: number };
  return made === recipe;
}
