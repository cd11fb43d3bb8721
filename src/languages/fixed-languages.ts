/*
 * Some texts are in one language whatever the languages of the site are.
 */

/** The language of what commands and checks print, as a BCP 47 tag. */
export const commandLanguage = 'en';

/** The locale whose short form of a day is YYYY-MM-DD. */
export const isoLocale = 'en-CA';

/** How programs, their code and the names of files are marked in a page, whichever way its own language runs. */
export const codeAttributes = { lang: 'en', dir: 'ltr' } as const;

/** The language in which crawlers look for a permission. */
export const permissionLanguage = 'en';

/** The language in which styles of citation from the West write months. */
export const citationLanguage = 'en';
