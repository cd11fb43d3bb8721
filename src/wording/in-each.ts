import type { LanguageFacts } from '../languages/language-facts.ts';
import { languageFacts } from '../languages/languages.ts';
import type { InEach } from '../schema/language.ts';
import { site } from '../site.ts';

/** Take a part of what is known of each language of the site. */
export function inEach<Part>(partOf: (facts: LanguageFacts) => Part): InEach<Part> {
  return Object.fromEntries(site.languages.map((language) => [language, partOf(languageFacts[language])])) as InEach<Part>;
}
