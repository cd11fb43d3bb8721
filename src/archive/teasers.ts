import type { Day } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import { hubNameOf, type Hubs, type Name } from './hubs.ts';
import type { Report } from './reports.ts';
import { versionFor, type Story } from './stories.ts';

/** A story as lists show it: in the page's language where that version exists, else in the one there is. */
export interface Teaser {
  story: string;
  language: Language;
  title: string;
  titleSupplied?: true;
  /** The language of headline and text, where the item says that it is none of the site's. */
  lang?: string;
  day: Day;
  source: string;
  standfirst: string;
  /** The first topic. */
  topic?: Name;
  /** The same report after other sources, where the list holds them: they stand under this story, and not for themselves. */
  reports?: Report[];
  /** Where the list shows one: file in `pictures/`, pixels, the text that stands for it, and its narrowest file. */
  picture?: { file: string; width: number; height: number; alt: string; small: { file: string; width: number } };
}

/** A story as a list in this language shows it. */
export function teaserOf(story: Story, language: Language, hubs: Hubs): Teaser {
  const item = versionFor(story, language);
  const topic = hubs.of(item, 'topics')[0];
  return {
    story: story.id,
    language: item.language,
    title: item.matter.title,
    ...(item.matter.titleSupplied && { titleSupplied: true }),
    ...(item.matter.lang !== undefined && { lang: item.matter.lang }),
    day: item.matter.date,
    source: item.matter.source,
    standfirst: item.standfirst,
    ...(topic && { topic: hubNameOf(topic, language) }),
  };
}

/** A teaser with the story's picture, for lists that show it; `leadKeyOf` is its key. */
export function leadOf(story: Story, language: Language, hubs: Hubs): Teaser {
  const item = versionFor(story, language);
  const { picture, matter } = item;
  const teaser = teaserOf(story, language, hubs);
  if (!picture || !matter.image) return teaser;
  const { width, height, drawing, sizes: [small = { file: picture.file, width }] } = picture;
  const file = drawing ?? picture.file;
  return { ...teaser, picture: { file, width, height, alt: matter.image.alt, small: drawing === undefined ? small : { file, width } } };
}

/** Gives a text for a story that changes whenever its teaser in this language does, without making the teaser. */
export type TeaserKeys = (story: Story, language: Language) => string;

/** Make the keys of teasers; each is worked out once. */
export function buildTeaserKeys(hubs: Hubs): TeaserKeys {
  const known = new Map<string, string>();
  return (story, language) => {
    const item = versionFor(story, language);
    const id = item.language === language ? item.file : `${language} ${item.file}`;
    const found = known.get(id);
    if (found !== undefined) return found;
    const topic = hubs.of(item, 'topics')[0];
    const key = topic ? `${id} ${item.teaser} ${hubs.keyOf(topic, language)}` : `${id} ${item.teaser}`;
    known.set(id, key);
    return key;
  };
}

/** A text for a story that changes whenever its teaser with its picture does. */
export function leadKeyOf(teaserKeys: TeaserKeys, story: Story, language: Language): string {
  return `${teaserKeys(story, language)} ${versionFor(story, language).lead}`;
}
