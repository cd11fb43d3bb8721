import { createPatch } from 'diff';
import { readForEditing, saveFile } from '../../editing/save-file.ts';
import { applyFixes } from '../../schema/fix.ts';
import type { Problem } from '../../schema/problem.ts';

/** A file and its text before and after mending, and the digest it had before. */
interface MendedFile {
  file: string;
  before: string;
  after: string;
  digest: string;
}

/** Most rounds of mending: a fix may make room for another, as that of a list for those of its entries. */
const maxRounds = 5;

/**
 * Mend files by the fixes of their problems, and check again, until no fix is left.
 * @param check finds the problems as the files now are
 * @returns the problems that are left, and what changed as a patch, file by file
 * @throws where somebody wrote to a file meanwhile; it stays as they left it
 */
export async function mendAll(check: () => Promise<readonly Problem[]>, content: string): Promise<{ problems: readonly Problem[]; patches: string[] }> {
  const first = new Map<string, MendedFile>();
  let problems = await check();
  for (let round = 0; round < maxRounds; round++) {
    const mended = await mendedFiles(problems, content);
    if (mended.length === 0) break;
    for (const found of mended) {
      const saved = await saveFile(content, found.file, found.after, { expected: found.digest });
      if (saved.kind === 'conflict') throw new Error(`${found.file} was changed while it was being mended; run the command again`);
      first.set(found.file, { ...found, before: first.get(found.file)?.before ?? found.before });
    }
    problems = await check();
  }
  return { problems, patches: [...first.values()].map(patchOf) };
}

/** Work out the text of every file that a fix changes, as it would be saved. */
async function mendedFiles(problems: readonly Problem[], content: string): Promise<MendedFile[]> {
  const fixable = Map.groupBy(problems.filter(({ fix }) => fix), ({ file }) => file);
  const mended: MendedFile[] = [];
  for (const [file, found] of fixable) {
    const read = await readForEditing(content, file);
    const after = read && applyFixes(read.text, found);
    if (read && after !== undefined && after !== read.text) mended.push({ file, before: read.text, after, digest: read.digest });
  }
  return mended;
}

function patchOf({ file, before, after }: MendedFile): string {
  return createPatch(file, before, after, '', '', { context: 1 }).split('\n').slice(2).join('\n').trimEnd();
}
