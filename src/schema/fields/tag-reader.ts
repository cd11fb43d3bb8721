import { shown } from '../excerpt.ts';
import { readLine, type Reader } from './readers.ts';

/** The tag of a language. */
export const readTag: Reader<string> = (value, label, findings) => {
  const text = readLine(value, label, findings);
  if (text === undefined) return undefined;
  const tag = languageTagOf(text);
  if (tag !== undefined && !text.includes('_')) return tag;
  findings.add(
    'lang-form', value.start, `${label} is ${shown(text)}, which is not the tag of a language.`,
    tag === undefined ? 'Write its tag, of two or three letters and what narrows it, such as pt or pt-BR.' : `Write ${tag}.`,
  );
  return undefined;
};

/** A BCP 47 tag as it is written everywhere; undefined for a text that is none. @example languageTagOf('pt_br') //=> 'pt-BR' */
export function languageTagOf(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
