import type { PairedNames } from '../../editing/name-pairs.ts';
import { type HubKind, hubKinds } from '../../schema/item.ts';
import { site } from '../../site.ts';
import type { NameUse } from './name-uses.ts';
import type { Spellings } from './spellings.ts';

/** One thing with its names and how often each is used. */
interface Row {
  names: NameUse[];
  total: number;
}

/** List names by use, each with its name in the other languages, and below them those that are likely one. */
export function nameListText(uses: readonly NameUse[], pairsOf: (kind: HubKind) => readonly PairedNames[], spellings: readonly Spellings[]): string {
  const kinds = hubKinds.filter((kind) => uses.some((use) => use.kind === kind));
  const lists = kinds.map((kind) => {
    const rows = rowsOf(uses.filter((use) => use.kind === kind), pairsOf(kind));
    return [kind, ...rows.map(({ names, total }) => `  ${String(total).padStart(5)}  ${names.map(useText).join(' · ')}`)].join('\n');
  });
  const likely = spellings.map(([rare, common]) => (
    `  ${useText(rare)} and ${useText(common)}\n    npm run names -- --merge ${quoted(rare.name)} --into ${quoted(common.name)} --kind ${rare.kind}`
  ));
  return [...lists, ...(likely.length > 0 ? [['Likely two spellings of one name', ...likely].join('\n')] : [])].join('\n\n');
}

function rowsOf(uses: readonly NameUse[], pairs: readonly PairedNames[]): Row[] {
  const pairOf = new Map(pairs.flatMap((pair) => Object.entries(pair).map(([language, name]) => [`${language} ${name}`, pair] as const)));
  const rows = Map.groupBy(uses, (use) => pairOf.get(`${use.language} ${use.name}`) ?? use);
  const made = [...rows.values()].map((names) => ({
    names: names.toSorted((one, other) => site.languages.indexOf(one.language) - site.languages.indexOf(other.language)),
    total: names.reduce((sum, { count }) => sum + count, 0),
  }));
  return made.toSorted((one, other) => other.total - one.total || (nameOf(one) < nameOf(other) ? -1 : 1));
}

function nameOf({ names: [first] }: Row): string {
  return first?.name ?? '';
}

function useText({ name, language, count }: NameUse): string {
  return `${name} (${language} ${count})`;
}

/** A name as a word of a command line. */
function quoted(name: string): string {
  return /["$`\\!]/.test(name) ? `'${name.replaceAll("'", `'\\''`)}'` : `"${name}"`;
}
