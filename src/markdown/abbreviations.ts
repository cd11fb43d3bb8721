import { languageFacts } from '../languages/languages.ts';

/** The short forms of all languages: a text in one names people and places of others. */
const words = Object.values(languageFacts).flatMap(({ abbreviations }) => abbreviations.split(' ').filter((word) => word !== ''));
const form = new RegExp(`(?:^|[\\s(“"‘'])(?:\\p{L}|\\p{L}\\.\\p{L}|${words.join('|')})\\.$`, 'u');

/** Answer whether a text ends in a short form, so that its full stop ends no sentence. @example endsInAbbreviation('said Mr.') //=> true */
export function endsInAbbreviation(text: string): boolean {
  return form.test(text);
}
