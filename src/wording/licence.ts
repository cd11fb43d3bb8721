import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';

/** The sentence on the licence of the texts, with the address of its words; empty where the archive states none. */
export function licenceText(language: Language): string {
  const { name, address } = site.licence;
  if (!name) return '';
  return fill(languageFacts[language].programs.licence, { licence: address ? `${name} <${address}>` : name });
}
