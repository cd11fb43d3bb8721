import type { Day } from '../schema/day.ts';
import type { ItemCard, NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';

/** One piece of news in all the languages it is published in. */
export interface Story {
  /** `2023/02/slug`: the path of its pages. */
  id: string;
  /** The day of its version in the first language of the site that has one. */
  day: Day;
  /** At least one. */
  versions: { [language in Language]?: NewsItem };
}

/** What decides whether an item may be seen. */
export interface Visibility {
  /** Milliseconds since 1970: embargoes up to then have passed. */
  now: number;
  /** True in the dev server: drafts and embargoed items are shown. */
  dev: boolean;
}

/** Answer whether an item has a page: not a draft, and its embargo has passed. */
export function isPublished(item: Pick<ItemCard, 'draft' | 'embargo'>, { now, dev }: Visibility): boolean {
  if (dev) return true;
  return !item.draft && (item.embargo === undefined || Date.parse(item.embargo) <= now);
}

/** Gather the versions of each story, earliest first; stories of one day stand in the order of their addresses. */
export function buildStories(items: readonly NewsItem[]): Story[] {
  const stories = new Map<string, Story>();
  for (const item of items) {
    const story = stories.get(item.story) ?? { id: item.story, day: '', versions: {} };
    story.versions[item.language] = item;
    stories.set(item.story, story);
  }
  for (const story of stories.values()) story.day = versionFor(story).day;
  return [...stories.values()].sort(byTime);
}

/** The version of a story a reader of this language is led to: theirs, else the first there is in the order of the site's languages. */
export function versionFor(story: Story, language?: Language): NewsItem {
  const own = language && story.versions[language];
  const found = own ?? site.languages.map((each) => story.versions[each]).find((version) => version !== undefined);
  if (!found) throw new RangeError(`story ${story.id} has no version`);
  return found;
}

/** Put stories in order of time, and those of one day in that of their addresses. */
export function byTime(one: Story, other: Story): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
