import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';
import type { GitAnswer, GitState } from '../messages.ts';
import { DeskRefusal } from './refusal.ts';

/** A content folder in a git checkout: what changed there, commits of exactly those files, and the way to others and back. Nothing is ever forced. */
export class GitRoom {
  readonly #content: string;
  readonly #git: SimpleGit;

  constructor(content: string) {
    this.#content = content;
    this.#git = simpleGit(content, {
      // A merge that fails says so by its exit code alone, and tells why where answers stand.
      errors: (fault, { exitCode, stdOut, stdErr }) => fault ?? (exitCode === 0 ? undefined : Buffer.concat([...stdErr, ...stdOut])),
    });
  }

  /** What git knows of the content folder; undefined where it is in no checkout. */
  async state(): Promise<GitState | undefined> {
    const top = await this.#top();
    if (top === undefined) return undefined;
    const { current, tracking, ahead, behind, files } = await this.#git.status(['--untracked-files=all', '--', '.']);
    const changes = files.map(({ path, index, working_dir: tree }) => ({
      file: relative(this.#content, join(top, path)).split(sep).join('/'),
      change: tree === 'D' || index === 'D' ? 'removed' as const : tree === '?' || index === 'A' ? 'added' as const : 'changed' as const,
    }));
    return { branch: current ?? '', isShared: tracking !== null, ahead, behind, changes: changes.filter(({ file }) => !file.startsWith('../')) };
  }

  /**
   * Commit these files of the content folder and no others, whatever else is changed or staged.
   * @throws {DeskRefusal} where git does not
   */
  async commit(files: readonly string[], message: string): Promise<void> {
    const { changes } = (await this.state()) ?? { changes: [] };
    const known = new Map(changes.map(({ file, change }) => [file, change]));
    const own = files.filter((file) => known.has(file));
    if (own.length === 0 || message.trim() === '') {
      throw new DeskRefusal(422, 'There is nothing to commit.', 'Choose the items, and say in a line what was done.');
    }
    const paths = own.map((file) => `:(literal)${file}`);
    const added = own.filter((file) => known.get(file) === 'added').map((file) => `:(literal)${file}`);
    try {
      if (added.length > 0) await this.#git.raw(['add', '--', ...added]);
      await this.#git.raw(['commit', '--quiet', '--only', '--message', message.trim(), '--', ...paths]);
    } catch (fault) {
      if (added.length > 0) await this.#git.raw(['reset', '--quiet', '--', ...added]);
      throw refusalOf(fault, 'Git did not take the commit');
    }
  }

  /**
   * Fetch what others did, join it with what was done here, and send both.
   * @param chosen for each file that was changed here and there, the text that is to stand
   * @returns both texts of each file that was changed here and there; then nothing was joined or sent
   */
  async exchange(chosen: ReadonlyMap<string, string>): Promise<GitAnswer> {
    try {
      await this.#git.raw(['fetch', '--quiet']);
    } catch (fault) {
      throw refusalOf(fault, 'The other side cannot be reached');
    }
    const conflicts = await this.#join(chosen);
    if (conflicts.length > 0) return { isSent: false, conflicts };
    try {
      await this.#git.raw(['push', '--quiet']);
    } catch (fault) {
      throw refusalOf(fault, 'What was committed here could not be sent');
    }
    return { isSent: true, conflicts: [] };
  }

  async #join(chosen: ReadonlyMap<string, string>): Promise<GitAnswer['conflicts']> {
    const { behind } = await this.#git.status();
    if (behind === 0) return [];
    try {
      await this.#git.raw(['merge', '--quiet', '--no-edit', '@{upstream}']);
      return [];
    } catch (fault) {
      const top = (await this.#top()) ?? this.#content;
      const paths = (await this.#git.raw(['diff', '--name-only', '--diff-filter=U', '-z', '--', top])).split('\0').filter(Boolean);
      if (paths.length === 0) {
        if (existsSync(join(top, '.git', 'MERGE_HEAD'))) await this.#git.raw(['merge', '--abort']);
        throw refusalOf(fault, 'What others did could not be joined with what is here');
      }
      const files = paths.map((path) => ({ path, file: relative(this.#content, join(top, path)).split(sep).join('/') }));
      if (files.every(({ file }) => chosen.has(file))) {
        for (const { file } of files) await writeFile(join(this.#content, file), chosen.get(file) ?? '');
        await this.#git.raw(['add', '--', ...files.map(({ file }) => `:(literal)${file}`)]);
        await this.#git.raw(['commit', '--quiet', '--no-edit']);
        return [];
      }
      const bothOf = async (path: string) => ({ ours: await this.#textAt(`:2:${path}`), theirs: await this.#textAt(`:3:${path}`) });
      const conflicts = await Promise.all(files.map(async ({ path, file }) => ({ file, ...await bothOf(path) })));
      await this.#git.raw(['merge', '--abort']);
      const outside = files.find(({ file }) => file.startsWith('../'));
      if (outside) {
        const cure = 'Ask somebody who knows git to join the two. Nothing was changed.';
        throw new DeskRefusal(409, `${outside.path} was changed here and by others, and is no item.`, cure);
      }
      return conflicts;
    }
  }

  /** The text of a version; empty where that side has deleted the file. */
  async #textAt(name: string): Promise<string> {
    return (await this.#git.raw(['show', name]).then((text) => text, () => undefined)) ?? '';
  }

  async #top(): Promise<string | undefined> {
    return this.#git.raw(['rev-parse', '--show-toplevel']).then((path) => path.trim(), () => undefined);
  }
}

/** What git said, as a refusal: its own first lines belong to it, since only they name the cause. */
function refusalOf(fault: unknown, what: string): DeskRefusal {
  const lines = (fault instanceof Error ? fault.message : String(fault)).split('\n');
  const said = lines.map((line) => line.replace(/^(?:error|fatal|hint):\s*/, '').trim()).filter(Boolean);
  return new DeskRefusal(409, `${what}: ${said.slice(0, 3).join(' ')}`, 'Nothing was lost, and nothing of others was overwritten.');
}
