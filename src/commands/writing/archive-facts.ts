import { addressKeyOf } from '../../schema/address-tree.ts';
import type { FieldValue } from '../../editing/field-value.ts';
import { fieldsOf } from '../../editing/matter.ts';
import type { HubKind } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { count } from '../line/progress.ts';
import type { OfferedName } from './asker.ts';
import type { ItemFacts } from './duplicates.ts';
import { nameUses } from './name-uses.ts';
import { pageOf, versionFile } from './target-file.ts';

/** What a new item must know of those that are there. */
export interface ArchiveFacts {
  items: ItemFacts[];
  /** The names of a kind that items in a language use, the most frequent first. */
  namesOf: (kind: HubKind, language: Language) => OfferedName[];
  /** Answer whether a story, such as `2023/02/mine`, cannot be called so: in one of its languages something has this name or address. */
  isTaken: (story: string) => boolean;
}

/** Gather what a new item must know of the archive. */
export function archiveFactsOf(texts: ReadonlyMap<string, { text: string }>): ArchiveFacts {
  const all = [...texts].map(([file, { text }]) => ({ file, text }));
  const uses = nameUses(all).toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
  const aliased = all.filter(({ text }) => /^aliases:/m.test(text));
  const aliases = new Set(aliased.flatMap(({ text }) => textsIn(fieldsOf(text, ['aliases']).get('aliases')).map(addressKeyOf)));
  const files = new Set([...texts.keys()].map((file) => file.toLowerCase()));
  return {
    items: all.map(({ file, text }) => {
      const written = fieldsOf(text, ['title', 'date', 'sourceUrl']);
      const textOf = (key: string): string => textsIn(written.get(key))[0] ?? '';
      return { file, title: textOf('title'), date: textOf('date'), sourceUrl: textOf('sourceUrl') };
    }),
    namesOf: (kind, language) => {
      const own = uses.filter((use) => use.kind === kind && use.language === language);
      return own.map(({ name, count: times }) => ({ name, hint: count(times, 'item') }));
    },
    isTaken: (story) => site.languages.some((language) => {
      const file = versionFile(story, language);
      return files.has(file.toLowerCase()) || aliases.has(addressKeyOf(pageOf(file)));
    }),
  };
}

function textsIn(value: FieldValue | undefined): string[] {
  return [value ?? []].flat().filter((each) => typeof each === 'string');
}
