import type { Day } from './day.ts';
import type { FrontMatter } from './fields/fields.ts';
import type { Language } from './language.ts';
import type { Place } from './place.ts';

/**
 * Kinds of name that gather stories on a page of their own. The first four are lists in front matter, the others follow from `source`,
 * `editor` and `series`.
 */
export const hubKinds = ['topics', 'people', 'places', 'organisations', 'sources', 'editors', 'series'] as const;
export type HubKind = (typeof hubKinds)[number];

/** Answer whether a text names a kind of hub. */
export function isHubKind(text: string): text is HubKind {
  return hubKinds.some((kind) => kind === text);
}

/** A picture made ready: files named by content, under the site's `pictures/`. */
export interface Picture {
  /** Name of the largest file, such as `3f2a9c0d1e-960.webp`. */
  file: string;
  /** Pixels of the largest file. */
  width: number;
  height: number;
  /** All files by width in pixels, narrowest first; the last is `file`. */
  sizes: { file: string; width: number }[];
  /** Name of the drawing (SVG) that readers are sent in their place; absent where it is none, or one that may hold more than shapes. */
  drawing?: string;
  /** True of a drawing (SVG) that may hold more than shapes: readers are sent its pixels. */
  drawnAsPixels?: true;
  /** Bytes of the file that it was made from, where these are more than it should have. */
  fileBytes?: number;
}

/** The names of all files of a picture, its drawing first, then the largest. */
export function filesOfPicture({ sizes, drawing }: Picture): string[] {
  return [...(drawing === undefined ? [] : [drawing]), ...sizes.map(({ file }) => file).reverse()];
}

/** A link from one item's text to another item's file, or to an address of this site. */
export interface OutgoingLink extends Place {
  /** The file linked to, below the content folder: `2023/02/other.md`; or, beginning with `/`, an address of this site below its base. */
  target: string;
  /** The id of the heading that it leads to, where it names one. */
  heading?: string;
}

/** A heading in an item's body. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** What the archive needs of every item at every build. The rest of an item is fetched only for the pages that show it. */
export interface ItemCard {
  /** Path below the content folder: `2023/02/slug.zh.md`. */
  file: string;
  /** Shared by the versions of one story: `2023/02/slug`. */
  story: string;
  language: Language;
  /** Changes whenever the file, a picture it shows, or the code that renders it changes. Hex. */
  digest: string;
  /** SHA-256 of the bytes of its file, in hex. */
  sha256: string;
  day: Day;
  /** The day of its last change: a correction, an update, or its own. */
  changed: Day;
  /** The names it is filed under; a kind without names is absent. */
  names: Partial<Record<HubKind, string[]>>;
  /** Changes whenever what lists show of it does, its topic's name aside. */
  teaser: string;
  /** Changes whenever its lead picture or the words for it do; absent without one. */
  lead?: string;
  /** The same for items that name the same page of a source; absent without `sourceUrl`. */
  origin?: string;
  /** What the text is like, for finding texts that are nearly the same: see `sketchOf`. Absent where it is too short. */
  sketch?: string;
  /** The rules that the item waives; absent where it waives none. */
  waived?: string[];
  embargo?: string;
  draft?: true;
  withdrawn?: true;
  /** How many corrections it bears; absent where none. */
  corrected?: number;
  /** Changes whenever what lists of corrections and withdrawals show of it does; absent where it bears none and is not withdrawn. */
  noticed?: string;
  aliases: string[];
  links: OutgoingLink[];
  /** Names of all picture files its page needs, largest first within each picture. */
  pictureFiles: string[];
}

/** What could be read of a file that has errors: enough to check it among the others. */
export interface BrokenItem
  extends Pick<ItemCard, 'file' | 'story' | 'language' | 'links' | 'aliases' | 'embargo' | 'draft' | 'waived'>, Pick<NewsItem, 'places'> {
  /** Absent where its date could not be read. */
  day?: Day;
}

/** One language version of a story, read, checked and rendered. Its HTML is kept apart, under `digest`. */
export interface NewsItem extends ItemCard {
  matter: FrontMatter;
  /** The standfirst: `summary`, else the first sentences of the text, plain. */
  standfirst: string;
  headings: Heading[];
  /** The front matter's picture, made ready. */
  picture?: Picture | undefined;
  /** Words of the text for Latin script plus Han characters. */
  length: number;
  /** Where each top-level key of the front matter stands. */
  places: Record<string, Place>;
}

/** What an item holds beside its card. */
export type ItemDetail = Omit<NewsItem, keyof ItemCard>;

/**
 * Make the card of an item from what was read of it.
 * @param digest shortens a text to one that differs whenever the text does
 */
export function cardOf(
  given: Pick<ItemCard, 'file' | 'story' | 'language' | 'links' | 'pictureFiles' | 'digest' | 'sha256' | 'sketch'>,
  { matter, standfirst }: Pick<ItemDetail, 'matter' | 'standfirst'>,
  shorten: (text: string) => string,
): ItemCard {
  const { file, story, language, links, pictureFiles, digest, sha256, sketch } = given;
  const { title, titleSupplied, lang, date, source, embargo, draft, withdrawn, corrections, aliases, image } = matter;
  const names = {
    topics: matter.topics, people: matter.people, places: matter.places, organisations: matter.organisations, sources: [source],
    editors: matter.editor, series: matter.series === undefined ? [] : [matter.series],
  };
  const changed = lastChangeOf(matter) ?? date;
  return {
    file, story, language, digest, sha256, links, aliases, pictureFiles,
    day: date,
    changed: changed > date ? changed : date,
    names: Object.fromEntries(Object.entries(names).filter(([, written]) => written.length > 0)),
    teaser: shorten(JSON.stringify([title, titleSupplied, date, source, standfirst, ...(lang === undefined ? [] : [lang])])),
    ...(image && { lead: shorten(JSON.stringify([image.alt, pictureFiles[0]])) }),
    ...(matter.sourceUrl !== undefined && { origin: shorten(pageOf(matter.sourceUrl)) }),
    ...(sketch !== undefined && { sketch }),
    ...(matter.waivers.length > 0 && { waived: matter.waivers.map(({ rule }) => rule) }),
    ...(embargo !== undefined && { embargo }),
    ...(draft && { draft }),
    ...(withdrawn && { withdrawn: true }),
    ...(corrections.length > 0 && { corrected: corrections.length }),
    ...((corrections.length > 0 || withdrawn) && { noticed: shorten(JSON.stringify([title, titleSupplied, lang, corrections, withdrawn])) }),
  };
}

/** The page that an address names, however it is written: by http or https, with www or without, with marks of where a reader came from. */
function pageOf(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (/^(?:utm_\w+|fbclid|gclid|spm)$/.test(name)) url.searchParams.delete(name);
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

/** The day on which a story was last updated or corrected; undefined where it never was. */
export function lastChangeOf({ updated, corrections }: FrontMatter): Day | undefined {
  const changes = [...(updated === undefined ? [] : [updated]), ...corrections.map(({ date }) => date)];
  return changes.length > 0 ? changes.reduce((one, other) => (one > other ? one : other)) : undefined;
}
