import type { Name } from '../archive/hubs.ts';
import { languageFacts } from '../languages/languages.ts';
import type { KindWords } from '../languages/page-words.ts';
import { printedName } from '../schema/signs/apostrophe.ts';
import type { HubKind } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';

/** The words for one kind of name. */
export function kindWords(kind: HubKind, language: Language): KindWords {
  return languageFacts[language].kinds[kind];
}

/**
 * A name as a heading or the tab of a browser has it: topics, which files write small, begin with a capital letter. A first word with a
 * capital of its own, such as eBay, stays as it is, and so does a letter whose capital is several, such as ß.
 * @example headingOf({ kind: 'topics', name: 'mining' }, 'en') //=> 'Mining'
 */
export function headingOf({ kind, name: written, language: own }: Pick<Name, 'kind' | 'name' | 'language'>, language: Language): string {
  const name = printedName(written);
  const [first = '', ...rest] = name;
  const [word = ''] = name.split(' ', 1);
  if (kind !== 'topics' || word !== word.toLowerCase()) return name;
  const capital = first.toLocaleUpperCase(languageFacts[own ?? language].locale);
  return [...capital].length === 1 ? capital + rest.join('') : name;
}
