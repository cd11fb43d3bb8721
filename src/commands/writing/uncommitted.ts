import { join, relative, sep } from 'node:path';
import { simpleGit } from 'simple-git';

/**
 * The files of the content folder that git knows, with changes that are not committed; paths are below the folder. None where the folder is
 * in no checkout, or git is missing. Files that git does not know yet are not among them.
 */
export async function uncommittedFiles(content: string): Promise<ReadonlySet<string>> {
  try {
    const git = simpleGit(content);
    const top = (await git.revparse(['--show-toplevel'])).trim();
    const listed = await git.raw(['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=no', '--', '.']);
    const paths = listed.split('\0').filter((entry) => entry !== '' && !/^A[ D]/.test(entry)).map((entry) => entry.slice(3));
    return new Set(paths.map((path) => relative(content, join(top, path)).split(sep).join('/')));
  } catch {
    return new Set();
  }
}
