import { isMap, isSeq } from 'yaml';
import type { HubKind } from '../schema/item.ts';
import { chunksOf } from '../schema/yaml/entries.ts';
import { Findings } from '../schema/findings.ts';
import { applyEdits, evenOf } from './even-text.ts';
import { plainOfNode, writtenIn } from './matter.ts';
import { editsOf, lineEndOf } from './node-edits.ts';
import { EditRefused } from './refusal.ts';

/** One thing of `names.yaml`: its name by language. */
export type PairedNames = Readonly<Record<string, string>>;

/** A name that becomes another. */
export interface NameMerge {
  from: string;
  into: string;
  /** The language in which it does; in all where it is absent. */
  language?: string | undefined;
}

/** The pairs of one kind in the text of `names.yaml`. */
export function pairsIn(raw: string, kind: HubKind): PairedNames[] {
  const field = pairedField(raw, kind);
  return isSeq(field?.node) ? field.node.items.filter((item) => isMap(item)).map((item) => plainOfNode(item) as PairedNames) : [];
}

/**
 * Merge one name of a kind into another in pairs. Two pairs that become one thing are made one, and names of theirs that differ in another
 * language become one, too: those are given as further merges.
 */
export function mergedPairs(pairs: readonly PairedNames[], { from, into, language }: NameMerge): { pairs: PairedNames[]; more: NameMerge[] } {
  const holds = (pair: PairedNames, name: string): boolean => (language === undefined ? Object.values(pair).includes(name) : nameIn(pair, language) === name);
  const [own, other] = [pairs.find((pair) => holds(pair, from)), pairs.find((pair) => holds(pair, into))];
  if (!own) return { pairs: [...pairs], more: [] };
  if (own === other) {
    const cure = 'Name the language in which one is to become the other, with --language.';
    throw new EditRefused(`${from} and ${into} are one thing already: names.yaml pairs them.`, cure);
  }
  const changed = renamed(own, { from, into, language });
  if (!other) return { pairs: pairs.map((pair) => (pair === own ? changed : pair)), more: [] };
  const more = Object.entries(changed).flatMap(([tongue, name]) => {
    const kept = nameIn(other, tongue);
    return kept === undefined || kept === name ? [] : [{ from: name, into: kept, language: tongue }];
  });
  return { pairs: pairs.flatMap((pair) => (pair === own ? [] : pair === other ? [{ ...changed, ...other }] : [pair])), more };
}

/** Put other pairs of a kind in the text of `names.yaml`; lines of pairs that stay keep their bytes. @throws {EditRefused} where the list cannot be read */
export function setPairs(raw: string, kind: HubKind, pairs: readonly PairedNames[]): string {
  const field = pairedField(raw, kind);
  const even = evenOf(raw);
  const source = field && even.text.slice(field.start, lineEndOf(even.text, field.end) + 1);
  const value = pairs.map((pair) => ({ ...pair }));
  const edits = field && source !== undefined && editsOf(field.node, value, undefined, { text: even.text, source, base: field.start });
  if (!edits) throw new EditRefused(`${kind} in names.yaml cannot be changed.`, 'Run `npm run check`, and mend what it names.');
  return applyEdits(raw, even, edits);
}

function pairedField(raw: string, kind: HubKind): ReturnType<typeof writtenIn>[number] | undefined {
  const { text } = evenOf(raw);
  return chunksOf(new Findings('', text), 0, text.length).flatMap(({ start, end }) => writtenIn(text, start, end)).find(({ key }) => key === kind);
}

/** The name of a thing in a language; undefined where it has none. */
export function nameIn(pair: PairedNames, language: string): string | undefined {
  return Object.hasOwn(pair, language) ? pair[language] : undefined;
}

function renamed(pair: PairedNames, { from, into, language }: NameMerge): PairedNames {
  return Object.fromEntries(Object.entries(pair).map(([tongue, name]) => [tongue, name === from && (language ?? tongue) === tongue ? into : name]));
}
