import { importWords, languageFacts } from '../../languages/languages.ts';
import { firstLanguage, isLanguage, type Language } from '../../schema/language.ts';
import { site } from '../../site.ts';

/**
 * Tell the language of a text from the share of Han characters among its characters and words: where they are at least half, the site's
 * language that is set in squares. Elsewhere its first language set in words, or its first of all where it has no such language.
 */
export function languageOfText(text: string): Language {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = sample.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{M}'’]+/gu)?.length ?? 0;
  const inSquares = han > 0 && han >= words ? languageSetIn('squares') : undefined;
  return inSquares ?? languageSetIn('words') ?? firstLanguage;
}

/** The language of the site that a tag such as `zh-CN`, `en_US` or `English` names; undefined for another language. */
export function languageOfTag(tag: string): Language | undefined {
  const plain = tag.trim().toLowerCase();
  const short = named.get(plain) ?? plain.split(/[-_]/)[0] ?? '';
  return isLanguage(short) ? short : undefined;
}

const named = new Map(Object.entries(importWords).flatMap(([language, { names }]) => names.map((name) => [name, language] as const)));

function languageSetIn(setting: 'squares' | 'words'): Language | undefined {
  return site.languages.find((language) => languageFacts[language].setting === setting);
}
