import { absolute, encodeSegments } from '../addresses.ts';
import { firstLanguage, type Language } from '../schema/language.ts';

/** A form of address from `site.ts` with a story's own facts in it. @param path the story's permalink */
export function filledAddress(form: string, { story, language, title }: { story: string; language: Language; title: string }, path: string): string {
  const facts = new Map([
    ['file', encodeSegments(`${story}${language === firstLanguage ? '' : `.${language}`}.md`)],
    ['title', encodedValue(title)],
    ['address', encodeURIComponent(absolute(path))],
  ]);
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => facts.get(name) ?? whole);
}

/** A text as a value in an address. Letters beyond ASCII stand as they are, which browsers encode by themselves: encoded, Han takes nine letters a sign. */
function encodedValue(text: string): string {
  return encodeURIComponent(text).replace(/(?:%[89A-F][0-9A-F])+/g, (signs) => decodeURIComponent(signs));
}
