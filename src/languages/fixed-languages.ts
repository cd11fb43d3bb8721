/*
 * Some texts are in one language whatever the languages of the site are.
 */

/** The language of what commands and checks print, as a BCP 47 tag. */
export const commandLanguage = 'en';

/** The locale whose short form of a day is YYYY-MM-DD. */
export const isoLocale = 'en-CA';

/** The language in which styles of citation from the West write months. */
export const citationLanguage = 'en';
