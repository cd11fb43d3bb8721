import { site } from '../site.ts';

/** A language of the site, as named in `site.languages`. */
export type Language = (typeof site.languages)[number];

/** One text in each language of the site. */
export type InEach<T> = Readonly<Record<Language, T>>;

/** The language that stands at the root of the site and whose files carry no suffix. */
export const firstLanguage: Language = site.languages[0];

/** Answer whether a text names a language of the site. */
export function isLanguage(text: string): text is Language {
  return (site.languages as readonly string[]).includes(text);
}
