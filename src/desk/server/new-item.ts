import { existsSync } from 'node:fs';
import { newItemText, type FieldValues } from '../../editing/item-text.ts';
import { freeSlug } from '../../imports/text/slug.ts';
import { isDay } from '../../schema/day.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { firstLanguage, type Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { contentPathOf } from './item-path.ts';
import type { Newsroom } from './newsroom.ts';
import { DeskRefusal } from './refusal.ts';

/** A text that is not saved yet, and the file it will be. */
export interface Begun {
  file: string;
  text: string;
  /** Names that have no pair in the language of the text, so that they stand as they are. */
  unpaired: string[];
}

/** Begin an item with a headline: its file is named by it, in the folder of its day. Nothing is written. @throws {DeskRefusal} */
export function beginItem(
  { settings: { content }, craft }: Pick<Newsroom, 'settings' | 'craft'>,
  { title, date, source, language }: { title: string; date: string; source: string; language: Language },
): Begun {
  if (!isDay(date)) throw new DeskRefusal(422, `${date || 'Nothing'} is no day.`, 'Choose the day of the news.');
  if (title.trim() === '') throw new DeskRefusal(422, 'The item has no headline yet.', 'Write the headline.');
  const folder = date.slice(0, 7).replace('-', '/');
  const fileOf = (slug: string, each: Language = language) => `${folder}/${slug}${each === firstLanguage ? '' : `.${each}`}.md`;
  const isTaken = (slug: string) => site.languages.some((each) => existsSync(contentPathOf(content, fileOf(slug, each))));
  const slug = freeSlug(craft.slugOfHeadline(title) || 'news', isTaken);
  return { file: fileOf(slug), text: openTextOf({ title, date, source, draft: 'true' }), unpaired: [] };
}

/** Begin the version of an item in another language: its facts are filled in; headline, summary and text wait to be written. */
export async function beginTranslation({ craft }: Pick<Newsroom, 'craft'>, file: string, text: string, to: Language): Promise<Begun> {
  const { story, language } = checkFileName(file);
  const { values, unpaired } = await craft.translated(text, language, to);
  return { file: `${story}${to === firstLanguage ? '' : `.${to}`}.md`, text: openTextOf({ ...values, draft: 'true' }), unpaired };
}

/** The text of an item whose own text is still to be written: it begins where the cursor stands. */
function openTextOf(values: FieldValues): string {
  return newItemText(values, '').replace(/(?<!\n)\n+$/, '\n\n');
}
