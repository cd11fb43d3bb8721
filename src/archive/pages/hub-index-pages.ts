import type { HubKind } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import type { Archive } from '../archive.ts';
import { groupBy } from '../calendar.ts';
import { hubNameOf, type Hub } from '../hubs.ts';
import { beginningOf, collatorFor, letterOf } from '../letters.ts';
import type { HubIndexView } from './list-views.ts';
import type { Page } from './views.ts';

/** An index with more names than this is split by their first letter, and a letter with more by the next one. */
export const maxNamesOnPage = 300;

/** All names of one kind from A to Z, on as many pages as they need. */
export function* hubIndexPages({ hubs }: Archive, kind: HubKind, language: Language): Generator<Page> {
  yield* pagesOf([...hubs.all[kind].values()], { kind, language, keyOf: (hub) => hubs.keyOf(hub, language) }, 0);
}

interface Index {
  kind: HubKind;
  language: Language;
  beginning?: string;
  keyOf: (hub: Hub) => string;
}

/** The page of names that begin alike up to a depth, and those split off it. */
function* pagesOf(all: readonly Hub[], index: Index, depth: number): Generator<Page> {
  if (all.length <= maxNamesOnPage) return yield indexPage(index, all, []);
  const groupsAt = (at: number) => groupBy(all, (hub) => beginningOf(hubNameOf(hub, index.language).name, at));
  let groups = groupsAt(depth);
  // Where all go on alike, a page for the next letter alone would say nothing.
  while (groups.size === 1 && !groups.has('')) groups = groupsAt(++depth);
  if (groups.size === 1) return yield indexPage(index, all, []);
  const parts = [...groups].filter(([beginning]) => beginning !== '').sort(([one], [other]) => (one < other ? -1 : 1));
  yield indexPage(index, groups.get('') ?? [], parts.map(([beginning, names]) => ({ beginning, names: names.length })));
  for (const [beginning, names] of parts) yield* pagesOf(names, { ...index, beginning }, depth + 1);
}

function indexPage({ kind, language, keyOf, ...beginning }: Index, here: readonly Hub[], parts: HubIndexView['parts']): Page {
  return {
    place: { kind: 'hub-index', language, hubs: kind, ...beginning },
    key: [...here.map(keyOf).sort(), ...parts.map((part) => `${part.beginning} ${part.names}`)].join('\n'),
    view: () => ({
      kind: 'hub-index', language, hubs: kind, ...beginning, parts,
      names: parts.reduce((sum, { names }) => sum + names, here.length),
      groups: groupsOf(here, language),
    }),
  };
}

function groupsOf(here: readonly Hub[], language: Language): HubIndexView['groups'] {
  const collator = collatorFor(language);
  const inOrder = here.map((hub) => hubNameOf(hub, language)).sort((one, other) => collator.compare(one.name, other.name) || (one.slug < other.slug ? -1 : 1));
  const groups = [...groupBy(inOrder, ({ name }) => letterOf(name))].sort(([one], [other]) => (one < other ? -1 : 1));
  return groups.map(([letter, names]) => ({ letter, names }));
}
