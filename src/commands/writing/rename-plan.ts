import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addressKeyOf } from '../../schema/address-tree.ts';
import { appendToList, setField } from '../../editing/fields.ts';
import { fieldsOf } from '../../editing/matter.ts';
import { EditRefused } from '../../editing/refusal.ts';
import type { ReadFile } from '../../editing/save-file.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { site } from '../../site.ts';
import { filesShown, withMovedLinks, type Moves } from './moved-links.ts';
import type { Rewrite } from './rewrites.ts';
import { pageOf, versionFile } from './target-file.ts';

/** What a new name of a story changes. */
export interface RenamePlan {
  rewrites: Rewrite[];
  /** Pictures that come along into another folder; those that another item shows, too, stay as well. */
  pictures: { from: string; to: string; stays: boolean }[];
  /** The versions of the story, by their old files. */
  moved: Moves;
  /** Items whose links are mended. */
  mended: string[];
}

/**
 * Work out a new name for a story: all its versions move, their old addresses stay as aliases, and every link to them is mended.
 * @param texts every item's file
 * @throws {EditRefused} where something lies at the new place, or has its address
 */
export function renamePlan(content: string, texts: ReadonlyMap<string, ReadFile>, file: string, story: string): RenamePlan {
  const own = checkFileName(file).story;
  const versions = site.languages.map((language) => [versionFile(own, language), versionFile(story, language)] as const);
  const taken = versions.map(([, to]) => to).find((to) => existsSync(join(content, to)));
  if (taken !== undefined) throw new EditRefused(`${taken} is there already.`, 'Choose another name. Nothing was written.');
  const moved = new Map(versions.filter(([from]) => existsSync(join(content, from))));
  refuseTaken(texts, moved);
  const pictures = picturesOf(content, texts, moved);
  const moves: Moves = new Map([...moved, ...pictures.map(({ from, to }) => [from, to] as const)]);
  const slugs = [posix.basename(own), encodeURIComponent(posix.basename(own))];
  const rewrites: Rewrite[] = [];
  const mended: string[] = [];
  for (const [each, before] of texts) {
    const to = moved.get(each);
    // Reading Markdown takes a millisecond and more; most items do not name the story at all.
    if (to === undefined && !slugs.some((slug) => before.text.includes(slug))) continue;
    const linked = withMovedLinks(before.text, each, to === undefined ? moved : moves);
    if (to !== undefined) {
      if (before.text === '') throw new EditRefused(`${each} is not in UTF-8.`, 'Run `npm run check`, which says where, and save the file as UTF-8.');
      rewrites.push({ file: each, before, movesTo: to }, { file: to, after: withAlias(linked, each, to), from: { file: each, text: before.text } });
    } else if (linked !== before.text) {
      rewrites.push({ file: each, before, after: linked });
      mended.push(each);
    }
  }
  return { rewrites, pictures, moved, mended };
}

/** Keep the old address of a page that readers may know, and give up the new one where it was an old one of the same item. */
function withAlias(raw: string, from: string, to: string): string {
  const written = fieldsOf(raw);
  const aliases = written.get('aliases');
  const others = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias !== 'string' || addressKeyOf(alias) !== addressKeyOf(pageOf(to))) : [];
  const kept = Array.isArray(aliases) && others.length < aliases.length ? setField(raw, 'aliases', others) : raw;
  return written.get('draft') === 'true' ? kept : appendToList(kept, 'aliases', pageOf(from));
}

function refuseTaken(texts: ReadonlyMap<string, ReadFile>, moved: Moves): void {
  const wanted = new Set([...moved.values()].map((to) => addressKeyOf(pageOf(to))));
  for (const [file, { text }] of texts) {
    if (moved.has(file) || !/^aliases:/m.test(text)) continue;
    const aliases = fieldsOf(text).get('aliases');
    const found = Array.isArray(aliases) ? aliases.find((alias) => typeof alias === 'string' && wanted.has(addressKeyOf(alias))) : undefined;
    if (found !== undefined) throw new EditRefused(`${String(found)} is an old address of ${file}.`, 'Choose another name. Nothing was written.');
  }
}

/** The pictures that have to come along, where the story changes its folder. */
function picturesOf(content: string, texts: ReadonlyMap<string, ReadFile>, moved: Moves): RenamePlan['pictures'] {
  const [[from = '', to = ''] = []] = moved;
  const [old, fresh] = [posix.dirname(from), posix.dirname(to)];
  if (old === fresh) return [];
  const shownBy = (file: string): string[] => {
    const { text } = texts.get(file) ?? { text: '' };
    const image = fieldsOf(text).get('image');
    const lead = typeof image === 'object' && !Array.isArray(image) && typeof image['src'] === 'string' ? [posix.join(posix.dirname(file), image['src'])] : [];
    return [...lead, ...filesShown(file, text)].filter((each) => !each.endsWith('.md') && existsSync(join(content, each)));
  };
  const own = new Set([...moved.keys()].flatMap(shownBy).filter((each) => each.startsWith(`${old}/`)));
  const neighbours = own.size === 0 ? [] : [...texts.keys()].filter((file) => !moved.has(file) && file.startsWith(`${old}/`)).flatMap(shownBy);
  return [...own].map((each) => {
    const place = `${fresh}/${each.slice(old.length + 1)}`;
    if (existsSync(join(content, place)) && !readFileSync(join(content, place)).equals(readFileSync(join(content, each)))) {
      const message = `The picture ${each} cannot come along, because another one lies at ${place}.`;
      throw new EditRefused(message, 'Give one of the two another name. Nothing was written.');
    }
    return { from: each, to: place, stays: neighbours.includes(each) };
  });
}
