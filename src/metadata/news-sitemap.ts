import { absolute, type Paths } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { languageFacts } from '../languages/languages.ts';
import type { NewsItem } from '../schema/item.ts';
import { site } from '../site.ts';
import { headlineText } from '../wording/story.ts';
import { escapeMarkup as xml } from './xml.ts';

/** As many stories as a reader of news sitemaps takes from one. */
const maxStories = 1000;

const dayMs = 86_400_000;

/**
 * The stories of the newest one's day and the day before, newest first. These are the last two days for an archive that publishes each day;
 * counted from the clock instead, the file would have to be made anew where nothing happened.
 */
export function newsItems({ stories }: Pick<Archive, 'stories'>): NewsItem[] {
  const newest = stories.at(-1)?.day;
  if (newest === undefined) return [];
  const since = new Date(Date.parse(newest) - dayMs).toISOString().slice(0, 10);
  const items: NewsItem[] = [];
  for (let index = stories.length - 1; index >= 0 && items.length < maxStories; index--) {
    const story = stories[index];
    if (!story || story.day < since) break;
    items.push(...site.languages.flatMap((language) => story.versions[language] ?? []));
  }
  return items.slice(0, maxStories);
}

/** The news sitemap of some stories. */
export function newsSitemapOf(items: readonly NewsItem[], { articlePath }: Paths): string {
  const entries = items.map(({ story, language, matter }) => [
    `<url><loc>${xml(absolute(articlePath(story, language)))}</loc><news:news>`,
    `<news:publication><news:name>${xml(site.name[language])}</news:name>`,
    `<news:language>${languageFacts[language].newsCode}</news:language></news:publication>`,
    `<news:publication_date>${matter.date}</news:publication_date><news:title>${xml(headlineText(matter, language))}</news:title></news:news></url>`,
  ].join(''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>\n`;
}

const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
