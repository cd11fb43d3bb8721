import { monthOf } from '../schema/day.ts';
import { firstLanguage, type Language } from '../schema/language.ts';
import { site } from '../site.ts';
import type { ListedItem } from './directory.ts';
import type { ForeignItem } from './foreign-file.ts';
import type { Remark } from './notes.ts';
import { freeSlug } from './text/slug.ts';

/** An item and the place that it is to have. */
interface Placed {
  item: ForeignItem;
  file: string;
  slug: string;
  /** The item of an earlier version of the file, which nobody has changed since. */
  replaces?: ListedItem;
}

/** Path below the content folder of an item in a language. @example itemPath('2023-02', 'slug', 'zh') //=> '2023/02/slug.zh.md' */
function itemPath(month: string, slug: string, language: Language): string {
  return `${month.replace('-', '/')}/${slug}${language === firstLanguage ? '' : `.${language}`}.md`;
}

/**
 * Choose the file of an imported item: that of its slug, numbered where it is taken, in small or capital letters. A slug that another
 * language has is taken too, since both would count as one story, unless the item is meant as its translation.
 */
export function placeOf(item: ForeignItem, isTaken: (path: string) => boolean): { file: string; slug: string } {
  const month = monthOf(item.facts.date);
  const languages = item.isPaired ? [item.language] : site.languages;
  const slug = freeSlug(item.slug, (name) => languages.some((language) => isTaken(itemPath(month, name, language))));
  return { file: itemPath(month, slug, item.language), slug };
}

/** The remarks on an item with what its place says: that it took that of an earlier version, or another name. */
export function placedRemarks({ item, slug, replaces }: Placed, remarks: readonly Remark[]): Remark[] {
  if (replaces) return [...remarks, { reason: 'renewed', line: 0, detail: '' }];
  return slug === item.slug ? [...remarks] : [...remarks, { reason: 'numbered', line: 0, detail: slug }];
}
