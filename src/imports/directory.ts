import { posix } from 'node:path';
import type { Day } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import { percentDecoded } from '../schema/percent.ts';
import { partsOfName } from './text/slug.ts';

/** Where an item lies, and the names under which old links may call it. */
export interface ListedItem {
  /** Path below the content folder. */
  file: string;
  language: Language;
  /** Its day, or as much of it as is known: `2023-02`. */
  day: Day;
  /** Path or name of the file it came from. */
  from: string;
  slugs: readonly string[];
  aliases: readonly string[];
}

/** Finds items by the addresses and file names that an old site knew them by. */
export class Directory {
  readonly #byKey = new Map<string, ListedItem[]>();

  /** List an item under all its old names. */
  add(item: ListedItem): void {
    const name = keyOf(item.from);
    const keys = [`file ${name}`, `file ${name.split('/').at(-1) ?? ''}`, ...item.aliases.map((alias) => `path ${keyOf(alias)}`)];
    for (const slug of item.slugs) keys.push(`slug ${slug.toLowerCase()}`);
    for (const key of new Set(keys)) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), item]);
  }

  /** Strike an item from the list. */
  remove(file: string): void {
    for (const [key, items] of this.#byKey) {
      if (items.some((item) => item.file === file)) this.#byKey.set(key, items.filter((item) => item.file !== file));
    }
  }

  /**
   * The file that an old address now is, as a path from the item at `from`; undefined where none is called so, or more than one.
   * Of the versions of one story, the one in the language of the item counts.
   */
  fileOf(address: string, from: string, language: Language): string | undefined {
    const [path = ''] = address.split(/[?#]/);
    const isPage = path.startsWith('/') && !/\.(?:md|markdown)$/i.test(path);
    const found = this.#find(keyOf(percentDecoded(path) ?? path), isPage, /\.(?:md|markdown)$/i.test(path) || !path.includes('/'));
    const own = found.filter((item) => item.language === language);
    const [item, other] = own.length > 0 ? own : found;
    if (!item || other || item.file === from) return undefined;
    return posix.relative(posix.dirname(from), item.file);
  }

  #find(path: string, isPage: boolean, isFile: boolean): ListedItem[] {
    const last = path.split('/').at(-1) ?? '';
    const known = (key: string): ListedItem[] => this.#byKey.get(key) ?? [];
    if (last === '') return [];
    const exact = [...known(`path ${path}`), ...(isPage ? [] : known(`file ${path}`))];
    if (exact.length > 0) return [...new Set(exact)];
    const [, year, month] = /(?:^|\/)(\d{4})\/(\d{1,2})\/(?:\d{1,2}\/)?[^/]+$/.exec(path) ?? [];
    const { slug, day } = partsOfName(`${last}.md`);
    const when = year !== undefined && month !== undefined ? `${year}-${month.padStart(2, '0')}` : day?.slice(0, 7);
    const isOfThen = (item: ListedItem): boolean => when === undefined || item.day.startsWith(when);
    if (isFile) return known(`file ${last}`).filter(isOfThen);
    // Without a day, a name of one word, such as /about/, may be any page of the old site.
    if (when === undefined && !/-.*-/.test(last)) return [];
    return known(`slug ${slug.toLowerCase()}`).filter(isOfThen);
  }
}

function keyOf(path: string): string {
  const bare = path.replace(/\/+/g, '/').replace(/^(?:\.{0,2}\/)+|\/$/g, '').replace(/\/index(?:\.\w+)?$/i, '');
  return bare.replace(/\.(?:md|markdown|html?|txt|php|aspx?)$/i, '').toLowerCase();
}
