import type { FeedFormat } from '../../addresses.ts';
import type { Day, Month, MonthDay, Year } from '../../schema/day.ts';
import type { HubKind } from '../../schema/item.ts';
import type { InEach, Language } from '../../schema/language.ts';
import type { KnownGap } from '../../schema/coverage/gap.ts';
import type { Count } from '../calendar.ts';
import type { MonthCount } from '../holdings.ts';
import type { Name } from '../hubs.ts';
import type { Nearby } from '../nearby.ts';
import type { Teaser } from '../teasers.ts';

/*
 * What the pages are made of on which a reader browses the archive: by time, and by the names that stories mention. Pages of a stretch
 * of time run as it does, from its first day on; lists under a name, and a day in every year, run from the latest back, but for a series.
 */

/** The whole archive year by year. */
export interface TimelineView {
  kind: 'timeline';
  language: Language;
  /** Every year that has stories, earliest first. */
  years: Count[];
  /** By year, the stories that tell it best, earliest first. */
  leads: Readonly<Record<Year, Teaser[]>>;
  stories: number;
}

export interface YearView {
  kind: 'year';
  language: Language;
  year: Year;
  stories: number;
  /** All twelve months in order, empty ones with 0; `lead` is up to three stories that tell each month, earliest first. */
  months: { month: Month; stories: number; lead: Teaser[] }[];
  /** Days that have stories, earliest first. */
  days: Count[];
  earlier?: Year;
  later?: Year;
  /** Where there are few stories: what came just before and after them. */
  nearby?: Nearby;
}

/** The archive as data, file by file. */
export interface DataView {
  kind: 'data';
  language: Language;
  /** Every year that has items, earliest first, with the parts that they stand in; the last without a number, which would change with each new item. */
  years: { year: Year; items?: number; parts: string[] }[];
}

/** What is in of each month, and what is known to be missing. */
export interface CoverageView {
  kind: 'coverage';
  language: Language;
  /** Every year from the first to the last, each with its twelve months; null for a month before the first or after the last that has an item. */
  years: { year: Year; months: (Pick<MonthCount, 'month' | 'stories' | 'isGap'> | null)[] }[];
  /** In order of time. */
  gaps: readonly KnownGap[];
}

/** A day and its stories, earliest first: all of them, or in a long month the few that tell it. */
export interface DayGroup {
  day: Day;
  stories: number;
  teasers: Teaser[];
}

export interface MonthView {
  kind: 'month';
  language: Language;
  month: Month;
  stories: number;
  /** Days that have stories, earliest first. */
  days: DayGroup[];
  /** The nearest months that have stories. */
  earlier?: Month;
  later?: Month;
  /** Where there are few stories: what came just before and after them. */
  nearby?: Nearby;
}

export interface DayView {
  kind: 'day';
  language: Language;
  day: Day;
  /** Earliest first. */
  teasers: Teaser[];
  /** The nearest days that have stories. */
  earlier?: Day;
  later?: Day;
}

/** The days of the year on which something happened, in whichever year. */
export interface AnniversariesView {
  kind: 'anniversaries';
  language: Language;
  /** In the order of the calendar. */
  dates: MonthDay[];
}

/** One day of the year in every year. */
export interface AnniversaryView {
  kind: 'anniversary';
  language: Language;
  date: MonthDay;
  /** Latest first; `teasers` is the latest few stories of that day. */
  years: { year: Year; stories: number; teasers: Teaser[] }[];
  /** The nearest days of the year that have stories, without turning over the year's end. */
  earlier?: MonthDay;
  later?: MonthDay;
  /** Where there are few stories: what came just before and after them. */
  nearby?: Nearby;
}

/** A name in an index, with how much there is of it. */
export interface IndexName extends Name {
  /** As the index shows it: of a person, the name of the family first. */
  filed: string;
  /** What it is in other languages, where that is written otherwise. */
  others: { language: Language; name: string }[];
  stories: number;
  first: Year;
  latest: Year;
  /** Where an index is short: its latest story, in the page's language where one is. */
  newest?: Teaser;
}

/** Every hub of one kind or, where there are many, those that begin alike. */
export interface HubIndexView {
  kind: 'hub-index';
  language: Language;
  hubs: HubKind;
  /** Absent on the kind's own page; what the names begin with on a page split off. */
  beginning?: string;
  /** How many names there are. */
  names: number;
  /** Groups by first letter (for Chinese, by the letter of its reading), in the language's own order. */
  groups: { letter: string; names: IndexName[] }[];
  /** Pages split off this one, each with how many names it leads to. */
  parts: { beginning: string; names: number }[];
}

/** One hub, or the stretch of it that a year or a month makes where the list is long. */
export interface HubView {
  kind: 'hub';
  language: Language;
  name: Name;
  /** The hub's name in the other languages, where it has one. */
  otherNames: Partial<InEach<string>>;
  /** Absent on the hub's own page; the year or month on a page split off. */
  stretch?: Year | Month;
  stories: number;
  first: Day;
  latest: Day;
  /** Stories listed here, latest first, those of a series earliest first: all of the stretch, or the latest few where it is split. */
  teasers: Teaser[];
  /** Stories by year; on a year's page by month, on a month's by day; earliest first. */
  counts: Count[];
  /** True where each of `counts` has a page of its own. */
  split: boolean;
  /** The formats in which it has feeds in the page's language. */
  feeds: readonly FeedFormat[];
  /** On the hub's own page: the names that its latest stories mention most often besides it, by kind. */
  relatedNames: Partial<Record<HubKind, Name[]>>;
}
