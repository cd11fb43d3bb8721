import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { DescriptionWords } from '../languages/page-words.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';

/*
 * One sentence on what a page holds, for search engines and link previews; and the page's name in a browser tab. None of
 * them counts anything, so that they stay as they are when news is added.
 */

/** The title of a browser tab: the page, then the archive; the archive alone on its front page. */
export function tabText(page: string, language: Language): string {
  const name = site.name[language];
  return page ? `${page}${languageFacts[language].marks.titleSeparator}${name}` : name;
}

/** What the archive holds, on its front page and on the page about it. */
export function siteDescription(language: Language): string {
  return `${site.tagline[language]}${languageFacts[language].marks.stop}`;
}

/** What the list of one year, month or day holds. @example calendarDescription('2023', 'en') //=> 'News of 2023 in the Fuxin News Archive.' */
export function calendarDescription(stretch: string, language: Language): string {
  return sentence('calendar', language, { stretch });
}

/** What the timeline shows. */
export function timelineDescription(language: Language): string {
  return sentence('timeline', language);
}

/** What the list of the days of the year leads to. */
export function anniversariesDescription(language: Language): string {
  return sentence('anniversaries', language);
}

/**
 * What the page of one day of the year holds.
 * @example anniversaryDescription('21 February', 'en') //=> 'News of every 21 February in the Fuxin News Archive.'
 */
export function anniversaryDescription(date: string, language: Language): string {
  return sentence('anniversary', language, { date });
}

/** What the page of one name holds. */
export function hubDescription(kind: string, name: string, language: Language): string {
  return sentence('hub', language, { kind, name });
}

/** What the list of all names of one kind holds. */
export function hubIndexDescription(kinds: string, language: Language): string {
  return sentence('hubIndex', language, { kinds });
}

/** What the search page does. */
export function searchDescription(language: Language): string {
  return sentence('search', language);
}

function sentence(page: keyof DescriptionWords, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fill(languageFacts[language].descriptions[page], { ...values, archive: site.name[language] });
}
