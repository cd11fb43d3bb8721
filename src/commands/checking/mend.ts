import { createPatch } from 'diff';
import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applyFixes } from '../../schema/fix.ts';
import type { Problem } from '../../schema/problem.ts';

/** A file and its text before and after mending. */
interface MendedFile {
  file: string;
  before: string;
  after: string;
}

/** Most rounds of mending: a fix may make room for another, as that of a list for those of its entries. */
const maxRounds = 5;

/**
 * Mend files by the fixes of their problems, and check again, until no fix is left.
 * @param check finds the problems as the files now are
 * @returns the problems that are left, and what changed as a patch, file by file
 */
export async function mendAll(check: () => Promise<readonly Problem[]>, content: string): Promise<{ problems: readonly Problem[]; patches: string[] }> {
  const first = new Map<string, MendedFile>();
  let problems = await check();
  for (let round = 0; round < maxRounds; round++) {
    const mended = mendedFiles(problems, content);
    if (mended.length === 0) break;
    for (const file of mended) {
      save(join(content, file.file), file);
      first.set(file.file, { ...file, before: first.get(file.file)?.before ?? file.before });
    }
    problems = await check();
  }
  return { problems, patches: [...first.values()].map(patchOf) };
}

/** Work out the text of every file that a fix changes, as it would be saved. */
function mendedFiles(problems: readonly Problem[], content: string): MendedFile[] {
  const fixable = Map.groupBy(problems.filter(({ fix }) => fix), ({ file }) => file);
  return [...fixable].flatMap(([file, found]) => {
    const before = textOf(join(content, file));
    const after = applyFixes(before, found);
    return after === before ? [] : [{ file, before, after }];
  });
}

/** Put a file beside the old one and in its place in one step, unless somebody wrote to it meanwhile. */
function save(path: string, { before, after }: MendedFile): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  writeFileSync(draft, after);
  chmodSync(draft, statSync(path).mode);
  if (textOf(path) !== before) throw new Error(`${path} was changed while it was being mended; run the command again`);
  renameSync(draft, path);
}

function textOf(path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
}

function patchOf({ file, before, after }: MendedFile): string {
  return createPatch(file, before, after, '', '', { context: 1 }).split('\n').slice(2).join('\n').trimEnd();
}
