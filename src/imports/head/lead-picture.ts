import type { LeadPicture } from './facts.ts';
import { type Field, type FieldValue, textsOf } from './field.ts';
import { plainTextOf, withoutTags } from '../text/plain-text.ts';

/** The picture that a file leads with, named by a text or by a map of its address, description, credit and caption. */
export function leadPictureOf(fields: readonly Field[], [alt, credit, caption]: [alt: string, credit: string, caption: string]): LeadPicture | undefined {
  for (const { value, line } of fields) {
    const map = mapOf(value);
    const src = text(map['src'] ?? map['url'] ?? map['path'] ?? map['file'] ?? map['image'] ?? map['feature'] ?? map['uid'] ?? '');
    if (src === '' || /^(?:true|false|yes|no)$/i.test(src)) continue;
    return {
      src,
      alt: text(map['alt'] ?? map['alt_text'] ?? map['description'] ?? '') || alt,
      credit: text(map['credit'] ?? '') || credit,
      caption: text(map['caption'] ?? map['title'] ?? '') || caption,
      line,
    };
  }
  return undefined;
}

function mapOf(value: FieldValue): { [key: string]: FieldValue } {
  if (typeof value === 'string') return { src: value };
  return Array.isArray(value) ? mapOf(value[0] ?? '') : value;
}

function text(value: FieldValue): string {
  return plainTextOf(withoutTags(textsOf(value)[0] ?? ''));
}
