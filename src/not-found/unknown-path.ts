import { hubKinds, type HubKind } from '../schema/item.ts';
import { firstLanguage, isLanguage, type Language } from '../schema/language.ts';
import { percentDecoded } from '../schema/percent.ts';

/** What an address that leads nowhere says about what its reader wants. */
export interface LostPath {
  language: Language;
  /** `2023`, where a year stands in it. */
  year?: string;
  /** `2023-02`, where a month follows the year. */
  month?: string;
  kind?: HubKind;
  /** The part of it that is most like a name; empty where there is none. */
  slug: string;
  /** The same as words to search for. */
  words: string;
}

/** Read the path of an unknown address. @param base the path that the archive is served under */
export function readLostPath(path: string, base: string): LostPath {
  const written = path.startsWith(base) ? path.slice(base.length) : path;
  const below = percentDecoded(written) ?? written;
  const segments = below.split('/').filter((segment) => segment !== '' && !/^index\.\w+$/i.test(segment));
  const [first = ''] = segments;
  const isPrefixed = isLanguage(first) && first !== firstLanguage;
  if (isPrefixed) segments.shift();
  const date = /(?:^|\/)((?:1[5-9]|20)\d\d)(?:[/-](0?[1-9]|1[0-2])(?=$|[/-]))?/.exec(segments.join('/'));
  const [, year, month] = date ?? [];
  const kind = hubKinds.find((each) => each === segments[0]?.toLowerCase());
  // An old system's day or number before a name, or its ending, was no part of the name.
  const bare = segments.slice(kind ? 1 : 0).map((segment) => segment.replace(/\.[a-z]{2,5}$/i, '').replace(/^\d{4}-\d\d(-\d\d)?-?/, ''));
  const names = bare.filter((segment) => /\p{L}/u.test(segment));
  const slug = names.at(-1) ?? '';
  const words = slug.split(/[-_+.,\s]+/).filter((word) => !/^(\d{5,})?$/.test(word)).join(' ');
  return {
    language: isPrefixed ? first : firstLanguage,
    ...(year && { year }),
    ...(year && month && { month: `${year}-${month.padStart(2, '0')}` }),
    ...(kind && { kind }),
    slug,
    words,
  };
}
