import { languageFacts } from '../languages/languages.ts';
import type { Language } from '../schema/language.ts';

/** Names in a sentence. @example listText(['A', 'B', 'C'], 'en') //=> 'A, B and C' */
export function listText(texts: readonly string[], language: Language): string {
  return formatOf(language).format(texts);
}

/**
 * The same, in pieces, so that a page can make each name a link: what the name at `index` is followed by. After the last
 * it is empty.
 */
export function listJoins(texts: readonly string[], language: Language): string[] {
  const joins: string[] = [];
  for (const part of formatOf(language).formatToParts(texts)) {
    if (part.type === 'element') joins.push('');
    else joins[joins.length - 1] += part.value;
  }
  return joins;
}

const formats = new Map<Language, Intl.ListFormat>();

function formatOf(language: Language): Intl.ListFormat {
  const format = formats.get(language) ?? new Intl.ListFormat(languageFacts[language].locale, { type: 'conjunction' });
  formats.set(language, format);
  return format;
}
