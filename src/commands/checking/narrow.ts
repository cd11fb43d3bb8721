import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Problem } from '../../schema/problem.ts';
import { UsageError } from '../line/read-line.ts';

/** Files and folders below the content folder that a report is limited to. */
export type Narrowed = ReadonlySet<string>;

/**
 * Find the files and folders that a command line names, as paths below the content folder, with `/`. A path may start at the folder in
 * which the command was typed or at the content folder.
 * @throws {UsageError} naming those that are not there or lie outside
 */
export function narrowedTo(operands: readonly string[], content: string, folder: string): Narrowed {
  const paths = new Set<string>();
  const problems: string[] = [];
  for (const operand of operands) {
    const path = [resolve(folder, operand), resolve(content, operand)].find((each) => existsSync(each));
    const way = path === undefined ? undefined : relative(content, path).split(sep).join('/');
    if (path === undefined) problems.push(`There is no file or folder ${operand}. Name one by its path from here or from the content folder.`);
    else if (way === undefined || way.startsWith('..')) {
      problems.push(`${operand} does not lie in ${content}. Name files of that folder, or give it with --content.`);
    } else paths.add(statSync(path).isDirectory() && way !== '' ? `${way}/` : way);
  }
  if (problems.length > 0) throw new UsageError(...problems);
  return paths;
}

/** The problems of some files, or of files below some folders. An empty path stands for the whole content folder. */
export function narrow(problems: readonly Problem[], to: Narrowed): Problem[] {
  const folders = [...to].filter((path) => path === '' || path.endsWith('/'));
  return problems.filter(({ file }) => to.has(file) || folders.some((each) => file.startsWith(each)));
}
