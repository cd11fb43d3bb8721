import { fillCount } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { PluralForms } from '../languages/plural-forms.ts';
import type { Language } from '../schema/language.ts';

// Made once: that takes longer than many numbers to be written.
const formats = new Map<Language, Intl.NumberFormat>();

/** A number as the language groups it. @example numberText(12345, 'en') //=> '12,345' */
export function numberText(number: number, language: Language): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(languageFacts[language].locale);
  formats.set(language, format);
  return format.format(number);
}

/** A number of things, in the form that the number takes. @example countText(1, { one: '{count} day', other: '{count} days' }, 'en') //=> '1 day' */
export function countText(count: number, forms: PluralForms, language: Language): string {
  return fillCount(forms, count, languageFacts[language].locale, { count: numberText(count, language) });
}

/** How many stories. @example storiesText(1, 'en') //=> '1 story' */
export function storiesText(stories: number, language: Language): string {
  return countText(stories, languageFacts[language].counts.stories, language);
}

/** How long a text is: words in Latin script plus Han characters. @example lengthText(310, 'zh') //=> '310 字' */
export function lengthText(length: number, language: Language): string {
  return countText(length, languageFacts[language].counts.words, language);
}

/** The share of a minute from which the time to read a text is told: of less, its length alone. It is 150 words of English. */
const worthTelling = 0.63;

/** Minutes from which a reader looks for a table of contents: 600 words of English. */
const longReadMinutes = 2.52;

/** Answer whether a text takes so long to read that its contents are worth a list. */
export function isLongRead(length: number, language: Language): boolean {
  return length >= languageFacts[language].readPerMinute * longReadMinutes;
}

/**
 * How long a text is, and how long it takes to read where that is worth telling.
 * @example readingText(310, 'en') //=> '310 words, 1-minute read'
 * @example readingText(90, 'en') //=> '90 words'
 */
export function readingText(length: number, language: Language): string {
  const { readPerMinute, marks, counts } = languageFacts[language];
  if (length < readPerMinute * worthTelling) return lengthText(length, language);
  const minutes = Math.max(1, Math.round(length / readPerMinute));
  return `${lengthText(length, language)}${marks.comma}${countText(minutes, counts.minutes, language)}`;
}
