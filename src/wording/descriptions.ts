import { languageFacts } from '../languages/languages.ts';
import { site } from '../site.ts';
import type { InEach, Language } from '../schema/language.ts';

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
  const texts: InEach<string> = {
    en: `News of ${stretch} in the ${site.name.en}.`,
    zh: `${site.name.zh}收录的${stretch}的报道。`,
  };
  return texts[language];
}

/** What the timeline shows. */
export function timelineDescription(language: Language): string {
  const texts: InEach<string> = {
    en: `Every year of the ${site.name.en}, and how much was in the news in each.`,
    zh: `${site.name.zh}历年报道一览。`,
  };
  return texts[language];
}

/** What the list of the days of the year leads to. */
export function anniversariesDescription(language: Language): string {
  const texts: InEach<string> = {
    en: `What was in the news on each day of the year, in the ${site.name.en}.`,
    zh: `${site.name.zh}收录的历年同一天的报道。`,
  };
  return texts[language];
}

/** What the page of one day of the year holds. @example anniversaryDescription('21 February', 'en') //=> 'News of every 21 February in the Fuxin News Archive.' */
export function anniversaryDescription(date: string, language: Language): string {
  const texts: InEach<string> = {
    en: `News of every ${date} in the ${site.name.en}.`,
    zh: `${site.name.zh}收录的历年${date}的报道。`,
  };
  return texts[language];
}

/** What the page of one name holds. */
export function hubDescription(kind: string, name: string, language: Language): string {
  const texts: InEach<string> = {
    en: `${kind}: ${name}. The stories of the ${site.name.en}, latest first.`,
    zh: `${kind}：${name}。${site.name.zh}的相关报道，新近者在前。`,
  };
  return texts[language];
}

/** What the list of all names of one kind holds. */
export function hubIndexDescription(kinds: string, language: Language): string {
  const texts: InEach<string> = {
    en: `${kinds} in the ${site.name.en}, from A to Z.`,
    zh: `${site.name.zh}的${kinds}索引，按拼音排列。`,
  };
  return texts[language];
}

/** What the search page does. */
export function searchDescription(language: Language): string {
  const texts: InEach<string> = {
    en: `Search every story of the ${site.name.en} by word, year, source and topic.`,
    zh: `按词语、年份、来源和主题检索${site.name.zh}的全部报道。`,
  };
  return texts[language];
}
