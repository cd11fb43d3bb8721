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

/** Words of English, and characters of Chinese, that are read in a minute: Brysbaert 2019, 238 words, and 260 Chinese ones of 1.5 characters. */
const readInMinute: InEach<number> = { en: 238, zh: 390 };

/** How long a text is, and how long it takes to read. @example readingText(310, 'en') //=> '310 words, 1 minute' */
export function readingText(length: number, language: Language): string {
  const minutes = Math.max(1, Math.round(length / readInMinute[language]));
  const number = numberText(minutes, language);
  const texts: InEach<string> = { en: `${lengthText(length, 'en')}, ${number} ${minutes === 1 ? 'minute' : 'minutes'}`, zh: `${lengthText(length, 'zh')}，约 ${number} 分钟` };
  return texts[language];
}
