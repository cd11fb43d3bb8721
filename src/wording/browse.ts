import type { Month, MonthDay } from '../schema/day.ts';
import type { InEach, Language } from '../schema/language.ts';
import { numberText, storiesText } from './counts.ts';
import { dateText, monthName } from './days.ts';
import { listText } from './lists.ts';

/** Words of the pages by which a reader leafs through the archive. */
export interface BrowseLabels {
  timeline: string;
  /** Over the list of days of the year. */
  anniversaries: string;
  anniversariesAbout: string;
  /** The way from a day to the same day in other years. */
  sameDay: string;
  calendar: string;
  /** Opens the figures of a chart as a table. */
  asTable: string;
  stretch: string;
  stories: string;
  byYear: string;
  byMonth: string;
  byDay: string;
  all: string;
  course: string;
  latest: string;
  company: string;
  /** Over the list of a name that stands in one story. */
  one: string;
}

export const browseLabels: InEach<BrowseLabels> = {
  en: {
    timeline: 'The archive year by year',
    anniversaries: 'On this day',
    anniversariesAbout: 'Choose a day of the year to see what was in the news on it, in whichever year.',
    sameDay: 'The same day in every year',
    calendar: 'Calendar',
    asTable: 'The figures as a table',
    stretch: 'Time',
    stories: 'Stories',
    byYear: 'Stories by year',
    byMonth: 'Stories by month',
    byDay: 'Stories by day',
    all: 'All stories',
    course: 'The course of events',
    latest: 'Latest stories',
    company: 'Named together with',
    one: 'The one story so far',
  },
  zh: {
    timeline: '逐年总览',
    anniversaries: '历史上的今天',
    anniversariesAbout: '选择一年中的一天，查看历年这一天的报道。',
    sameDay: '历年的这一天',
    calendar: '日历',
    asTable: '以表格显示',
    stretch: '时间',
    stories: '报道',
    byYear: '各年报道',
    byMonth: '各月报道',
    byDay: '各日报道',
    all: '全部报道',
    course: '事件经过',
    latest: '近期报道',
    company: '一同出现',
    one: '迄今仅此一篇',
  },
};

/** Words that the page for unknown addresses is filled with in the browser, which puts words in the place of those in braces. */
export const lostLabels: InEach<{ guesses: string; searchFor: string; list: string }> = {
  en: { guesses: 'Perhaps you are looking for', searchFor: 'Search for “{words}”', list: 'Everything of {stretch}' },
  zh: { guesses: '您要找的可能是', searchFor: '检索“{words}”', list: '{stretch}的全部报道' },
};

/** What a chart of years shows, as its caption. @example yearsText('1952', '2025', 'en') //=> 'Stories by year, 1952 to 2025' */
export function yearsText(first: string, latest: string, language: Language): string {
  const label = browseLabels[language].byYear;
  if (first === latest) return label;
  return language === 'zh' ? `${label}，${first}至${latest}` : `${label}, ${first} to ${latest}`;
}

/** A day of the year in every year. @example anniversaryText('02-21', 'zh') //=> '历年的2月21日' */
export function anniversaryText(date: MonthDay, language: Language): string {
  const text = dateText(`2000-${date}`, language);
  return language === 'zh' ? `历年的${text}` : `${text} in every year`;
}

/** The months of a year that have no stories. @example emptyMonthsText(['2018-01', '2018-02'], 'en') //=> 'No stories in January and February.' */
export function emptyMonthsText(months: readonly Month[], language: Language): string {
  const text = listText(months.map((month) => monthName(month, language)), language);
  return language === 'zh' ? `${text}无报道。` : `No stories in ${text}.`;
}

/** The link to all stories of a day, where a list shows a few of them. */
export function allOfText(stories: number, language: Language): string {
  return language === 'zh' ? `全部 ${storiesText(stories, 'zh')}` : `All ${storiesText(stories, 'en')}`;
}

/** How many names a kind has. @example namesText(3, 'en') //=> '3 names' */
export function namesText(names: number, language: Language): string {
  const number = numberText(names, language);
  return language === 'zh' ? `${number} 条` : `${number} ${names === 1 ? 'name' : 'names'}`;
}

/** What an index page's names begin with, after the kind. @example beginningText('People', 'Ch', 'en') //=> 'People: Ch' */
export function beginningText(kind: string, beginning: string, language: Language): string {
  return language === 'zh' ? `${kind}：${beginning}` : `${kind}: ${beginning}`;
}

/** How long after one story of a series the next one came, where that is months or years. @example laterText('2005-06-01', '2019-05-13', 'en') //=> '14 years later' */
export function laterText(one: string, other: string, language: Language): string | undefined {
  const [from = 0, to = 0] = [one, other].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  const months = to - from;
  if (months < 2) return undefined;
  const [number, unit] = months < 24 ? [months, 'month'] : [Math.floor(months / 12), 'year'];
  if (language === 'zh') return unit === 'month' ? `${number} 个月后` : `${number} 年后`;
  return `${number} ${unit}s later`;
}

/** The place of a letter on an index page; the sign for what begins with no letter would end an address. */
export function letterId(letter: string): string {
  return `letter-${letter === '#' ? 'none' : letter}`;
}
