import type { HubKind } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import type { Archive } from './archive.ts';
import { groupBy } from './calendar.ts';
import { keyOfName, nameOf, type Hub } from './hubs.ts';
import { beginningsOf, collatorFor, letterOf } from './letters.ts';
import type { HubIndexView } from './list-views.ts';
import type { Name, Page } from './views.ts';

/** An index with more names than this is split by their first letter, and a letter with more by the next one. */
export const indexLength = 300;

/** How many of the names that most stories bear a split index shows. */
const frequentLength = 24;

/** A name as an index shows it, with what it is sorted by. */
type Entry = Name & { stories: number };

/** All names of one kind from A to Z, on as many pages as they need. */
export function* hubIndexPages({ hubs }: Archive, kind: HubKind, language: Language): Generator<Page> {
  const all = [...hubs.all[kind].values()];
  const isLong = all.length > indexLength;
  const entries = all.map((hub) => ({ ...nameOf(hub, language), stories: isLong ? roughly(hub.stories.length) : hub.stories.length }));
  if (isLong) yield* splitPages(entries, kind, language, 0, frequentOf(all, language));
  else yield indexPage({ kind, language, entries, parts: [], names: all.length, frequent: [] });
}

/** The page of names that begin alike up to a depth, and those split off it. */
function* splitPages(entries: readonly Entry[], kind: HubKind, language: Language, depth: number, frequent: Name[], beginning?: string): Generator<Page> {
  const grouped = (at: number) => groupBy(entries, ({ name }) => beginningsOf(name)[at] ?? '');
  let groups = grouped(depth);
  // Where all go on alike, a page for the next letter alone would say nothing.
  while (groups.size === 1 && !groups.has('')) groups = grouped(++depth);
  const here = entries.length > indexLength && groups.size > 1 ? (groups.get('') ?? []) : entries;
  const parts = here === entries ? [] : [...groups].filter(([next]) => next !== '').sort(([one], [other]) => (one < other ? -1 : 1));
  yield indexPage({
    kind, language, entries: here, names: entries.length, frequent,
    parts: parts.map(([next, ofNext]) => ({ beginning: next, names: ofNext.length })),
    ...(beginning !== undefined && { beginning }),
  });
  for (const [next, ofNext] of parts) yield* splitPages(ofNext, kind, language, depth + 1, [], next);
}

interface Index {
  kind: HubKind;
  language: Language;
  beginning?: string;
  entries: readonly Entry[];
  parts: HubIndexView['parts'];
  names: number;
  frequent: Name[];
}

function indexPage({ kind, language, beginning, entries, parts, names, frequent }: Index): Page {
  const part = beginning === undefined ? {} : { beginning };
  return {
    place: { kind: 'hub-index', language, hubs: kind, ...part },
    key: [...entries.map((entry) => `${keyOfName(entry)} ${entry.stories}`).sort(), ...parts.map((each) => `${each.beginning} ${each.names}`), ...frequent.map(keyOfName)].join('\n'),
    view: () => ({ kind: 'hub-index', language, hubs: kind, ...part, names, parts, frequent: inOrder(frequent, language), groups: groupsOf(entries, language) }),
  };
}

function groupsOf(entries: readonly Entry[], language: Language): HubIndexView['groups'] {
  const groups = [...groupBy(inOrder(entries, language), ({ name }) => letterOf(name))].sort(([one], [other]) => (one < other ? -1 : 1));
  return groups.map(([letter, names]) => ({ letter, names }));
}

function inOrder<T extends Name>(names: readonly T[], language: Language): T[] {
  const collator = collatorFor(language);
  return [...names].sort((one, other) => collator.compare(one.name, other.name) || (one.slug < other.slug ? -1 : 1));
}

/** The names that most stories bear, by slug, so that they stay in order while their counts grow. */
function frequentOf(hubs: readonly Hub[], language: Language): Name[] {
  const most = [...hubs].sort((one, other) => other.stories.length - one.stories.length || (one.slug < other.slug ? -1 : 1)).slice(0, frequentLength);
  return most.map((hub) => nameOf(hub, language)).sort((one, other) => (one.slug < other.slug ? -1 : 1));
}

/** A count rounded down to 1, 10, 30, 100, 300 and so on. */
function roughly(stories: number): number {
  if (stories < 10) return 1;
  const power = 10 ** Math.floor(Math.log10(stories));
  return stories >= 3 * power ? 3 * power : power;
}
