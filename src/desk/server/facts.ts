import { languageFacts } from '../../languages/languages.ts';
import { fieldNames, fields, type Field, type FieldName } from '../../schema/fields/fields.ts';
import type { HubKind } from '../../schema/item.ts';
import { firstLanguage } from '../../schema/language.ts';
import { rules } from '../../schema/rules.ts';
import { site } from '../../site.ts';
import type { DeskFacts, FormField } from '../messages.ts';

/** The kind of names that a field takes, where the archive gathers stories under them. */
const namesOfField: Readonly<Partial<Record<FieldName, HubKind>>> = {
  topics: 'topics', people: 'people', places: 'places', organisations: 'organisations', source: 'sources', editor: 'editors', series: 'series',
};

/** What the browser side is told once: the table of fields as a form, the languages and the rules. */
export function factsOf(facts: Pick<DeskFacts, 'base' | 'today' | 'isInGit'>): DeskFacts {
  return {
    ...facts,
    timeZone: site.timeZone,
    name: site.name[firstLanguage],
    languages: site.languages.map((language) => ({ language, tag: site.tags[language], name: languageNameOf(language) })),
    fields: fieldNames.map(formFieldOf),
    rules: Object.fromEntries(Object.entries(rules).map(([name, { says }]) => [name, says])),
  };
}

function languageNameOf(language: keyof typeof site.tags): string {
  return new Intl.DisplayNames([languageFacts[language].locale], { type: 'language' }).of(language) ?? language;
}

function formFieldOf(name: FieldName): FormField {
  const field: Field = fields[name];
  const { form, meaning, example } = field;
  const names = namesOfField[name];
  const keys = Object.entries(form.keys ?? {}).map(([key, { form: { is }, required }]) => ({ name: key, is, isRequired: required === true }));
  return {
    name, is: form.is, words: form.words, meaning, example, keys,
    otherwise: field.required ? '' : field.default, isRequired: field.required === true, ...(names && { names }),
  };
}
