import type { KnownGap } from '../schema/coverage/gap.ts';
import type { Month } from '../schema/day.ts';
import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { storiesText } from './counts.ts';
import { monthText } from './days.ts';
import { inEach } from './in-each.ts';

/** Words of the page on the archive as data, and of that on what is in it. */
export const dataLabels = inEach(({ data }) => data);
export const coverageLabels = inEach(({ coverage }) => coverage);

/** What is in of a month, said in full. @example monthCountText('2018-03', 2, true, 'en') //=> 'March 2018: 2 stories, known to be missing' */
export function monthCountText(month: Month, stories: number, isGap: boolean, language: Language): string {
  const { marks, coverage } = languageFacts[language];
  const parts = [...(stories > 0 ? [storiesText(stories, language)] : []), ...(isGap ? [coverage.gap] : stories > 0 ? [] : [coverage.unknown])];
  return `${monthText(month, language)}${marks.colon}${parts.join(marks.comma)}`;
}

/** The months of a gap. @example gapText({ from: '1961-01', to: '1961-12' }, 'en') //=> 'January 1961 to December 1961' */
export function gapText({ from, to }: Pick<KnownGap, 'from' | 'to'>, language: Language): string {
  const first = monthText(from, language);
  return from === to ? first : fill(coverageLabels[language].fromTo, { from: first, to: monthText(to, language) });
}

/** The note of a gap for readers of a language: in theirs, else in the first that there is, said with `language`. */
export function gapNote({ notes }: Pick<KnownGap, 'notes'>, language: Language): { text: string; language: Language } {
  const found = [language, ...site.languages].find((each) => notes[each] !== undefined) ?? language;
  return { text: notes[found] ?? '', language: found };
}

/** One sentence on the page, for search engines. */
export function dataDescription(page: 'data' | 'coverage', language: Language): string {
  return fill(languageFacts[language][page].description, { archive: site.name[language] });
}
