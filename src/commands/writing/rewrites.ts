import { createTwoFilesPatch } from 'diff';
import { EditRefused } from '../../editing/refusal.ts';
import { type ReadFile, readForEditing, removeFile, saveFile } from '../../editing/save-file.ts';
import { checkItem } from '../../schema/front-matter.ts';
import type { Problem } from '../../schema/problem.ts';
import { formatReport } from '../../schema/report.ts';
import { decodeText } from '../../schema/text.ts';
import { count } from '../line/progress.ts';

/** A file of the content folder, as it was read and as it is to be; without `before` it is new, without `after` it goes. */
export interface Rewrite {
  file: string;
  before?: ReadFile;
  after?: string;
  /** Where the text of a file that goes will be. */
  movesTo?: string;
  /** The file that a new one was. */
  from?: { file: string; text: string };
}

/** Read the file of an item for a change. @throws {EditRefused} where it is gone or is not UTF-8 */
export async function readItemFile(content: string, file: string): Promise<ReadFile> {
  const read = await readForEditing(content, file);
  if (!read) throw new EditRefused(`${file} is gone.`, 'Look where it was moved to.');
  return read;
}

/** What changes, line by line, as `diff` writes it. */
export function patchOf(rewrites: readonly Rewrite[]): string {
  return rewrites.filter(({ movesTo }) => movesTo === undefined).map(({ file, before, after, from }) => {
    const [old, fresh] = [from?.file ?? (before ? file : '/dev/null'), after === undefined ? '/dev/null' : file];
    const patch = createTwoFilesPatch(old, fresh, from?.text ?? before?.text ?? '', after ?? '', '', '', { context: 1 });
    return patch.replace(/^(?:Index: .*\n)?=+\n/, '').trimEnd();
  }).join('\n\n');
}

/**
 * Refuse changes that would break an item: which brings an error that was not there.
 * @throws {EditRefused} with the errors
 */
export function refuseErrors(rewrites: readonly Rewrite[]): void {
  const fresh = rewrites.flatMap(({ file, before, after }) => {
    if (after === undefined || !file.endsWith('.md')) return [];
    const old = new Set(before ? errorsOf(file, before.text).map(({ rule, message }) => `${rule} ${message}`) : []);
    return errorsOf(file, after).filter(({ rule, message }) => !old.has(`${rule} ${message}`));
  });
  if (fresh.length > 0) throw new EditRefused(formatReport(fresh), 'Nothing was written.');
}

function errorsOf(file: string, raw: string): Problem[] {
  const { text, problems } = decodeText(file, Buffer.from(raw));
  return [...problems, ...(text === undefined ? [] : checkItem(file, text).problems)].filter(({ severity }) => severity === 'error');
}

/**
 * Write changes: what is new or changed first, then what goes, so that no text is ever in none of the files.
 * @throws {EditRefused} where a file changed since it was read; what was written before stays
 */
export async function writeAll(content: string, rewrites: readonly Rewrite[]): Promise<void> {
  let done = 0;
  for (const { file, before, after } of rewrites.toSorted((one, other) => rank(one) - rank(other))) {
    const saved = after === undefined
      ? await removeFile(content, file, { expected: before?.digest ?? 'absent' })
      : await saveFile(content, file, after, { expected: before?.digest ?? 'absent' });
    if (saved.kind === 'conflict') {
      const what = before ? 'was changed by someone else meanwhile' : 'is there already';
      const others = done === 0 ? '' : `; ${count(done, 'file')} before it ${done === 1 ? 'was' : 'were'} written`;
      throw new EditRefused(`${file} ${what}, and was left as it is${others}.`, 'Run the command again.');
    }
    done += 1;
  }
}

function rank({ before, after }: Rewrite): number {
  return after === undefined ? 2 : before ? 1 : 0;
}
