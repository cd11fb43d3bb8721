import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointFile } from '../../record/record-files.ts';
import { typedOf } from '../line/command.ts';
import { UsageError } from '../line/read-line.ts';
import type { Asker } from './asker.ts';
import { itemFileOf, otherVersions } from './target-file.ts';

/** The one item that a command line names. @throws {UsageError} where it names none, several, or one that is not there */
export function onlyItem(command: string, operands: readonly string[], content: string, folder: string): string {
  const [typed, ...others] = operands;
  if (typed === undefined) throw new UsageError(`${command} is given no file. Name the item: ${typedOf(command)} -- content/2023/02/mine-reopens.md.`);
  if (others.length > 0) {
    throw new UsageError(`${command} takes one item, and ${operands.length} are named. Put a text of several words in quotes.`);
  }
  return itemFileOf(typed, content, folder);
}

/** The words of a notice: those that were given, else asked for. @throws {UsageError} where they are missing and nobody can be asked */
export async function noticeText(command: string, flag: string, given: string | undefined, question: string, asker: Asker | undefined): Promise<string> {
  const text = given?.trim() ?? await asker?.line(question);
  if (text) return text;
  throw new UsageError(`--${flag} is missing, and there is no terminal to ask in. Write ${typedOf(command)} -- FILE --${flag} "…".`);
}

/** What is left to do where the archive has a record, on a line of its own; nothing where it has none. */
export function saySealing(content: string): string {
  return existsSync(join(content, checkpointFile)) ? `\nThen tell the record of it: ${typedOf('seal')}.` : '';
}

/** What to do about the versions in other languages, on a line of its own each; nothing where there are none. */
export function sayOthers(command: string, content: string, file: string): string {
  return otherVersions(content, file).map((other) => `\n${other} stays as it was. For it, too: ${typedOf(command)} -- ${other}`).join('');
}
