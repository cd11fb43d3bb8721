import { fill } from '../languages/fill.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { countText } from './counts.ts';
import { inEach } from './in-each.ts';

/** Words of the page on corrections, withdrawals and the record. */
export const recordLabels = inEach(({ record }) => record);

/** The edition in which a text was sealed. @example editionText(214, 'en') //=> 'Edition 214' */
export function editionText(number: number, language: Language): string {
  return fill(recordLabels[language].cited, { number: String(number) });
}

/** How many entries the record has. @example entriesText(1, 'en') //=> '1 entry' */
export function entriesText(entries: number, language: Language): string {
  return countText(entries, recordLabels[language].entries, language);
}

/** What the page holds, for search engines. */
export function recordDescription(language: Language): string {
  return fill(recordLabels[language].description, { archive: site.name[language] });
}
