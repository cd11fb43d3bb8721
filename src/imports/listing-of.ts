import type { Day } from '../schema/day.ts';
import type { FrontMatter } from '../schema/fields/fields.ts';
import { firstLanguage, isLanguage } from '../schema/language.ts';
import type { ListedItem } from './directory.ts';
import type { ForeignItem } from './foreign-file.ts';
import { partsOfName } from './text/slug.ts';

/** What the front matter of an item that is there says that an import must know. */
type ExistingMatter = Pick<FrontMatter, 'date' | 'aliases'> & Partial<Pick<FrontMatter, 'title' | 'draft' | 'embargo'>>;

/** Answer whether readers do not see an item yet: a draft, or one whose embargo may not have passed. */
export function isHiddenItem({ draft, others }: Pick<ForeignItem['facts'], 'draft' | 'others'>, today = ''): boolean {
  return draft || (typeof others.embargo === 'string' && others.embargo.slice(0, 10) >= today);
}

/** List an item that is to be made, under all names that its file, its head and its place give it. */
export function listingOf({ item, file, slug }: { item: ForeignItem; file: string; slug: string }, today: Day | undefined): ListedItem {
  const parts = partsOfName(item.name);
  return {
    file, language: item.language, day: item.facts.date, from: item.name, ...(item.folder && { folder: item.folder }),
    slugs: [...new Set([slug, item.slug, parts.slug, item.facts.slug].filter((name) => name !== ''))], aliases: item.facts.aliases,
    title: item.title, isHidden: isHiddenItem(item.facts, today),
  };
}

/** List an item that an earlier import brought, by what its file says. */
export function listingOfExisting(file: string, matter: ExistingMatter, from: string, today: Day): ListedItem {
  const [, slug = '', suffix] = /(?<![^/])([^/]+?)(?:\.([a-z]+))?\.md$/.exec(file) ?? [];
  const language = suffix !== undefined && isLanguage(suffix) ? suffix : firstLanguage;
  const isHidden = matter.draft === true || (matter.embargo !== undefined && matter.embargo.slice(0, 10) >= today);
  const slugs = [...new Set([slug, partsOfName(from).slug].filter((name) => name !== ''))];
  return { file, language, day: matter.date, from, slugs, aliases: matter.aliases, isHidden, ...(matter.title !== undefined && { title: matter.title }) };
}
