import { hubKinds, type HubKind, type ItemCard } from '../schema/item.ts';
import type { InEach, Language } from '../schema/language.ts';
import type { NamePair } from '../schema/names.ts';
import { site } from '../site.ts';
import { slugOfNames } from './hub-slug.ts';
import type { Story } from './stories.ts';

/** All stories under one name, whatever language they use for it. */
export interface Hub {
  kind: HubKind;
  slug: string;
  /** How the name is written in each language, where that is known. Never empty. In each of them it has a page. */
  names: Partial<InEach<string>>;
  /** Earliest first. */
  stories: Story[];
}

/** A name that leads to a hub: the page of one topic, person, place, organisation, source, editor or series. */
export interface Name {
  kind: HubKind;
  slug: string;
  /** As written in the page's language where `content/names.yaml` pairs it, else as the item wrote it. */
  name: string;
  /** The language the name is written in, and its page, where that is not the page's. */
  language?: Language;
}

/** Every hub by kind and slug, and the way from a name in an item to its hub. */
export interface Hubs {
  all: Record<HubKind, Map<string, Hub>>;
  /** The hubs an item belongs to under one kind, in the item's order, each once. */
  of: (item: ItemCard, kind: HubKind) => Hub[];
  /** The hubs that a story is listed by, in whichever language, each once. */
  ofStory: (story: Story) => readonly Hub[];
  /** A hub's name in a language as a text for a page's key. Each is worked out once. */
  keyOf: (hub: Hub, language: Language) => string;
  /** The number of a story among all, earliest first. */
  orderOf: (story: Story) => number;
  /** The number of a story among those of a hub, or that it would have. */
  placeOf: (hub: Hub, story: Story) => number;
  /** Changes whenever a name is shown otherwise although no item that bears it changed. */
  naming: string;
  /** Every name as stories write it, with its hub: by language and kind, in the order in which they first come. */
  written: readonly WrittenName[];
}

/** A name as items of one language write it. */
export interface WrittenName {
  hub: Hub;
  language: Language;
  name: string;
}

/**
 * Gather stories under the names they carry. Names that `names.yaml` pairs share one hub; names that differ only in
 * case or punctuation too, shown as the earliest story writes them.
 */
export function buildHubs(stories: readonly Story[], pairs: readonly NamePair[]): Hubs {
  const paired = pairedNames(pairs);
  const all = mapsByKind();
  const known = Object.fromEntries(site.languages.map((language) => [language, mapsByKind()])) as InEach<Hubs['all']>;
  const naming = [JSON.stringify(pairs)];
  let isGathering = true;
  const find = (kind: HubKind, name: string, language: Language): Hub => {
    const names = known[language][kind];
    const found = names.get(name) ?? gather(kind, name, language);
    names.set(name, found);
    return found;
  };
  const gather = (kind: HubKind, name: string, language: Language): Hub => {
    const names = paired.get(`${kind}\n${name}`)?.names ?? { [language]: name };
    const slug = slugOfNames(names);
    const found = all[kind].get(slug);
    if (!found) {
      const hub: Hub = { kind, slug, names: { ...names }, stories: [] };
      all[kind].set(slug, hub);
      return hub;
    }
    const shown = JSON.stringify(found.names);
    if (shown !== JSON.stringify(names)) naming.push(`${kind} ${slug} ${shown}`);
    // Stories of two languages write it alike.
    if (isGathering && found.names[language] === undefined) found.names = { ...found.names, [language]: name };
    return found;
  };
  const of: Hubs['of'] = (item, kind) => {
    const own: Hub[] = [];
    for (const name of item.names[kind] ?? []) {
      const hub = find(kind, name, item.language);
      if (!own.includes(hub)) own.push(hub);
    }
    return own;
  };
  const ofStories = new Map<Story, Hub[]>();
  const orders = new Map<Story, number>();
  for (const story of stories) {
    const own: Hub[] = [];
    for (const item of Object.values(story.versions)) {
      for (const kind of hubKinds) for (const hub of of(item, kind)) if (!own.includes(hub)) own.push(hub);
    }
    for (const hub of own) hub.stories.push(story);
    orders.set(story, ofStories.size);
    ofStories.set(story, own);
  }
  isGathering = false;
  // Taken now: the names that only withdrawn items bear come later, where their pages are asked for.
  const written = site.languages.flatMap((language) => hubKinds.flatMap((kind) =>
    [...known[language][kind]].map(([name, hub]) => ({ hub, language, name }))));
  const orderOf = (story: Story) => orders.get(story) ?? -1;
  const placeOf: Hubs['placeOf'] = (hub, story) => {
    let [low, high] = [0, hub.stories.length];
    for (const order = orderOf(story); low < high; ) {
      const middle = (low + high) >> 1;
      const other = hub.stories[middle];
      if (other && orderOf(other) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { all, of, ofStory: (story) => ofStories.get(story) ?? [], orderOf, placeOf, naming: naming.join('\n'), keyOf: buildKeys(), written };
}

function mapsByKind(): Hubs['all'] {
  return Object.fromEntries(hubKinds.map((kind) => [kind, new Map()])) as Hubs['all'];
}

function buildKeys(): Hubs['keyOf'] {
  const known = Object.fromEntries(site.languages.map((language) => [language, new Map<Hub, string>()])) as Record<Language, Map<Hub, string>>;
  return (hub, language) => {
    const found = known[language].get(hub) ?? keyOfName(hubNameOf(hub, language));
    known[language].set(hub, found);
    return found;
  };
}

/** A hub as a page of one language names it: in that language, else in the first that has a name, said with `language`. */
export function hubNameOf(hub: Hub, language: Language): Name {
  const own = hub.names[language];
  if (own !== undefined) return { kind: hub.kind, slug: hub.slug, name: own };
  const other = site.languages.find((each) => hub.names[each] !== undefined) ?? language;
  return { kind: hub.kind, slug: hub.slug, name: hub.names[other] ?? hub.slug, language: other };
}

/** A name as a text for a page's key. */
function keyOfName({ kind, slug, name, language }: Name): string {
  return `${kind} ${slug} ${name} ${language ?? ''}`;
}

function pairedNames(pairs: readonly NamePair[]): Map<string, NamePair> {
  return new Map(pairs.flatMap((pair) => Object.values(pair.names).map((name) => [`${pair.kind}\n${name}`, pair] as const)));
}
