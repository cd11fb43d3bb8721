import { hubKinds } from '../schema/item.ts';
import { site } from '../site.ts';
import type { ForeignItem } from './foreign-file.ts';
import type { ImportedMatter } from './item-file.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { wordsOf } from './text/plain-text.ts';
import type { Remark } from './notes.ts';

/** Longest name of a page, in bytes. */
const longestName = 200;
const reserved = new RegExp(`^/(?:(?:${site.languages.join('|')})/)?(?:\\d{4}(?:/\\d\\d){0,2}|search|about|years|on|pictures|404(?:\\.html)?|${hubKinds.join('|')})?/?$`, 'i');

/** The front matter of an imported item. What of it cannot stay is added to the remarks; a summary that became the text is no summary. */
export function matterOf(item: ForeignItem, isSummaryText: boolean, shelf: PictureShelf, isFreeAlias: (path: string) => boolean, remarks: Remark[]): ImportedMatter {
  const { facts } = item;
  const names = (list: readonly string[]): string[] => list.filter((name) => fits(name, remarks));
  const image = imageOf(item, shelf, remarks);
  if (facts.draft) remarks.push({ reason: 'draft', line: 0, detail: '' });
  return {
    title: item.title,
    ...(item.titleSupplied && { titleSupplied: true }),
    date: facts.date,
    ...(facts.own['digest'] === 'true' && { digest: true }),
    source: facts.source,
    sourceUrl: facts.sourceUrl.replaceAll(' ', '%20'),
    author: names(facts.author),
    editor: names(facts.editor),
    summary: isSummaryText || wordsOf(facts.summary) === '' ? '' : facts.summary,
    topics: names(facts.topics),
    people: names(facts.people),
    places: names(facts.places),
    organisations: names(facts.organisations),
    ...(image && { image }),
    updated: facts.updated,
    own: Object.fromEntries(Object.entries(facts.own).filter(([key]) => key === 'corrections' || key === 'embargo' || key === 'withdrawn')),
    ...(facts.draft && { draft: true }),
    aliases: facts.aliases.filter((alias) => {
      const isFree = !reserved.test(alias) && isFreeAlias(alias);
      if (!isFree) remarks.push({ reason: 'alias-left', line: 0, detail: alias });
      return isFree;
    }),
    imported: { from: item.name, sha256: item.sha256 },
  };
}

function imageOf({ facts }: ForeignItem, shelf: PictureShelf, remarks: Remark[]): ImportedMatter['image'] {
  if (!facts.picture) return undefined;
  const { src, alt, credit, caption, line } = facts.picture;
  const name = shelf.nameOf(src);
  if (name !== undefined && alt !== '') return { src: name, alt, ...(credit && { credit }), ...(caption && { caption }) };
  remarks.push({ reason: 'picture-lead', line, detail: src });
  return undefined;
}

function fits(name: string, remarks: Remark[]): boolean {
  const isShort = new TextEncoder().encode(name).length <= longestName;
  if (!isShort) remarks.push({ reason: 'key-text', line: 0, detail: `${name.slice(0, 40)}…` });
  return isShort;
}
