import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { inEach } from './in-each.ts';

/** Words around the stories that no author wrote, in each language. */
export const labels = inEach(({ frame }) => frame);

/** Said beside a story that exists in another language only. @example onlyText('zh', 'en') //=> 'Chinese only' */
export function onlyText(other: Language, language: Language): string {
  const key = `${other} ${language}`;
  const text = onlyTexts.get(key) ?? onlyTextOf(other, language);
  onlyTexts.set(key, text);
  return text;
}

/** Lists say it of many stories, and to ask what a language is called takes long. */
const onlyTexts = new Map<string, string>();

function onlyTextOf(other: Language, language: Language): string {
  const { languageNames, locale, frame } = languageFacts[language];
  const { language: code } = new Intl.Locale(site.tags[other]);
  const name = languageNames[other] ?? new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(code);
  return fill(frame.only, { language: name ?? labels[other].language });
}
