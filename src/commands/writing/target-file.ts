import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { pathsFor } from '../../addresses.ts';
import { firstLanguage, isLanguage, type Language } from '../../schema/language.ts';
import { nearestOf } from '../../schema/nearest.ts';
import { percentDecoded } from '../../schema/percent.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { listFiles } from '../../store/files.ts';
import { site } from '../../site.ts';
import { UsageError } from '../line/read-line.ts';

/**
 * Find the item that someone means: by its path from where the command was typed or from the content folder, with or without `.md`, or by
 * the address of its page.
 * @returns its path below the content folder
 * @throws {UsageError} where there is none
 */
export function itemFileOf(typed: string, content: string, folder: string): string {
  const page = fileOfAddress(typed);
  const beside = [folder, content].flatMap((from) => [resolve(from, typed), resolve(from, `${typed}.md`)]);
  const paths = [...(page === undefined ? [] : [resolve(content, page)]), ...beside];
  const found = paths.find((path) => existsSync(path) && statSync(path).isFile());
  if (found === undefined) {
    const nearest = nearestOf(lastOf(page ?? typed), listFiles(content).items.map(({ path }) => lastOf(path)));
    const meant = nearest === undefined ? undefined : listFiles(content).items.find(({ path }) => lastOf(path) === nearest)?.path;
    const cure = meant === undefined ? 'Name its file, such as content/2023/02/mine-reopens.md, or the address of its page.' : `Did you mean ${meant}?`;
    throw new UsageError(`There is no item ${typed}. ${cure}`);
  }
  const file = relative(content, found).split(sep).join('/');
  if (file.startsWith('..')) throw new UsageError(`${typed} does not lie in ${content}. Name an item of that folder, or give its folder with --content.`);
  if (checkFileName(file).problems.length > 0) throw new UsageError(`${typed} is no item’s file. Name one such as content/2023/02/mine-reopens.md.`);
  return file;
}

/** The path of a story's version in a language, below the content folder. @example versionFile('2023/02/mine', 'zh') //=> '2023/02/mine.zh.md' */
export function versionFile(story: string, language: Language): string {
  return `${story}${language === firstLanguage ? '' : `.${language}`}.md`;
}

/** The files of a story's versions in other languages that are there. */
export function otherVersions(content: string, file: string): string[] {
  const { story, language } = checkFileName(file);
  return site.languages.filter((other) => other !== language).map((other) => versionFile(story, other)).filter((each) => existsSync(resolve(content, each)));
}

/** The address of an item's page, below the base. @example pageOf('2023/02/mine.zh.md') //=> '/zh/2023/02/mine/' */
export function pageOf(file: string): string {
  const { story, language } = checkFileName(file);
  return pathsFor('/').articlePath(story, language);
}

/** The file of the page at an address of this site; undefined where it is the address of no item. */
function fileOfAddress(address: string): string | undefined {
  const path = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).pathname : address;
  const [, prefix, story] = /\/(?:([a-z-]+)\/)?(\d{4}\/\d\d\/[^/?#]+)\/?(?:[?#].*)?$/.exec(percentDecoded(path) ?? path) ?? [];
  if (story === undefined || story.endsWith('.md')) return undefined;
  return versionFile(story, prefix !== undefined && isLanguage(prefix) ? prefix : firstLanguage);
}

function lastOf(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1) ?? '';
}
