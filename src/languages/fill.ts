import type { PluralForms } from './plural-forms.ts';

/** Fill in the names in braces; one that has no value stays as it is. @example fill('{count} stories', { count: 3 }) //=> '3 stories' */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form that a number takes in a language. @example formFor(2, { one: 'a day', other: '{count} days' }, 'en') //=> '{count} days' */
export function formFor(count: number, forms: PluralForms, locale: string): string {
  const rules = known.get(locale) ?? new Intl.PluralRules(locale);
  known.set(locale, rules);
  return forms[rules.select(count)] ?? forms.other;
}

// Made once: that takes longer than many numbers to be told apart.
const known = new Map<string, Intl.PluralRules>();
