import { posix } from 'node:path';
import { checkFileName } from '../../schema/file-name.ts';
import { site } from '../../site.ts';
import { UsageError } from '../line/read-line.ts';

/**
 * Read the new name of a story: a slug for its folder, or a path or address with year and month.
 * @throws {UsageError} where it cannot be an item's name
 * @example newStoryOf('pit-reopens', '2023/02/mine.zh.md') //=> '2023/02/pit-reopens'
 */
export function newStoryOf(typed: string, file: string): string {
  const bare = typed.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, '').replace(/\.md$/i, '');
  const suffix = site.languages.map((language) => `.${language}`).find((ending) => bare.endsWith(ending)) ?? '';
  const name = bare.slice(0, bare.length - suffix.length);
  const story = /(?:^|\/)(\d{4}\/\d\d\/[^/]+)$/.exec(name)?.[1] ?? (name.includes('/') ? undefined : posix.join(posix.dirname(file), name));
  const [problem] = story === undefined ? [] : checkFileName(`${story}.md`).problems;
  if (story === undefined || problem) {
    const meant = /to ([^/\s]+)\.md\.$/.exec(problem?.cure ?? '')?.[1] ?? 'pit-reopens';
    throw new UsageError(
      `${typed} cannot be the name of an item${problem ? `: ${problem.message}` : '.'} Write a name such as ${meant}, or a path such as 2023/03/${meant}.`,
    );
  }
  if (story === checkFileName(file).story) throw new UsageError(`${typed} is what the item is called already.`);
  return story;
}
