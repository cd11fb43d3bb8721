import type { HubKind } from '../../schema/item.ts';
import { yearOf } from '../../schema/day.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { groupBy } from '../calendar.ts';
import { filedNameOf, type FiledName } from '../filed-names.ts';
import { hubNameOf, type Hub } from '../hubs.ts';
import { beginningOf, collatorFor, letterOf } from '../letters.ts';
import type { Story } from '../stories.ts';
import { teaserOf } from '../teasers.ts';
import type { HubIndexView, IndexName } from './list-views.ts';
import type { Page } from './views.ts';

/** An index with more names than this is split by their first letter, and a letter with more by the next one. */
export const maxNamesOnPage = 300;

/** From this many names on an index stands under letters; of fewer, each has its latest story beside it. */
export const minNamesForLetters = 24;

/** All names of one kind from A to Z, on as many pages as they need. */
export function* hubIndexPages({ hubs, teaserKeys }: Archive, kind: HubKind, language: Language): Generator<Page> {
  const known = new Map<Hub, FiledName>();
  const filedOf = (hub: Hub) => {
    const filed = known.get(hub) ?? filedNameOf(hub, language);
    known.set(hub, filed);
    return filed;
  };
  const all = [...hubs.all[kind].values()];
  const newestOf = (hub: Hub): Story | undefined => (all.length < minNamesForLetters ? newestIn(hub, language) : undefined);
  const keyOf = (hub: Hub) => {
    const newest = newestOf(hub);
    return `${hubs.keyOf(hub, language)} ${figuresOf(hub)}${newest ? ` ${teaserKeys(newest, language)}` : ''}`;
  };
  const nameOf = (hub: Hub): IndexName => {
    const newest = newestOf(hub);
    return { ...indexNameOf(hub, language, filedOf(hub)), ...(newest && { newest: teaserOf(newest, language, hubs) }) };
  };
  yield* pagesOf(all, { kind, language, filedOf, keyOf, nameOf }, 0);
}

interface Index {
  kind: HubKind;
  language: Language;
  beginning?: string;
  keyOf: (hub: Hub) => string;
  filedOf: (hub: Hub) => FiledName;
  nameOf: (hub: Hub) => IndexName;
}

/** The page of names that begin alike up to a depth, and those split off it. */
function* pagesOf(all: readonly Hub[], index: Index, depth: number): Generator<Page> {
  if (all.length <= maxNamesOnPage) return yield indexPage(index, all, []);
  const groupsAt = (at: number) => groupBy(all, (hub) => beginningOf(index.filedOf(hub)[at === 0 ? 'sorted' : 'text'], at));
  let groups = groupsAt(depth);
  // Where all go on alike, a page for the next letter alone would say nothing.
  while (groups.size === 1 && !groups.has('')) groups = groupsAt(++depth);
  if (groups.size === 1) return yield indexPage(index, all, []);
  const parts = [...groups].filter(([beginning]) => beginning !== '').sort(([one], [other]) => (one < other ? -1 : 1));
  yield indexPage(index, groups.get('') ?? [], parts.map(([beginning, names]) => ({ beginning, names: names.length })));
  for (const [beginning, names] of parts) yield* pagesOf(names, { ...index, beginning }, depth + 1);
}

function indexPage({ kind, language, keyOf, filedOf, nameOf, ...beginning }: Index, here: readonly Hub[], parts: HubIndexView['parts']): Page {
  return {
    place: { kind: 'hub-index', language, hubs: kind, ...beginning },
    key: [...here.map(keyOf).sort(), ...parts.map((part) => `${part.beginning} ${part.names}`)].join('\n'),
    view: () => ({
      kind: 'hub-index', language, hubs: kind, ...beginning, parts,
      names: parts.reduce((sum, { names }) => sum + names, here.length),
      groups: groupsOf(here, language, filedOf, nameOf),
    }),
  };
}

function groupsOf(here: readonly Hub[], language: Language, filedOf: Index['filedOf'], nameOf: Index['nameOf']): HubIndexView['groups'] {
  const collator = collatorFor(language);
  const inOrder = here.map((hub) => ({ name: nameOf(hub), sorted: filedOf(hub).sorted }))
    .sort((one, other) => collator.compare(one.sorted, other.sorted) || (one.name.slug < other.name.slug ? -1 : 1));
  const groups = [...groupBy(inOrder, ({ sorted }) => letterOf(sorted))].sort(([one], [other]) => (one < other ? -1 : 1));
  return groups.map(([letter, names]) => ({ letter, names: names.map(({ name }) => name) }));
}

function indexNameOf(hub: Hub, language: Language, { text }: FiledName): IndexName {
  const name = hubNameOf(hub, language);
  const others = site.languages.flatMap((each) => {
    const other = hub.names[each];
    return other === undefined || other === name.name || each === name.language ? [] : [{ language: each, name: other }];
  });
  return { ...name, filed: text, others, ...figuresIn(hub) };
}

function figuresIn({ stories }: Hub): Pick<IndexName, 'stories' | 'first' | 'latest'> {
  return { stories: stories.length, first: yearOf(stories[0]?.day ?? ''), latest: yearOf(stories.at(-1)?.day ?? '') };
}

/** The story by which a short index in a language tells a name: the latest in it or, where it has none, the latest of all. */
export function newestIn({ stories }: Hub, language: Language): Story | undefined {
  return stories.findLast(({ versions }) => versions[language] !== undefined) ?? stories.at(-1);
}

/** What an index says of a hub beside its name in the page's language, as a text for a page's key. */
export function figuresOf(hub: Hub): string {
  const { stories, first, latest } = figuresIn(hub);
  return `${stories} ${first} ${latest} ${Object.values(hub.names).join(' ')}`;
}
