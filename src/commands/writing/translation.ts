import { nameIn, type PairedNames } from '../../editing/name-pairs.ts';
import type { FieldValue } from '../../editing/field-value.ts';
import type { FieldValues } from '../../editing/item-text.ts';
import { fieldsOf } from '../../editing/matter.ts';
import type { FieldName } from '../../schema/fields/fields.ts';
import type { HubKind } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import { fieldsOfKind } from './name-uses.ts';

/** Facts of a story that are the same in every language. */
const sameFields: readonly FieldName[] = ['date', 'titleSupplied', 'digest', 'sourceUrl', 'embargo'];

/** The fields of a translation that follow from its original, and the names that no pair says in the other language. */
export interface TranslatedFields {
  values: FieldValues;
  unpaired: string[];
}

/** Fill in what a translation has in common with its original: the facts, the picture, and the names as `names.yaml` pairs them. */
export function translatedFields(original: string, from: Language, into: Language, pairsOf: (kind: HubKind) => readonly PairedNames[]): TranslatedFields {
  const written = fieldsOf(original);
  const unpaired = new Set<string>();
  const values: FieldValues = {};
  for (const name of sameFields) if (written.has(name)) values[name] = written.get(name) ?? '';
  for (const [kind, fields] of Object.entries(fieldsOfKind) as [HubKind, readonly FieldName[]][]) {
    const pairs = pairsOf(kind);
    const translated = (name: string): string => {
      const found = pairs.find((pair) => nameIn(pair, from)?.toLowerCase() === name.toLowerCase());
      const own = found && nameIn(found, into);
      if (own === undefined) unpaired.add(name);
      return own ?? name;
    };
    for (const field of fields) {
      const value = written.get(field);
      if (typeof value === 'string') values[field] = translated(value);
      else if (Array.isArray(value)) values[field] = value.map((each: FieldValue) => (typeof each === 'string' ? translated(each) : each));
    }
  }
  const image = written.get('image');
  if (image !== undefined) values.image = image;
  return { values, unpaired: [...unpaired] };
}
