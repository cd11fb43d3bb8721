import type { PluralForms } from './plural-forms.ts';

type Values = Readonly<Record<string, string | number>>;

/** Fill in the names in braces; one that has no value stays as it is. @example fill('{count} stories', { count: 3 }) //=> '3 stories' */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name] ?? whole) : whole));
}

/**
 * Fill in a text of the form that a number takes in a language, with the number as `{count}` where no other is given.
 * @example fillCount({ one: '{count} day', other: '{count} days' }, 2, 'en') //=> '2 days'
 */
export function fillCount(forms: PluralForms, count: number, locale: string, values: Values = {}): string {
  return fill(forms[rulesOf(locale).select(count)] ?? forms.other, { count, ...values });
}

// Made once: that takes longer than many numbers to be told apart.
const known = new Map<string, Intl.PluralRules>();

function rulesOf(locale: string): Intl.PluralRules {
  const rules = known.get(locale) ?? new Intl.PluralRules(locale);
  known.set(locale, rules);
  return rules;
}
