import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '../../editing/body.ts';
import { removeField } from '../../editing/fields.ts';
import { newItemText, type FieldValues } from '../../editing/item-text.ts';
import { EditRefused } from '../../editing/refusal.ts';
import { readForEditing, saveFile } from '../../editing/save-file.ts';
import { hasErrors, type Problem } from '../../schema/problem.ts';
import type { Asker } from './asker.ts';
import { itemProblems } from './item-problems.ts';
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

/** What became of a new item: only shown in a dry run, else a draft or finished, with what is amiss in it. */
export interface WrittenItem {
  state: 'shown' | 'draft' | 'finished';
  problems: Problem[];
}

/**
 * Write a new item's file, with the text that is given, pasted, or written in the editor's own program. One without a text is a draft, and so
 * is one whose text has errors: it is kept all the same, since nobody may have it elsewhere.
 * @throws {EditRefused} where the file is there, or its facts would break a rule; that is said before a text is asked for
 */
export async function writeItem({ file, values, text, isDraft }: NewItem, { content, isDry, asker, program }: Desk): Promise<WrittenItem> {
  refuseErrors([{ file, after: newItemText({ ...values, draft: 'true' }, '') }]);
  const way = text !== undefined || !asker || isDry ? 'given' : await askWay(asker, program);
  const body = way === 'paste' ? await asker?.lines('Paste or type the text. Blank lines part its paragraphs.') ?? '' : text ?? '';
  const isOpen = body === '' || hasErrors(await itemProblems(content, file, newItemText(values, body)));
  const draft = isDraft || isOpen || (way === 'paste' && await asker?.confirm(finished, true) === false);
  const written = newItemText({ ...values, draft: draft ? 'true' : '' }, body);
  const problems = body === '' ? [] : await itemProblems(content, file, written);
  if (isDry) {
    console.log(`${file}\n\n${written}\nNothing was written.`);
    return { state: 'shown', problems };
  }
  await mkdir(content, { recursive: true });
  const saved = await saveFile(content, file, written, { expected: 'absent' });
  if (saved.kind === 'conflict') {
    throw new EditRefused(`${file} is there already.`, `Choose another name with --slug.${body === '' ? '' : ` The text:\n\n${body}`}`);
  }
  if (way !== 'open' || program === undefined || !asker) return { state: draft ? 'draft' : 'finished', problems };
  if (!await openText(program, join(content, file))) console.log(`${program} could not be opened. Open the file yourself: ${join(content, file)}`);
  return finish(content, file, asker);
}

const finished = 'Is it finished? Otherwise it stays a draft, which readers do not see.';

function askWay(asker: Asker, program: string | undefined): Promise<'paste' | 'open' | 'later'> {
  return asker.choose('The text', [
    { value: 'paste', label: 'Paste it here' },
    ...(program === undefined ? [] : [{ value: 'open', label: `Write it in ${program}` } as const]),
    { value: 'later', label: 'Write it later', hint: 'until then the item is a draft, which readers do not see' },
  ] as const);
}

/** Ask whether a draft that holds a sound text now is finished, and if so make it none. */
async function finish(content: string, file: string, asker: Asker): Promise<WrittenItem> {
  const read = await readForEditing(content, file);
  if (!read || bodyOf(read.text).trim() === '') return { state: 'draft', problems: [] };
  const problems = await itemProblems(content, file, read.text);
  if (hasErrors(problems) || !await asker.confirm(finished, true)) return { state: 'draft', problems };
  const saved = await saveFile(content, file, removeField(read.text, 'draft'), { expected: read.digest });
  return { state: saved.kind === 'saved' ? 'finished' : 'draft', problems };
}
