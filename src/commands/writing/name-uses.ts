import { setField } from '../../editing/fields.ts';
import type { FieldValue } from '../../editing/field-value.ts';
import { fieldsOf } from '../../editing/matter.ts';
import type { FieldName } from '../../schema/fields/fields.ts';
import { checkFileName } from '../../schema/file-name.ts';
import type { HubKind } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';

/** The fields that hold the names of each kind. */
export const fieldsOfKind: Readonly<Record<HubKind, readonly FieldName[]>> = {
  topics: ['topics'], people: ['people', 'author'], places: ['places'], organisations: ['organisations'], sources: ['source'], editors: ['editor'],
  series: ['series'],
};

const nameFields = Object.values(fieldsOfKind).flat();

/** A name as items use it. */
export interface NameUse {
  kind: HubKind;
  language: Language;
  name: string;
  /** How many items. */
  count: number;
}

/** Count the names that items use, by kind and language. */
export function nameUses(items: Iterable<{ file: string; text: string }>): NameUse[] {
  const uses = new Map<string, NameUse>();
  for (const { file, text } of items) {
    const { language } = checkFileName(file);
    const written = fieldsOf(text, nameFields);
    for (const [kind, fields] of Object.entries(fieldsOfKind) as [HubKind, readonly FieldName[]][]) {
      for (const name of new Set(fields.flatMap((field) => namesIn(written.get(field))))) {
        const key = JSON.stringify([kind, language, name]);
        const use = uses.get(key) ?? { kind, language, name, count: 0 };
        use.count += 1;
        uses.set(key, use);
      }
    }
  }
  return [...uses.values()];
}

/** Write one name for another in an item; where a list holds both, the other stays once. Gives the text as it was where it does not use the name. */
export function withMergedName(raw: string, kind: HubKind, { from, into }: { from: string; into: string }): string {
  const written = fieldsOf(raw, nameFields);
  return fieldsOfKind[kind].reduce((text, field) => {
    const value = written.get(field);
    if (!namesIn(value).includes(from)) return text;
    if (!Array.isArray(value)) return setField(text, field, into);
    const isInto = (name: FieldValue): boolean => typeof name === 'string' && name.toLowerCase() === into.toLowerCase();
    const others = value.filter((name) => name !== from);
    return setField(text, field, others.some(isInto) ? others : value.map((name) => (name === from ? into : name)));
  }, raw);
}

function namesIn(value: FieldValue | undefined): string[] {
  return [value ?? []].flat().filter((name): name is string => typeof name === 'string' && name !== '');
}
