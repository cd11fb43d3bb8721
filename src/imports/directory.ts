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
  /** Name of the folder that was given for the import. */
  folder?: string;
  slugs: readonly string[];
  aliases: readonly string[];
  /** Its headline. */
  title?: string;
  /** True where readers do not see it, so that nothing they see may link to it. */
  isHidden?: boolean;
}

/** The item that a link stands in. */
export interface LinkingItem {
  file: string;
  language: Language;
  /** Path or name of the file it comes from. */
  name: string;
  /** True where readers do not see it, so that it may link to what they do not see. */
  isHidden?: boolean;
}

/** Finds items by the addresses and file names that an old site knew them by. */
export class Directory {
  readonly #byKey = new Map<string, ListedItem[]>();
  readonly #keysOf = new Map<string, string[]>();

  /** List an item under all its old names. */
  add(item: ListedItem): void {
    const name = keyOf(item.from);
    const keys = [`file ${name}`, `file ${lastOf(name)}`, `tail ${tailOf(name)}`, ...item.aliases.map((alias) => `path ${keyOf(alias)}`)];
    if (item.folder !== undefined) keys.push(`tail ${tailOf(`${item.folder.toLowerCase()}/${name}`)}`);
    for (const slug of item.slugs) {
      const last = lastOf(slug.toLowerCase());
      keys.push(`slug ${last}`);
      const parent = name.split('/').at(-2) ?? item.folder?.toLowerCase();
      if (parent !== undefined) keys.push(`tail ${parent}/${last}`);
    }
    const each = [...new Set(keys)];
    for (const key of each) {
      const items = this.#byKey.get(key);
      if (items) items.push(item);
      else this.#byKey.set(key, [item]);
    }
    this.#keysOf.set(item.file, [...(this.#keysOf.get(item.file) ?? []), ...each]);
  }

  /** Strike an item from the list. */
  remove(file: string): void {
    for (const key of this.#keysOf.get(file) ?? []) this.#byKey.set(key, (this.#byKey.get(key) ?? []).filter((item) => item.file !== file));
    this.#keysOf.delete(file);
  }

  /**
   * The file that an old address now is, as a path from the item that links to it; undefined where none is called so, more than one,
   * or one that readers of this item do not see. Of the versions of one story, the one in the language of the item counts.
   */
  fileOf(address: string, from: LinkingItem): string | undefined {
    const item = this.#itemOf(address, from);
    return item && !isHiddenFrom(item, from) ? posix.relative(posix.dirname(from.file), item.file) : undefined;
  }

  /** Answer whether an old address is that of an item which readers of the one that links to it do not see. */
  isHidden(address: string, from: LinkingItem): boolean {
    const item = this.#itemOf(address, from);
    return item !== undefined && isHiddenFrom(item, from);
  }

  #itemOf(address: string, from: LinkingItem): ListedItem | undefined {
    const [written = ''] = address.split(/[?#]/);
    const path = written.replace(/^@\//, '');
    const isPage = path.startsWith('/') && !isTextFile(path);
    const plain = percentDecoded(path) ?? path;
    const beside = isPage || path.startsWith('/') ? undefined : keyOf(posix.join(posix.dirname(from.name), plain));
    const found = this.#find(keyOf(plain), { isPage, isFile: isTextFile(path) || !path.includes('/'), beside });
    const own = found.filter((item) => item.language === from.language);
    const [item, other] = own.length > 0 ? own : found;
    return !item || other || item.file === from.file ? undefined : item;
  }

  #find(path: string, { isPage, isFile, beside }: { isPage: boolean; isFile: boolean; beside: string | undefined }): ListedItem[] {
    const last = lastOf(path);
    const known = (key: string): ListedItem[] => this.#byKey.get(key) ?? [];
    if (last === '') return [];
    const near = beside === undefined ? [] : known(`file ${beside}`).filter((item) => keyOf(item.from) === beside);
    if (near.length > 0) return near;
    const exact = [...known(`path ${path}`), ...(isPage ? [] : known(`file ${path}`))];
    if (exact.length > 0) return [...new Set(exact)];
    const [, year, month] = /(?:^|\/)(\d{4})\/(\d{1,2})\/(?:\d{1,2}\/)?[^/]+$/.exec(path) ?? [];
    const { slug, day } = partsOfName(`${last}.md`);
    const when = year !== undefined && month !== undefined ? `${year}-${month.padStart(2, '0')}` : day?.slice(0, 7);
    const isOfThen = (item: ListedItem): boolean => when === undefined || item.day.startsWith(when);
    if (isFile) return known(`file ${last}`).filter(isOfThen);
    if (when === undefined && path.includes('/')) {
      const tails = known(`tail ${tailOf(path)}`);
      if (tails.length > 0) return tails;
    }
    const called = known(`slug ${slug.toLowerCase()}`).filter(isOfThen);
    // Without a day, a name of one word, such as /about/, may be any page of the old site; a post has its day in its file's name.
    if (when !== undefined || /-.*-|\p{Script=Han}{4}/u.test(last)) return called;
    return path.includes('/') ? [] : called.filter(({ from }) => partsOfName(lastOf(from)).day !== undefined);
  }
}

function isHiddenFrom(item: ListedItem, from: LinkingItem): boolean {
  return item.isHidden === true && from.isHidden !== true;
}

function isTextFile(path: string): boolean {
  return /\.(?:md|markdown|mdx?)$/i.test(path);
}

/** The last two segments of a path: a page's name and its folder's. */
function tailOf(path: string): string {
  return path.split('/').slice(-2).join('/');
}

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function keyOf(path: string): string {
  const bare = path.replace(/\/+/g, '/').replace(/^(?:\.{0,2}\/)+|\/$/g, '').replace(/\/index(?:\.\w+)?$/i, '');
  return bare.replace(/\.(?:md|markdown|html?|txt|php|aspx?)$/i, '').toLowerCase();
}
