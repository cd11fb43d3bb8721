import type { Direction } from '../languages/language-facts.ts';
import { languageFacts } from '../languages/languages.ts';
import { runsOtherwise } from '../schema/direction.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';

/** Attributes of an element whose text is in a language of the site. */
export interface LangAttributes {
  lang?: string;
  dir?: Direction | 'auto';
}

/** Let a name or a headline find its direction by its first letter, where it may run the other way than its own language. */
export function turnAttributes(text: string, language: Language): Pick<LangAttributes, 'dir'> {
  return runsOtherwise(text, directionOf(language)) ? { dir: 'auto' } : {};
}

/**
 * Mark an element with its language, and with its direction where that is not the page's.
 * @param language the text's own language; of undefined, which stands for the page's, nothing is said
 */
export function langAttributes(language: Language | undefined, page: Language): LangAttributes {
  if (language === undefined) return {};
  const direction = directionOf(language);
  return { lang: site.tags[language], ...(direction !== directionOf(page) && { dir: direction }) };
}

/**
 * Mark a text with the language that its item says it is in, a BCP 47 tag, and with its direction where that is not its page's.
 * @param lang undefined stands for the language of the page, of which nothing is said
 */
export function textAttributes(lang: string | undefined, page: Language): LangAttributes {
  if (lang === undefined || lang === site.tags[page]) return {};
  const direction = directionOfTag(lang) ?? 'auto';
  return { lang, ...(direction !== directionOf(page) && { dir: direction }) };
}

/** The attributes of a whole page; lines run from left to right where nothing else is said. */
export function pageAttributes(language: Language): LangAttributes {
  const direction = directionOf(language);
  return { lang: site.tags[language], ...(direction !== 'ltr' && { dir: direction }) };
}

/** Types of the language do not know this part of it yet. */
type LocaleWithText = Intl.Locale & { getTextInfo?: () => { direction?: Direction } };

function directionOfTag(tag: string): Direction | undefined {
  const locale: LocaleWithText = new Intl.Locale(tag);
  return locale.getTextInfo?.().direction;
}

function directionOf(language: Language): Direction {
  return languageFacts[language].direction;
}
