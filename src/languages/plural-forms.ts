/** A text with a number in it, by the plural form that the number takes in the language. */
export type PluralForms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;
