import { absolute, storyOfAddress, type Paths } from '../../addresses.ts';
import type { Story } from '../../archive/stories.ts';
import { checkFileName } from '../../schema/file-name.ts';
import type { NewsItem } from '../../schema/item.ts';
import { percentDecoded } from '../../schema/percent.ts';
import { site } from '../../site.ts';
import { withdrawnText } from '../../wording/story.ts';
import { workOf, type Work } from '../work.ts';
import { entryHtml } from './entry-html.ts';
import type { FeedEntry } from './feed.ts';

/** What feeds are planned with. */
export interface EntryMaker extends EntryParts {
  /** The entry of an item. */
  entryOf: (item: NewsItem) => FeedEntry;
}

/** So many entries are kept: those of one feed in its three formats, which are written one after another. */
const keptEntries = 64;

/** A maker that keeps the last entries. */
export function entryMaker(parts: EntryParts): EntryMaker {
  const kept = new Map<NewsItem, FeedEntry>();
  return {
    ...parts,
    entryOf: (item) => {
      const entry = kept.get(item) ?? entryOf(item, parts);
      kept.set(item, entry);
      for (const oldest of kept.size > keptEntries ? kept.keys().take(1) : []) kept.delete(oldest);
      return entry;
    },
  };
}

/** What entries are made from. */
export interface EntryParts {
  /** The published story with an id. */
  storyOf: (id: string) => Story | undefined;
  /** Gives the body of the item with a digest. */
  html: (digest: string) => string;
  paths: Paths;
}

/** A text that changes whenever the entry of an item does. */
export function entryKey(item: NewsItem, maker: Pick<EntryParts, 'storyOf'>): string {
  return otherVersions(item, maker).reduce((key, { language }) => `${key} ${language}`, item.digest);
}

/** An item as feeds have it, with its whole text. A withdrawn one is a notice that says so. */
export function entryOf(item: NewsItem, maker: EntryParts): FeedEntry {
  const { html, paths } = maker;
  const { matter, language, standfirst, picture } = item;
  const work = workOf(item, paths);
  const facts = {
    id: entryId(item, paths),
    address: work.address,
    title: work.title,
    html: entryHtml(item, work, matter.withdrawn ? '' : html(item.digest), paths),
    published: work.day,
    language: work.language,
    versions: otherVersions(item, maker).map(({ story, language: other }) => (
      { language: site.tags[other], address: absolute(paths.articlePath(story, other)) }
    )),
  };
  if (matter.withdrawn) {
    const { date } = matter.withdrawn;
    return { ...facts, language: site.tags[language], summary: withdrawnText(date, language), updated: date, authors: [], topics: [] };
  }
  return {
    ...facts,
    ...(standfirst !== '' && { summary: standfirst }),
    updated: item.changed,
    authors: authorsOf(work),
    topics: matter.topics,
    source: work.source,
    ...(matter.sourceUrl !== undefined && { original: matter.sourceUrl }),
    ...(matter.licence && { licence: matter.licence }),
    ...(picture && matter.image && {
      picture: {
        address: absolute(paths.picturePath(picture.file)), width: picture.width, height: picture.height, alt: matter.image.alt,
        ...(matter.image.credit !== undefined && { credit: matter.image.credit }),
      },
    }),
  };
}

/**
 * The id of an item's entry: its permalink, or the first it ever had. Where it was renamed its old permalinks are among its aliases, the
 * first of them first, so that a new name makes no new story.
 */
export function entryId({ story, language, aliases }: Pick<NewsItem, 'story' | 'language' | 'aliases'>, { articlePath }: Paths): string {
  const old = aliases.map((alias) => storyOfAddress(percentDecoded(alias) ?? alias))
    .find((each) => each?.language === language && checkFileName(`${each.story}.md`).problems.length === 0);
  return absolute(articlePath(old?.story ?? story, language));
}

/** Who wrote the text: of a digest the archive, as citations have it; else who is named, or the source. */
function authorsOf({ note, archive, authors, source }: Work): readonly string[] {
  if (note) return [archive];
  return authors.length > 0 ? authors : [source];
}

/** The published versions of an item's story in other languages, in the order of the site's. */
function otherVersions({ story, language }: NewsItem, { storyOf }: Pick<EntryParts, 'storyOf'>): NewsItem[] {
  const versions = storyOf(story)?.versions ?? {};
  const others: NewsItem[] = [];
  for (const each of site.languages) if (each !== language && versions[each]) others.push(versions[each]);
  return others;
}
