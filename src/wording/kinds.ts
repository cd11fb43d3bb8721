import type { Name } from '../archive/hubs.ts';
import { languageFacts } from '../languages/languages.ts';
import type { KindWords } from '../languages/page-words.ts';
import type { HubKind } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';

/** The words for one kind of name. */
export function kindWords(kind: HubKind, language: Language): KindWords {
  return languageFacts[language].kinds[kind];
}

/**
 * A name as a heading or the tab of a browser has it: topics, which files write small, begin with a capital letter.
 * @example headingOf({ kind: 'topics', name: 'mining' }, 'en') //=> 'Mining'
 */
export function headingOf({ kind, name, language: own }: Pick<Name, 'kind' | 'name' | 'language'>, language: Language): string {
  const [first = '', ...rest] = name;
  return kind === 'topics' ? first.toLocaleUpperCase(languageFacts[own ?? language].locale) + rest.join('') : name;
}
