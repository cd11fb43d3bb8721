import { absolute, sitemapFile, type Paths } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { yearOf } from '../schema/day.ts';
import { hubKinds, type ItemCard } from '../schema/item.ts';
import { site } from '../site.ts';
import { escapeMarkup as xml } from './xml.ts';

const open = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A part of the sitemap, as a text that need not be made. */
export interface SitemapPart {
  part: string;
  /** Changes whenever the text does. */
  key: string;
  text: () => string;
}

/** The sitemap of each year, named by it, and of the hubs, named `names`. A new item changes that of its year alone. */
export function* sitemapsOf({ items, calendar, hubs }: Archive, { articlePath, calendarPath, homePath, hubPath, timelinePath }: Paths): Generator<SitemapPart> {
  const byYear = new Map<string, ItemCard[]>();
  for (const item of items) {
    if (item.withdrawn) continue;
    const year = yearOf(item.day);
    const ofYear = byYear.get(year);
    if (ofYear) ofYear.push(item);
    else byYear.set(year, [item]);
  }
  for (const [year, ofYear] of [...byYear].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const pages = calendar.years.has(year) ? site.languages.map((language) => ({ path: calendarPath(year, language) })) : [];
    yield {
      part: year,
      key: [pages.length, ...ofYear.map(({ file, changed }) => `${file} ${changed}`)].join('\n'),
      text: () => urlset([...pages, ...ofYear.map(({ story, language, changed }) => ({ path: articlePath(story, language), changed }))]),
    };
  }
  const all = hubKinds.flatMap((kind) => [...hubs.all[kind].values()]);
  yield {
    part: 'names',
    key: all.map(({ kind, slug }) => `${kind} ${slug}`).join('\n'),
    text: () => {
      const paths = site.languages.flatMap((language) => [homePath(language), timelinePath(language), ...all.map((hub) => hubPath(hub, language))]);
      return urlset(paths.map((path) => ({ path })));
    },
  };
}

/** The list of all parts of the sitemap, named in robots.txt. */
export function sitemapIndexOf(parts: readonly string[], { filePath }: Paths): string {
  const entries = parts.map((part) => `<sitemap><loc>${absolute(filePath(sitemapFile(part)))}</loc></sitemap>`);
  return `${open}<sitemapindex ${space}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}

function urlset(pages: readonly { path: string; changed?: string }[]): string {
  const entries = pages.map(({ path, changed }) =>
    `<url><loc>${xml(absolute(path))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`);
  return `${open}<urlset ${space}>\n${entries.join('\n')}\n</urlset>\n`;
}
