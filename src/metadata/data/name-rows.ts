import { absolute, type Paths } from '../../addresses.ts';
import { hubNameOf, type Hub, type Hubs } from '../../archive/hubs.ts';
import { hubKinds } from '../../schema/item.ts';
import { site } from '../../site.ts';
import { jsonLine } from './row.ts';

/** What a column of the lists of names means; each holds a text. */
export type NameColumns = Readonly<Record<string, string>>;

export const nameColumns = {
  kind: `What it is a name of: one of ${hubKinds.join(', ')}.`,
  language: 'The language of the items that write it so.',
  name: 'As items write it.',
  shown: 'As the archive writes it in this language.',
  slug: 'Shared by all names of one thing, of one kind, in every language.',
  address: 'The page of all its stories.',
} satisfies NameColumns;

/** The columns of the list of pairs: one for each language beside the kind and the slug. */
export const pairColumns: NameColumns = {
  kind: nameColumns.kind,
  slug: nameColumns.slug,
  ...Object.fromEntries(site.languages.map((language) => [language, `The name in the language ${language}; null where none is known.`])),
};

/** Every way in which items write a name, so that lists of items and of names can be joined word by word. */
export function nameRowsOf({ written }: Hubs, { hubPath }: Paths): string {
  return sortedRows(written.map(({ hub, language, name }) => ({
    kind: hub.kind, language, name, shown: hubNameOf(hub, language).name, slug: hub.slug, address: absolute(hubPath(hub, language)),
  } satisfies Record<keyof typeof nameColumns, string>)));
}

/** Every thing that has a name in more than one language. */
export function pairRowsOf({ written }: Hubs): string {
  const hubs = [...new Set(written.map(({ hub }) => hub))].filter(({ names }) => Object.keys(names).length > 1);
  const inEach = (names: Hub['names']) => Object.fromEntries(site.languages.map((language) => [language, names[language] ?? null]));
  return sortedRows(hubs.map(({ kind, slug, names }) => ({ kind, slug, ...inEach(names) })));
}

/** Changes whenever a name is written that was not, or one is shown otherwise. */
export function keyOfNameRows({ written }: Hubs): string {
  return written.map(({ hub: { kind, slug, names }, language, name }) =>
    `${kind} ${slug} ${language} ${name} ${site.languages.map((each) => names[each]).join(' ')}`).join('\n');
}

function sortedRows(rows: readonly object[]): string {
  return rows.map(jsonLine).sort().join('');
}
