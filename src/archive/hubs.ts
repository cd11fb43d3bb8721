import { slug as slugOf } from 'github-slugger';
import { hubKinds, type HubKind, type ItemCard } from '../schema/item.ts';
import type { InEach, Language } from '../schema/language.ts';
import type { NamePair } from '../schema/names.ts';
import { site } from '../site.ts';
import type { Story } from './stories.ts';
import type { Name } from './views.ts';

/** All stories under one name, whatever language they use for it. */
export interface Hub {
  kind: HubKind;
  slug: string;
  /** Its place among all hubs of the archive, in the order in which they came up. Never shown. */
  order: number;
  /** How the name is written in each language, where that is known. Never empty. */
  names: Partial<InEach<string>>;
  /** Earliest first. */
  stories: Story[];
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
  /** How many hubs there are in all. */
  size: number;
}

/**
 * Gather stories under the names they carry. Names that `names.yaml` pairs share one hub; names that differ only in
 * case or punctuation too, shown as the earliest story writes them.
 */
export function buildHubs(stories: readonly Story[], pairs: readonly NamePair[]): Hubs {
  const paired = pairedNames(pairs);
  const all = Object.fromEntries(hubKinds.map((kind) => [kind, new Map()])) as Hubs['all'];
  const known = new Map<string, Hub>();
  let size = 0;
  const find = (kind: HubKind, name: string, language: Language): Hub => {
    const key = `${kind}\n${language}\n${name}`;
    const found = known.get(key) ?? gather(kind, name, language);
    known.set(key, found);
    return found;
  };
  const gather = (kind: HubKind, name: string, language: Language): Hub => {
    const pair = paired.get(`${kind}\n${name}`);
    const slug = slugOfNames(pair?.names ?? { [language]: name });
    let hub = all[kind].get(slug);
    if (!hub) all[kind].set(slug, (hub = { kind, slug, order: size++, names: { ...(pair?.names ?? { [language]: name }) }, stories: [] }));
    return hub;
  };
  const of: Hubs['of'] = (item, kind) => [...new Set((item.names[kind] ?? []).map((name) => find(kind, name, item.language)))];
  const ofStories = new Map<Story, Hub[]>();
  for (const story of stories) {
    const own = new Set(Object.values(story.versions).flatMap((item) => hubKinds.flatMap((kind) => of(item, kind))));
    for (const hub of own) hub.stories.push(story);
    ofStories.set(story, [...own]);
  }
  return { all, of, ofStory: (story) => ofStories.get(story) ?? [], keyOf: buildKeys(), size };
}

function buildKeys(): Hubs['keyOf'] {
  const known = Object.fromEntries(site.languages.map((language) => [language, new Map<Hub, string>()])) as Record<Language, Map<Hub, string>>;
  return (hub, language) => {
    const found = known[language].get(hub) ?? keyOfName(nameOf(hub, language));
    known[language].set(hub, found);
    return found;
  };
}

/** A hub as a page of one language names it: in that language, else in the first that has a name, said with `language`. */
export function nameOf(hub: Hub, language: Language): Name {
  const own = hub.names[language];
  if (own !== undefined) return { kind: hub.kind, slug: hub.slug, name: own };
  const other = site.languages.find((each) => hub.names[each] !== undefined) ?? language;
  return { kind: hub.kind, slug: hub.slug, name: hub.names[other] ?? hub.slug, language: other };
}

/** A name as a text for a page's key. */
export function keyOfName({ kind, slug, name, language }: Name): string {
  return `${kind} ${slug} ${name} ${language ?? ''}`;
}

function pairedNames(pairs: readonly NamePair[]): Map<string, NamePair> {
  return new Map(pairs.flatMap((pair) => Object.values(pair.names).map((name) => [`${pair.kind}\n${name}`, pair] as const)));
}

// Signs that tell names apart but that a slug would drop.
const spoken = [['+', ' plus '], ['#', ' sharp '], ['&', ' and ']] as const;

/** The permalink part of a name: from the first language that has one. Slashes and dots cannot leave the hub's folder. */
function slugOfNames(names: Partial<InEach<string>>): string {
  const name = site.languages.map((each) => names[each]).find((each) => each !== undefined) ?? '';
  const words = spoken.reduce((text, [sign, word]) => text.replaceAll(sign, word), name.normalize('NFC'));
  const slug = slugOf(words.trim().replace(/\s+/g, ' ')).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  return slug || `name-${[...name].map((letter) => letter.codePointAt(0)?.toString(16)).join('-')}`;
}
