import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '../../editing/body.ts';
import { removeField } from '../../editing/fields.ts';
import { newItemText, type FieldValues } from '../../editing/item-text.ts';
import { EditRefused } from '../../editing/refusal.ts';
import { readForEditing, saveFile } from '../../editing/save-file.ts';
import type { Asker } from './asker.ts';
import { refuseErrors } from './rewrites.ts';
import { openText } from './text-program.ts';

/** A new item before its text is written. */
export interface NewItem {
  file: string;
  values: FieldValues;
  /** Its text, where it is there already. */
  text?: string | undefined;
  isDraft: boolean;
}

/** What surrounds the writing of an item. */
interface Desk {
  content: string;
  isDry: boolean;
  asker?: Asker | undefined;
  /** The program that texts are written with. */
  program?: string | undefined;
}

/**
 * Write a new item's file, with the text that is given, pasted, or written in the editor's own program. One without a text is a draft.
 * @returns what became of it, as one word; `shown` in a dry run
 * @throws {EditRefused} where the file is there, or would break a rule
 */
export async function writeItem({ file, values, text, isDraft }: NewItem, { content, isDry, asker, program }: Desk): Promise<'shown' | 'draft' | 'finished'> {
  const way = text !== undefined || !asker || isDry ? 'given' : await asker.choose('The text', [
    { value: 'paste', label: 'Paste it here' },
    ...(program === undefined ? [] : [{ value: 'open', label: `Write it in ${program}` } as const]),
    { value: 'later', label: 'Write it later', hint: 'until then the item is a draft, which readers do not see' },
  ] as const);
  const body = way === 'paste' ? await asker?.lines('Paste or type the text. Blank lines part its paragraphs.') ?? '' : text ?? '';
  const draft = isDraft || body === '' || (way === 'paste' && await asker?.confirm('Is it finished? Otherwise it stays a draft.', true) === false);
  const written = newItemText({ ...values, draft: draft ? 'true' : '' }, body);
  refuseErrors([{ file, after: written }]);
  if (isDry) {
    console.log(`${file}\n\n${written}\nNothing was written.`);
    return 'shown';
  }
  await mkdir(content, { recursive: true });
  const saved = await saveFile(content, file, written, { expected: 'absent' });
  if (saved.kind === 'conflict') throw new EditRefused(`${file} is there already.`, 'Choose another name with --slug. Nothing was written.');
  if (way !== 'open' || program === undefined || !asker) return draft ? 'draft' : 'finished';
  if (!await openText(program, join(content, file))) console.log(`${program} could not be opened. Open the file yourself: ${join(content, file)}`);
  return await finish(content, file, asker) ? 'finished' : 'draft';
}

/** Ask whether a draft that holds a text now is finished, and if so make it none. Answers whether it is. */
async function finish(content: string, file: string, asker: Asker): Promise<boolean> {
  const read = await readForEditing(content, file);
  if (!read || bodyOf(read.text).trim() === '' || !await asker.confirm('Is it finished? Otherwise it stays a draft.', true)) return false;
  const saved = await saveFile(content, file, removeField(read.text, 'draft'), { expected: read.digest });
  return saved.kind === 'saved';
}
