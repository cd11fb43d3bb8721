import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { FrontMatter } from '../schema/fields/fields.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';

/** A licence by its name, and the address of its words; empty where it has none. */
export interface Licence {
  name: string;
  address: string;
}

/** The licence of an item's text: its own, or that of the archive. Undefined where neither states one. */
export function licenceOf({ licence }: Pick<FrontMatter, 'licence'>): Licence | undefined {
  if (licence) return { name: licence.name, address: licence.address ?? '' };
  return site.licence.name ? site.licence : undefined;
}

/** The sentence on the licence of the texts, with the address of its words; empty where the archive states none. */
export function licenceText(language: Language): string {
  const { name, address } = site.licence;
  if (!name) return '';
  return fill(languageFacts[language].programs.licence, { licence: address ? `${name} <${address}>` : name });
}
