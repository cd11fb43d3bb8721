import { isReservedPath } from '../addresses.ts';
import type { FieldValues } from '../editing/item-text.ts';
import { fieldNames, fields } from '../schema/fields/fields.ts';
import type { Form } from '../schema/fields/form.ts';
import { fitsAddress } from '../schema/limits.ts';
import type { ForeignItem } from './foreign-file.ts';
import type { ItemPictures } from './item-pictures.ts';
import type { Remark } from './notes.ts';
import { plainWordsOf } from './text/plain-text.ts';

/** What matters to an item's front matter beside the item itself. */
interface MatterContext {
  /** The summary became the text, and so is no summary. */
  isSummaryText: boolean;
  pictures: ItemPictures;
  isFreeAlias: (path: string) => boolean;
}

/** The front matter of an imported item. What of it cannot stay is added to the remarks. */
export function matterOf(item: ForeignItem, { isSummaryText, pictures, isFreeAlias }: MatterContext, remarks: Remark[]): FieldValues {
  const { facts } = item;
  const image = imageOf(item, pictures, remarks);
  return {
    ...othersOf(item, remarks),
    title: item.title,
    titleSupplied: item.titleSupplied || (facts.title !== '' && facts.others.titleSupplied === 'true') ? 'true' : '',
    date: facts.date,
    source: facts.source,
    sourceUrl: facts.sourceUrl.replaceAll(' ', '%20'),
    summary: isSummaryText || plainWordsOf(facts.summary) === '' ? '' : facts.summary,
    topics: facts.topics.filter((name) => fits(name, remarks)),
    ...(image && { image }),
    updated: facts.updated,
    draft: facts.draft ? 'true' : '',
    aliases: facts.aliases.filter((alias) => {
      const isFree = !isReservedPath(alias) && isFreeAlias(alias);
      if (!isFree) remarks.push({ reason: 'alias-left', line: 0, detail: alias });
      return isFree;
    }),
    imported: { from: item.name, sha256: item.sha256 },
  };
}

/** The fields that were taken over in their own form, without names too long for the address of a page. */
function othersOf({ facts }: ForeignItem, remarks: Remark[]): FieldValues {
  const matter: FieldValues = {};
  for (const name of fieldNames) {
    const value = facts.others[name];
    const { is }: Form = fields[name].form;
    const isName = is === 'name' || is === 'names' || is === 'bylines';
    if (isName && Array.isArray(value)) matter[name] = value.filter((one) => typeof one === 'string' && fits(one, remarks));
    else if (value !== undefined && !(isName && typeof value === 'string' && !fits(value, remarks))) matter[name] = value;
  }
  return matter;
}

function imageOf({ facts }: ForeignItem, pictures: ItemPictures, remarks: Remark[]): FieldValues['image'] {
  if (!facts.picture) return undefined;
  const { src, alt, credit, caption, line } = facts.picture;
  const name = alt === '' ? undefined : pictures.nameOf(src);
  if (name !== undefined) return { src: name, alt, ...(credit && { credit }), ...(caption && { caption }) };
  remarks.push({ reason: 'picture-lead', line, detail: src });
  return undefined;
}

function fits(name: string, remarks: Remark[]): boolean {
  const isShort = fitsAddress(name);
  if (!isShort) remarks.push({ reason: 'key-text', line: 0, detail: `${name.slice(0, 40)}…` });
  return isShort;
}
