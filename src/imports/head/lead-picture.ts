import type { FieldValue } from '../../editing/field-value.ts';
import { fields as known } from '../../schema/fields/fields.ts';
import { bareNameOf, synonymsOf } from '../../schema/fields/foreign-names.ts';
import type { LeadPicture } from './facts.ts';
import { type ForeignField, textsOf } from './foreign-field.ts';
import { plainTextOf, withoutTags } from '../text/plain-text.ts';

const { keys } = known.image.form;

/**
 * The picture that a file leads with, named by a text or by a map of its address, description, credit and caption.
 * What the map does not say is taken from `apart`: fields of their own beside it.
 */
export function leadPictureOf(fields: readonly ForeignField[], apart: Pick<LeadPicture, 'alt' | 'credit' | 'caption'>): LeadPicture | undefined {
  for (const { value, line } of fields) {
    const map = mapOf(value);
    const src = textOf(map, 'src');
    if (src === '' || /^(?:true|false|yes|no)$/i.test(src)) continue;
    return {
      src,
      alt: textOf(map, 'alt') || apart.alt,
      credit: textOf(map, 'credit') || apart.credit,
      caption: textOf(map, 'caption') || apart.caption,
      line,
    };
  }
  return undefined;
}

/** The values of a picture's map by their bare names. */
function mapOf(value: FieldValue): ReadonlyMap<string, FieldValue> {
  if (typeof value === 'string') return new Map([['src', value]]);
  return Array.isArray(value) ? mapOf(value[0] ?? '') : new Map(Object.entries(value).map(([key, part]) => [bareNameOf(key), part]));
}

/** What a map says of a key under the first of its names; empty where it is silent. */
function textOf(map: ReadonlyMap<string, FieldValue>, key: keyof typeof keys): string {
  const name = synonymsOf(key, keys[key]).find((one) => map.has(one));
  return plainTextOf(withoutTags(textsOf(map.get(name ?? '') ?? '')[0] ?? ''));
}
