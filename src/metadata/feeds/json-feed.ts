import { generateJsonFeed } from 'feedsmith';
import { momentOfDay, type Feed, type FeedEntry } from './feed.ts';

/** Write a feed as JSON Feed 1.1. */
export function buildJsonFeed(feed: Feed): string {
  const { title, about, page, address, language, author, icon, rights, licence, entries } = feed;
  const items = entries.map((entry) => itemOf(entry, feed));
  const made = generateJsonFeed({
    title,
    description: about,
    home_page_url: page,
    feed_url: address,
    language,
    authors: [{ name: author, url: page }],
    ...(icon !== undefined && { favicon: icon }),
    ...(rights ? licenceField({ name: rights, address: licence }, feed) : {}),
    items,
  }) as object;
  // feedsmith leaves an empty list out, and the format wants one.
  return `${JSON.stringify(items.length > 0 ? made : { ...made, items })}\n`;
}

function itemOf(entry: FeedEntry, feed: Feed) {
  const { id, address, title, summary, html, published, updated, language, authors, topics, original, picture, licence } = entry;
  return {
    id,
    url: address,
    ...(original !== undefined && { external_url: original }),
    title,
    content_html: html,
    ...(summary ? { summary } : {}),
    date_published: momentOfDay(published),
    ...(updated !== published && { date_modified: momentOfDay(updated) }),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(topics.length > 0 && { tags: [...topics] }),
    ...(language !== feed.language && { language }),
    ...(picture && { image: picture.address }),
    ...(licence && licenceField(licence, feed)),
  };
}

/** A field of our own, as the format has them: it begins with an underscore, and leads to what it means. */
function licenceField({ name, address }: NonNullable<FeedEntry['licence']>, { terms }: Feed) {
  return { _licence: { ...(terms !== undefined && { about: terms }), name, ...(address ? { url: address } : {}) } };
}
