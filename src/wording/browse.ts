import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Month, MonthDay } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import { countText, storiesText } from './counts.ts';
import { dateText, monthName } from './days.ts';
import { inEach } from './in-each.ts';
import { listText } from './lists.ts';

/** Words of the pages by which a reader leafs through the archive. */
export const browseLabels = inEach(({ browse }) => browse);

/** Words that the page for unknown addresses is filled with in the browser, which puts words in the place of those in braces. */
export const lostLabels = inEach(({ notFound }) => notFound);

/** What a chart of years shows, as its caption. @example yearsText('1952', '2025', 'en') //=> 'Stories by year, 1952 to 2025' */
export function yearsText(first: string, latest: string, language: Language): string {
  const { byYear, fromTo } = browseLabels[language];
  return first === latest ? byYear : `${byYear}${languageFacts[language].marks.comma}${fill(fromTo, { first, latest })}`;
}

/** A day of the year in every year. @example anniversaryText('02-21', 'zh') //=> '历史上的2月21日' */
export function anniversaryText(date: MonthDay, language: Language): string {
  return fill(browseLabels[language].anniversary, { date: dateText(`2000-${date}`, language) });
}

/** The months of a year that have no stories. @example emptyMonthsText(['2018-01', '2018-02'], 'en') //=> 'No stories in January and February.' */
export function emptyMonthsText(months: readonly Month[], language: Language): string {
  return fill(browseLabels[language].emptyMonths, { months: listText(months.map((month) => monthName(month, language)), language) });
}

/** The link to all stories of a day, where a list shows a few of them. */
export function allOfText(stories: number, language: Language): string {
  return fill(languageFacts[language].counts.allStories, { stories: storiesText(stories, language) });
}

/** How many names a kind has. @example namesText(3, 'en') //=> '3 names' */
export function namesText(names: number, language: Language): string {
  return countText(names, languageFacts[language].counts.names, language);
}

/** What an index page's names begin with, after the kind. @example beginningText('People', 'Ch', 'en') //=> 'People: Ch' */
export function beginningText(kind: string, beginning: string, language: Language): string {
  return `${kind}${languageFacts[language].marks.colon}${beginning}`;
}

/**
 * How long after one story of a series the next one came, where that is months or years; undefined where it is less.
 * @example laterText('2005-06-01', '2019-05-13', 'en') //=> '14 years later'
 */
export function laterText(one: string, other: string, language: Language): string | undefined {
  const [from = 0, to = 0] = [one, other].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  const months = to - from;
  if (months < 2) return undefined;
  const { monthsLater, yearsLater } = languageFacts[language].days;
  return months < 24 ? countText(months, monthsLater, language) : countText(Math.floor(months / 12), yearsLater, language);
}

/** The place of a letter on an index page; the sign for what begins with no letter would end an address. */
export function letterId(letter: string): string {
  return `letter-${letter === '#' ? 'none' : letter}`;
}
