import type { Language } from '../../schema/language.ts';
import { dayOfFolders, dayOfName } from './day-of-path.ts';
import { languageOfTag } from './language-of-text.ts';

/** Longest slugs, in characters, of Latin letters and of others, which take up to nine times as much in an address. */
const longest = { latin: 80, other: 30 };

/**
 * Make a slug of a headline or a name: small letters without accents, digits and single hyphens; Han letters stay.
 * Where too little is left it is `news-` with the digits there are, or with the first eight of the input's SHA-256.
 * @example slugOf('Café opens: 20 % off!', 'ab12…') //=> 'cafe-opens-20-off'
 */
export function slugOf(text: string, sha256: string): string {
  const plain = text.normalize('NFKD').replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '').normalize('NFKC');
  const letters = plain
    .toLowerCase()
    .replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/œ/g, 'oe').replace(/ł/g, 'l').replace(/đ/g, 'd')
    .replace(/&(?:amp;)?/g, ' and ')
    .replace(/(?<=[a-z0-9])['’](?=[a-z])/g, '')
    .replace(/\b(?:[a-z]\.){2,}/g, (initials) => initials.replaceAll('.', ''))
    .replace(/(?<=\p{Script=Han})[（()）《》〈〉「」【】“”"·]+|(?<![（()）《》〈〉「」【】“”"·])[（()）《》〈〉「」【】“”"·]+(?=\p{Script=Han})/gu, '')
    .replace(/[^\p{Ll}\p{Lo}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const limit = /^[a-z0-9-]*$/.test(letters) ? longest.latin : longest.other;
  const cut = letters.length > limit ? (letters.slice(0, limit + 1).replace(/-[^-]*$/, '') || letters).slice(0, limit).replace(/(?<!-)-+$/, '') : letters;
  if (/^\p{Nd}+$/u.test(cut)) return `news-${cut}`;
  return cut === '' ? `news-${sha256.slice(0, 8)}` : cut.normalize('NFC').toWellFormed();
}

/** The slug with the next free number, where its own is taken. @example freeSlug('fire', (slug) => slug === 'fire') //=> 'fire-2' */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** What a file's name says: the day, the slug and the language of `2019-03-26-a-year.zh-cn.md`; the folder's, where the file is an `index.md`. */
export function partsOfName(path: string): { day?: string; slug: string; language?: Language } {
  const segments = path.split(/[\\/]/);
  const plain = (segments.at(-1) ?? '').replace(/\.(?:md|markdown|mdown|mkdn?|txt|html?|text|docx)$/i, '');
  const [, stem = plain, suffix = ''] = /^(.+)\.([a-z]{2}(?:[-_][a-z]{2,4})?)$/i.exec(plain) ?? [];
  const language = languageOfTag(suffix);
  const own = language ? stem : plain;
  const name = /^_?index$/i.test(own) ? (segments.at(-2) ?? '') : own;
  const named = dayOfName(name.normalize('NFKC'));
  if (named) return { day: named.day, slug: named.rest, ...(language && { language }) };
  const day = dayOfFolders(segments.slice(0, -1).join('/').normalize('NFKC'));
  return { slug: name, ...(day !== undefined && { day }), ...(language && { language }) };
}
