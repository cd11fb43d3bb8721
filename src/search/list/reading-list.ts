import type { Day } from '../../schema/day.ts';

/*
 * The reading list as plain data. It is kept in the reader's browser alone, and goes to another one as a file.
 */

/** A story as it was when it was kept. */
export interface SavedStory {
  /** The path of its page, with the base. */
  path: string;
  title: string;
  day: Day;
  /** Empty where none is named. */
  source: string;
  /** The language of its page, as a tag. */
  tag: string;
}

/** A question to the search page. */
export interface SavedSearch {
  /** The path of the search page, with the base and what is asked: `/search/?q=coal`. */
  path: string;
  /** What is asked, as people read it. */
  title: string;
  /** The language of the search page, as a tag. */
  tag: string;
  /** The day on which its results were last looked at. */
  seen: Day;
}

/** What a reader keeps, latest first. Each path stands there once. */
export interface ReadingList {
  stories: readonly SavedStory[];
  searches: readonly SavedSearch[];
}

export const emptyList: ReadingList = { stories: [], searches: [] };

/** How much is read of a kind, and of a text in characters: a file with more is none of ours. */
const maxSaved = 5000;
const maxText = 4000;

/** The form of the file, should it ever be another. */
const version = 1;

/** Put a story first on the list; one that is there stays where it is. */
export function addStory(list: ReadingList, story: SavedStory): ReadingList {
  return hasPath(list, story.path) ? list : { ...list, stories: [story, ...list.stories] };
}

/** Put a search first on the list; one that is there stays where it is. */
export function addSearch(list: ReadingList, search: SavedSearch): ReadingList {
  return hasPath(list, search.path) ? list : { ...list, searches: [search, ...list.searches] };
}

/** Answer whether a story or search of this path is on the list. */
export function hasPath({ stories, searches }: ReadingList, path: string): boolean {
  return [...stories, ...searches].some((each) => each.path === path);
}

/** The list without the story or search of a path. */
export function removePath({ stories, searches }: ReadingList, path: string): ReadingList {
  const others = (each: { path: string }) => each.path !== path;
  return { stories: stories.filter(others), searches: searches.filter(others) };
}

/** The list with the results of a search looked at on a day. */
export function lookAt({ stories, searches }: ReadingList, path: string, day: Day): ReadingList {
  return { stories, searches: searches.map((each) => (each.path === path ? { ...each, seen: day } : each)) };
}

/** Both lists in one: all of the first as it is, then what only the other has. */
export function mergeLists(own: ReadingList, other: ReadingList): ReadingList {
  const isNew = ({ path }: { path: string }) => !hasPath(own, path);
  return { stories: [...own.stories, ...other.stories.filter(isNew)], searches: [...own.searches, ...other.searches.filter(isNew)] };
}

/** Write a list as the text that is kept, and that a file holds. */
export function writeList(list: ReadingList): string {
  return JSON.stringify({ version, stories: list.stories, searches: list.searches });
}

/**
 * Read a list out of such a text; undefined where it is none, or anything in it is not what it should be: nothing is guessed. A path
 * that leads to another site is not what it should be either.
 */
export function readList(text: string): ReadingList | undefined {
  const read = jsonOf(text);
  if (!isRecord(read)) return undefined;
  const [stories, searches] = [read['stories'], read['searches']];
  if (read['version'] !== version || !isListOf(stories, isStory) || !isListOf(searches, isSearch)) return undefined;
  const pick = ({ path, title, tag }: SavedStory | SavedSearch) => ({ path, title, tag });
  return mergeLists(emptyList, {
    stories: firstOfEach(stories).map((story) => ({ ...pick(story), day: story.day, source: story.source })),
    searches: firstOfEach(searches).map((search) => ({ ...pick(search), seen: search.seen })),
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstOfEach<Saved extends { path: string }>(all: readonly Saved[]): Saved[] {
  return [...new Map(all.toReversed().map((each) => [each.path, each])).values()].toReversed();
}

function isListOf<Saved>(value: unknown, isSaved: (each: unknown) => each is Saved): value is Saved[] {
  return Array.isArray(value) && value.length <= maxSaved && value.every(isSaved);
}

function isStory(value: unknown): value is SavedStory {
  return isSaved(value) && isText(value['source']) && isCalendarDay(value['day']);
}

function isSearch(value: unknown): value is SavedSearch {
  return isSaved(value) && isCalendarDay(value['seen']);
}

function isSaved(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const { path, title, tag } = value;
  return isText(path) && /^\/(?![/\\])[^\s\\]*$/.test(path) && isText(title) && title.trim() !== '' && isText(tag) && /^[A-Za-z0-9-]{2,35}$/.test(tag);
}

/** Without the schema, which lies in the search's file: an article would fetch all of that. */
function isCalendarDay(value: unknown): value is Day {
  const time = isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxText;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
