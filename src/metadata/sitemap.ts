import { absolute, articlePath, calendarPath, filePath, homePath, hubPath } from '../addresses/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { hubKinds, type NewsItem } from '../schema/item.ts';
import { yearOf } from '../schema/day.ts';
import { site } from '../site.ts';
import { escapeMarkup as xml } from './xml.ts';

const open = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemap of each year, by year, and of the hubs, as `names`. A new item changes that of its year alone. */
export function* sitemapsOf(archive: Archive): Generator<[part: string, xml: string]> {
  const byYear = new Map<string, NewsItem[]>();
  for (const item of archive.items) {
    if (item.matter.withdrawn) continue;
    const year = yearOf(item.matter.date);
    byYear.set(year, [...(byYear.get(year) ?? []), item]);
  }
  for (const [year, items] of byYear) {
    const pages = site.languages.map((language) => ({ path: calendarPath(year, language) }));
    yield [year, urlset([...pages, ...items.map(entryOf)])];
  }
  const hubs = hubKinds.flatMap((kind) => [...archive.hubs.all[kind].values()]);
  const paths = site.languages.flatMap((language) => [homePath(language), ...hubs.map((hub) => hubPath(hub, language))]);
  yield ['names', urlset(paths.map((path) => ({ path })))];
}

/** The list of all sitemaps, named in robots.txt. */
export function sitemapIndexOf(archive: Archive): string {
  const parts = [...archive.calendar.years.keys(), 'names'];
  const entries = parts.map((part) => `<sitemap><loc>${absolute(filePath(`sitemaps/${part}.xml`))}</loc></sitemap>`);
  return `${open}<sitemapindex ${space}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}

function entryOf({ story, language, matter }: NewsItem): { path: string; changed: string } {
  const changes = [matter.date, matter.updated ?? '', ...matter.corrections.map(({ date }) => date)];
  return { path: articlePath(story, language), changed: changes.sort().at(-1) ?? matter.date };
}

function urlset(pages: readonly { path: string; changed?: string }[]): string {
  const entries = pages.map(({ path, changed }) =>
    `<url><loc>${xml(absolute(path))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`);
  return `${open}<urlset ${space}>\n${entries.join('\n')}\n</urlset>\n`;
}
