import { absolute, feedPath, filePath, ribbonPath } from '../addresses.ts';
import { countsOf, keyOfCounts } from '../archive/calendar.ts';
import type { Edition } from '../edition.ts';
import { feedItems, feedOf } from '../metadata/feed.ts';
import { headerLines } from '../metadata/headers.ts';
import { ribbonOf } from '../metadata/ribbon.ts';
import { redirectFile, redirectLines, redirectPage, redirectsOf } from '../metadata/redirects.ts';
import { sitemapIndexOf, sitemapsOf } from '../metadata/sitemap.ts';
import { baseOf } from '../settings.ts';
import { site } from '../site.ts';

/** A file of the site that is no page of Astro's. */
export interface Document {
  /** Its path below the site's folder. */
  file: string;
  /** Changes whenever the text does, the code aside. */
  key: string;
  text: () => string;
}

/** Everything that stands beside the pages: the ribbon of years, feeds, sitemaps, robots.txt, redirects and headers for hosts. */
export function* documentsOf({ archive, html }: Edition): Generator<Document> {
  const years = countsOf(archive.calendar.years);
  for (const language of site.languages) {
    yield { file: fileOf(ribbonPath(language)), key: keyOfCounts(years), text: () => ribbonOf(years, language) };
    const items = feedItems(archive, language);
    yield { file: fileOf(feedPath(language)), key: items.map(({ digest }) => digest).join(' '), text: () => feedOf(items, language, html) };
  }
  const sitemaps = [...sitemapsOf(archive)];
  const parts = sitemaps.map(({ part }) => part);
  yield { file: 'sitemap.xml', key: parts.join(' '), text: () => sitemapIndexOf(parts) };
  for (const { part, key, text } of sitemaps) yield { file: `sitemaps/${part}.xml`, key, text };
  yield plain('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${absolute(filePath('sitemap.xml'))}\n`);
  yield plain('_headers', headerLines());
  const redirects = redirectsOf(archive);
  for (const redirect of redirects) yield plain(redirectFile(redirect), redirectPage(redirect));
  if (redirects.length > 0) yield plain('_redirects', redirectLines(redirects));
}

function fileOf(path: string): string {
  return path.slice(baseOf(process.env).length);
}

function plain(file: string, text: string): Document {
  return { file, key: text, text: () => text };
}
