import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pairsIn } from '../../editing/name-pairs.ts';
import type { FieldValues } from '../../editing/item-text.ts';
import { readForEditing } from '../../editing/save-file.ts';
import { commandLanguage } from '../../languages/fixed-languages.ts';
import type { Day } from '../../schema/day.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { namesFile } from '../../schema/names-file.ts';
import { site } from '../../site.ts';
import { UsageError } from '../line/read-line.ts';
import { archiveFactsOf } from './archive-facts.ts';
import type { Asker } from './asker.ts';
import { likelyDuplicates } from './duplicates.ts';
import { askItem, faultOfSlug, type GivenFacts } from './item-answers.ts';
import { readItemTexts } from './item-texts.ts';
import { readItemFile } from './rewrites.ts';
import { itemFileOf, pageOf, versionFile } from './target-file.ts';
import { translatedFields } from './translation.ts';

/** What a command line says of a new item. */
interface Given extends GivenFacts {
  sourceUrl?: string | undefined;
}

/** An item that is ready to get its text. */
export interface PreparedItem {
  file: string;
  values: FieldValues;
  /** What the editor should know before it is written. */
  notes: string[];
  /** True where the editor would not go on. */
  isStopped?: true;
}

/** Gather the facts of a new item. @throws {UsageError} naming every flag that is missing where nobody can be asked */
export async function prepareItem(
  given: Given, { content, asker, today, isDraft }: { content: string; asker: Asker | undefined; today: Day; isDraft: boolean },
): Promise<PreparedItem> {
  const missing = (['title', 'date', 'source'] as const).filter((name) => !given[name]?.trim()).map((name) => `--${name}`);
  if (missing.length > 0 && !asker) {
    const are = missing.length === 1 ? 'is' : 'are';
    throw new UsageError(`${missing.join(', ')} ${are} missing, and there is no terminal to ask in. Give a headline, the day of the news and its source.`);
  }
  if (given.date !== undefined && given.date > today && !isDraft) {
    throw new UsageError(`--date is ${given.date}, which is still to come: today is ${today}. Mend the day, or add --draft.`);
  }
  const facts = archiveFactsOf(existsSync(content) ? readItemTexts(content) : new Map<string, { text: string }>());
  const answers = await askItem(asker, given, facts, today);
  const { title, date, source, editor, topics, story } = answers;
  const slug = story.split('/').at(-1) ?? '';
  const fault = slug === '' ? 'No name for its address can be made from the headline.' : faultOfSlug(slug, date, facts);
  if (fault !== undefined) throw new UsageError(`${fault} Give one with --slug, such as --slug mine-reopens.`);
  const item = { file: versionFile(story, answers.language), title, date, sourceUrl: given.sourceUrl ?? '' };
  const twins = likelyDuplicates(item, facts.items);
  const notes = twins.map((twin) => `It may be there already: ${twin.file}, “${twin.title}”, of ${twin.date}.`);
  const values: FieldValues = { title, date, source, sourceUrl: item.sourceUrl, editor, topics };
  if (notes.length > 0 && asker && !await asker.confirm(`${notes.join('\n')}\nWrite it all the same?`, false)) {
    return { file: item.file, values, notes: ['Stopped. Nothing was written.'], isStopped: true };
  }
  return { file: item.file, values, notes: asker ? [] : notes };
}

/** Fill in the facts of a translation from its original. @throws {UsageError} where its file is there, or its language is not clear */
export async function prepareTranslation(
  typed: string, given: Given, { content, asker, folder }: { content: string; asker: Asker | undefined; folder: string },
): Promise<PreparedItem> {
  const original = itemFileOf(typed, content, folder);
  const { story, language } = checkFileName(original);
  const open = site.languages.filter((other) => other !== language && !existsSync(join(content, versionFile(story, other))));
  const [into, more] = given.language === undefined ? open : [given.language];
  if (into === undefined) throw new UsageError(`${original} has its versions in all languages already: ${pageOf(original)}.`);
  if (more !== undefined) throw new UsageError(`${original} can be translated into ${open.join(' or ')}. Say which with --language.`);
  if (!open.includes(into)) throw new UsageError(`${versionFile(story, into)} is there already. Open it, or give another --language.`);
  const title = given.title ?? await asker?.line(`Headline in ${new Intl.DisplayNames(commandLanguage, { type: 'language' }).of(site.tags[into])}`);
  if (title === undefined) throw new UsageError('--title is missing, and there is no terminal to ask in. Give the headline in the other language.');
  const [before, names] = [await readItemFile(content, original), await readForEditing(content, namesFile)];
  const { values, unpaired } = translatedFields(before.text, language, into, (kind) => (names ? pairsIn(names.text, kind) : []));
  const { date, source, editor, topics } = given;
  const own: FieldValues = { ...values, title, ...(date && { date }), ...(source && { source }), ...(editor && { editor }), ...(topics && { topics }) };
  return {
    file: versionFile(story, into), values: own,
    notes: [
      ...(unpaired.length > 0 ? [`Not paired in ${namesFile}, so kept as written: ${unpaired.join(', ')}. Mend them in the file, or add their pairs.`] : []),
      ...(values.image === undefined ? [] : ['The words for its picture are still those of the original: translate image.alt.']),
    ],
  };
}
