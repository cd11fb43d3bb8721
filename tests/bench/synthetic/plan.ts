import type { Day } from '../../../src/schema/day.ts';
import { dayAt } from './calendar.ts';
import type { Language } from './names.ts';
import { drawNumber, makeRandom } from './random.ts';
import type { LanguageVoice } from './language-voice.ts';

/** What is settled of an item before its text is made. */
export interface PlannedItem {
  /** Below the content folder: `2023/02/slug.zh.md`. */
  file: string;
  language: Language;
  day: Day;
  /** Number of its story: the versions of a story share it. */
  story: number;
  /** True where no item links to it, so that it can be deleted, and it has no version in another language. */
  quiet: boolean;
  /** Files of earlier items that its text links to, seen from its own folder. */
  links: string[];
}

/**
 * Plan an archive of so many items, earliest first: one in ten in Chinese, half of these beside an English item
 * and half alone. Each links to an earlier item now and then.
 */
export function planItems(seed: number, count: number, english: LanguageVoice): PlannedItem[] {
  const chinese = Math.floor(count / 10);
  const translations = Math.floor(chinese / 2);
  const stories = count - translations;
  const alone = chinese - translations;
  const taken = new Set<string>();
  const items: PlannedItem[] = [];
  for (let story = 0; story < stories; story++) {
    const random = makeRandom(seed, 5, story);
    const day = dayAt(random());
    const place = placeOf(day, english.voice(random).headline(), taken);
    // Spread evenly over the stories, which are in no order of time.
    const isAlone = isEach(story, stories, alone);
    const isTranslated = !isAlone && isEach(story - 1, stories, translations);
    const quiet = !isAlone && !isTranslated && story % 10 === 7;
    if (!isAlone) items.push({ file: `${place}.md`, language: 'en', day, story, quiet, links: [] });
    if (isAlone || isTranslated) items.push({ file: `${place}.zh.md`, language: 'zh', day, story, quiet: false, links: [] });
  }
  items.sort((one, other) => compare(one.day, other.day) || compare(one.file, other.file));
  addLinks(seed, items);
  return items;
}

/** Path of a story without its ending, which no other has. */
export function placeOf(day: Day, headline: string, taken: Set<string>): string {
  const slug = headline.toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
  const place = `${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}`;
  const free = taken.has(place) ? `${place}-${taken.size}` : place;
  taken.add(free);
  return free;
}

function addLinks(seed: number, items: readonly PlannedItem[]): void {
  const earlier: Record<Language, PlannedItem[]> = { en: [], zh: [] };
  for (const item of items) {
    const random = makeRandom(seed, 6, item.story);
    const known = earlier[item.language];
    const wanted = random() < 0.3 ? drawNumber(random, 1, 2) : 0;
    for (let count = 0; count < wanted && known.length > 0; count++) {
      // News mostly refers to what is not long ago.
      const target = known[known.length - 1 - Math.floor(random() ** 3 * known.length)];
      if (target) item.links.push(`../../${target.file}`);
    }
    if (!item.quiet) known.push(item);
  }
}

/** Answer whether a number is among `few` of `many`, evenly spread. */
function isEach(number: number, many: number, few: number): boolean {
  return Math.floor(((number + 1) * few) / many) > Math.floor((number * few) / many);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
