import { site } from '../site.ts';
import type { InEach, Language } from '../schema/language.ts';

// Made once: that takes longer than many numbers to be written.
const formats = new Map<Language, Intl.NumberFormat>();

/** A number as the language groups it. @example numberText(12345, 'en') //=> '12,345' */
export function numberText(number: number, language: Language): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(site.tags[language]);
  formats.set(language, format);
  return format.format(number);
}

/** How many stories. @example storiesText(1, 'en') //=> '1 story' */
export function storiesText(stories: number, language: Language): string {
  const number = numberText(stories, language);
  const texts: InEach<string> = { en: `${number} ${stories === 1 ? 'story' : 'stories'}`, zh: `${number} 篇` };
  return texts[language];
}

/** How long a text is: words in Latin script plus Han characters. @example lengthText(310, 'zh') //=> '310 字' */
export function lengthText(length: number, language: Language): string {
  const number = numberText(length, language);
  const texts: InEach<string> = { en: `${number} ${length === 1 ? 'word' : 'words'}`, zh: `${number} 字` };
  return texts[language];
}
