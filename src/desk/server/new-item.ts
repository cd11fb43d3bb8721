import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { newItemText, type FieldValues } from '../../editing/item-text.ts';
import { fieldsOf } from '../../editing/matter.ts';
import { freeSlug, slugOf } from '../../imports/text/slug.ts';
import { isDay } from '../../schema/day.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { isField, type FieldName } from '../../schema/fields/fields.ts';
import type { HubKind } from '../../schema/item.ts';
import { firstLanguage, type Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { contentPathOf } from './item-path.ts';
import type { Newsroom } from './newsroom.ts';
import { DeskRefusal } from './refusal.ts';
import { translateNames } from './known-names.ts';

/** A text that is not saved yet, and the file it will be. */
export interface Begun {
  file: string;
  text: string;
  /** Names that have no pair in the language of the text, so that they stand as they are. */
  unpaired: string[];
}

/** The facts that a translation has in common with its original. */
const sameFacts: readonly FieldName[] = ['titleSupplied', 'date', 'digest', 'sourceUrl', 'image', 'updated', 'embargo', 'draft'];
const namedFacts: Readonly<Partial<Record<FieldName, HubKind>>> = {
  source: 'sources', editor: 'editors', topics: 'topics', people: 'people', places: 'places', organisations: 'organisations', series: 'series',
};

/** Begin an item with a headline: its file is named by it, in the folder of its day. Nothing is written. @throws {DeskRefusal} */
export function beginItem(content: string, { title, date, source, language }: { title: string; date: string; source: string; language: Language }): Begun {
  if (!isDay(date)) throw new DeskRefusal(422, `${date || 'Nothing'} is no day.`, 'Choose the day of the news.');
  if (title.trim() === '') throw new DeskRefusal(422, 'The item has no headline yet.', 'Write the headline.');
  const folder = date.slice(0, 7).replace('-', '/');
  const fileOf = (slug: string, each: Language = language) => `${folder}/${slug}${each === firstLanguage ? '' : `.${each}`}.md`;
  const isTaken = (slug: string) => site.languages.some((each) => existsSync(contentPathOf(content, fileOf(slug, each))));
  const slug = freeSlug(slugOf(title, createHash('sha256').update(title).digest('hex')), isTaken);
  return { file: fileOf(slug), text: newItemText({ title, date, source, draft: 'true' }, ''), unpaired: [] };
}

/**
 * Begin the version of an item in another language: the facts stay, names become those that `names.yaml` pairs with them, and headline, summary
 * and text wait to be written.
 */
export async function beginTranslation(newsroom: Newsroom, file: string, text: string, to: Language): Promise<Begun> {
  const { story, language } = checkFileName(file);
  const edition = await newsroom.edition();
  const written = new Map([...fieldsOf(text)].filter(([name]) => isField(name)));
  const unpaired: string[] = [];
  const values: FieldValues = { author: written.get('author') ?? [] };
  for (const name of sameFacts) values[name] = written.get(name) ?? '';
  for (const [name, kind] of Object.entries(namedFacts)) {
    const value = written.get(name) ?? '';
    const names = (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each !== '');
    const translated = translateNames(edition, kind, names, language, to);
    unpaired.push(...translated.filter(({ isPaired }) => !isPaired).map((each) => each.name));
    values[name as FieldName] = Array.isArray(value) ? translated.map((each) => each.name) : translated[0]?.name ?? '';
  }
  return { file: `${story}${to === firstLanguage ? '' : `.${to}`}.md`, text: newItemText(values, ''), unpaired };
}
