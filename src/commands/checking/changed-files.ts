import { join, relative, sep } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';
import { UsageError } from '../line/read-line.ts';

/**
 * The files of the content folder that git knows as changed: not committed, not yet known to it, or committed and not yet pushed. Paths
 * are below the content folder, with `/`; files that are gone are among them.
 * @throws {UsageError} where the folder is in no checkout, or git is missing
 */
export async function changedFiles(content: string): Promise<Set<string>> {
  const git = simpleGit(content);
  let top: string;
  try {
    top = (await git.revparse(['--show-toplevel'])).trim();
  } catch {
    throw new UsageError(`--changed asks git what changed, and ${content} is in no git checkout, or git is not installed. Leave --changed out.`);
  }
  const [hasCommit, hasUpstream] = await Promise.all([isKnown(git, 'HEAD'), isKnown(git, '@{upstream}')]);
  const lists = await Promise.all([
    hasCommit ? listOf(git, ['diff', '--name-only', '-z', 'HEAD', '--', '.']) : [],
    hasCommit && hasUpstream ? listOf(git, ['diff', '--name-only', '-z', '@{upstream}...HEAD', '--', '.']) : [],
    listOf(git, ['ls-files', '--full-name', '--others', '--exclude-standard', '-z', '--', '.']),
    // Before the first commit there is no HEAD: all that is staged is new.
    listOf(git, ['diff', '--name-only', '-z', '--cached', '--', '.']),
  ]);
  return new Set(lists.flat().map((path) => relative(content, join(top, path)).split(sep).join('/')));
}

/** Answer whether git knows a name as a commit: there is no HEAD before the first one, and no upstream before a branch is pushed. */
async function isKnown(git: SimpleGit, name: string): Promise<boolean> {
  try {
    // The library takes a quiet refusal for an empty answer.
    return (await git.revparse(['--verify', '--quiet', name])).trim() !== '';
  } catch {
    return false;
  }
}

/** The paths that a command of git lists, ended by zeros. */
async function listOf(git: SimpleGit, words: string[]): Promise<string[]> {
  return (await git.raw(words)).split('\0').filter((path) => path !== '');
}
