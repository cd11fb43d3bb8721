import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Day } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import { plainDayText } from './days.ts';
import { inEach } from './in-each.ts';
import { listText } from './lists.ts';

/** Words on a story's own page that stay the same from story to story, and those that are filled in below. */
export const storyLabels = inEach(({ story }) => story);

/** Who wrote the story. @example bylineText(['Li Na', 'Wang Wei'], 'en') //=> 'By Li Na and Wang Wei' */
export function bylineText(authors: readonly string[], language: Language): string {
  return fill(storyLabels[language].byline, { names: listText(authors, language) });
}

/** The notice that a text is the archive's own digest: what stands before the names of its sources, and after them. */
export function digestText(language: Language): [before: string, after: string] {
  const [before = '', after = ''] = storyLabels[language].digest.split('{sources}');
  return [before, after];
}

/** That other sources brought the same report: what stands before their names, and after them. */
export function reportsText(language: Language): [before: string, after: string] {
  const [before = '', after = ''] = storyLabels[language].alsoReported.split('{sources}');
  return [before, after];
}

/** What the archive did to a report, in a citation. @example digestNote('Xinhua', 'en') //=> 'Digest after Xinhua' */
export function digestNote(source: string, language: Language): string {
  return fill(storyLabels[language].digestNote, { source });
}

/**
 * Over the story before or after this one in its source or, where none is given, in its series.
 * @example neighbourText('earlier', 'Xinhua', 'en') //=> 'Previous story from Xinhua'
 */
export function neighbourText(side: 'earlier' | 'later', source: string | undefined, language: Language): string {
  const { earlierFrom, laterFrom, earlierInSeries, laterInSeries } = storyLabels[language];
  if (source === undefined) return side === 'earlier' ? earlierInSeries : laterInSeries;
  return fill(side === 'earlier' ? earlierFrom : laterFrom, { source });
}

/** A headline as lists and titles carry it; a supplied one in square brackets, as archivists do. */
export function headlineText({ title, titleSupplied }: { title: string; titleSupplied?: true | undefined }, language: Language): string {
  return titleSupplied ? fill(languageFacts[language].marks.suppliedTitle, { title }) : title;
}

/** When the text was last changed. @example updatedText('2023-03-01', 'en') //=> 'Updated 1 March 2023' */
export function updatedText(day: Day, language: Language): string {
  return fill(storyLabels[language].updated, { day: plainDayText(day, language) });
}

/** The sentence that stands in place of a withdrawn story. */
export function withdrawnText(day: Day, language: Language): string {
  return fill(storyLabels[language].withdrawnOn, { day: plainDayText(day, language) });
}

/** Latin letters from which a headline would fill a screen at its usual size; one of Han is as wide as two. */
const longHeadline = 90;

/** Answer whether a headline is so long that it is set smaller. @example isLong('Dam closed', 'en') //=> false */
export function isLong(title: string, language: Language): boolean {
  return title.length * (languageFacts[language].setting === 'squares' ? 2 : 1) > longHeadline;
}

/**
 * Answer whether a headline is to be broken into lines at its pauses alone: one of several parts, none of them long, in a language whose
 * headlines have such pauses.
 * @example isParted('市政府党组召开扩大会议，八项举措力争首季“开门红”', 'zh') //=> true
 */
export function isParted(title: string, language: Language): boolean {
  const pauses = languageFacts[language].headlinePauses;
  if (!pauses) return false;
  const parts = title.split(pauses.signs).filter(Boolean);
  return parts.length > 1 && parts.every((part) => part.length <= pauses.longestPart);
}
