import type { Language } from '../schema/language.ts';

/** The most texts of a language that are remembered: then all are forgotten, so that memory has a bound. */
const most = 20_000;

/** A function of a text and a language that remembers what it gave: lists repeat the same days and headlines. */
export function remembered(make: (text: string, language: Language) => string): (text: string, language: Language) => string {
  const known = new Map<Language, Map<string, string>>();
  return (text, language) => {
    let texts = known.get(language);
    if (texts === undefined) known.set(language, (texts = new Map()));
    const before = texts.get(text);
    if (before !== undefined) return before;
    const made = make(text, language);
    if (texts.size >= most) texts.clear();
    texts.set(text, made);
    return made;
  };
}
