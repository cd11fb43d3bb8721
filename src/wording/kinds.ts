import { languageFacts } from '../languages/languages.ts';
import type { KindWords } from '../languages/page-words.ts';
import type { HubKind } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';

/** The words for one kind of name. */
export function kindWords(kind: HubKind, language: Language): KindWords {
  return languageFacts[language].kinds[kind];
}
