import { yearOf } from '../schema/day.ts';
import type { NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import type { Archive } from './archive.ts';
import type { Hubs } from './hubs.ts';
import { keyOfReports, reportOf } from './reports.ts';
import { byTime, versionFor, type Story } from './stories.ts';
import { leadKeyOf, leadOf, teaserOf, type Teaser } from './teasers.ts';

/** A story of a list, and the items of the list that stand under it, because they bring its report after other sources. */
export interface Folded {
  story: Story;
  reports: readonly NewsItem[];
}

/**
 * Fold the stories of a list, so that a report that several sources brought stands in it once, after the first of them. Stories keep
 * their order. What is folded depends on the stories of the list alone, so that a page changes with them and with no others; and never on one
 * of another year, because charts lead to the first story of each year.
 */
export function foldReports(stories: readonly Story[], language: Language, { reports, isSameReport }: Pick<Archive, 'reports' | 'isSameReport'>): Folded[] {
  // Few stories have any, and what is known of one is kept.
  const repeated = stories.filter((story) => reports(versionFor(story, language)).length > 0).sort(byTime);
  const under = new Map<Story, Story>();
  for (const [at, first] of repeated.entries()) {
    if (under.has(first)) continue;
    for (const later of repeated.slice(at + 1)) {
      const isOfYear = yearOf(later.day) === yearOf(first.day);
      if (isOfYear && !under.has(later) && isSameReport(versionFor(first, language), versionFor(later, language))) under.set(later, first);
    }
  }
  return stories.filter((story) => !under.has(story)).map((story) => ({
    story, reports: repeated.filter((other) => under.get(other) === story).map((other) => versionFor(other, language)),
  }));
}

/** The teaser of a story with its picture and what is folded under it. */
export function foldedLeadOf({ story, reports }: Folded, language: Language, hubs: Hubs): Teaser {
  return withReports(leadOf(story, language, hubs), reports, hubs);
}

/** The teaser of a story with what is folded under it, for lists without pictures. */
export function foldedTeaserOf({ story, reports }: Folded, language: Language, hubs: Hubs): Teaser {
  return withReports(teaserOf(story, language, hubs), reports, hubs);
}

/** A text that changes whenever the teaser with its picture, or what is folded under it, does. */
export function foldedLeadKeyOf({ story, reports }: Folded, language: Language, { teaserKeys, hubs }: Pick<Archive, 'teaserKeys' | 'hubs'>): string {
  return leadKeyOf(teaserKeys, story, language) + underKeyOf(reports, hubs);
}

/** The same for lists without pictures. */
export function foldedTeaserKeyOf({ story, reports }: Folded, language: Language, { teaserKeys, hubs }: Pick<Archive, 'teaserKeys' | 'hubs'>): string {
  return teaserKeys(story, language) + underKeyOf(reports, hubs);
}

/** How many stories a list tells, with those that are folded under others. */
export function toldIn(teasers: readonly Pick<Teaser, 'reports'>[]): number {
  return teasers.reduce((sum, { reports = [] }) => sum + 1 + reports.length, 0);
}

function underKeyOf(reports: readonly NewsItem[], hubs: Hubs): string {
  return reports.length > 0 ? ` also ${keyOfReports(reports, hubs)}` : '';
}

function withReports(teaser: Teaser, reports: readonly NewsItem[], hubs: Hubs): Teaser {
  return reports.length > 0 ? { ...teaser, reports: reports.map((item) => reportOf(item, hubs)) } : teaser;
}
