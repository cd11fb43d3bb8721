import { absolute, feedPath, filePath } from '../addresses/addresses.ts';
import type { Edition } from '../edition.ts';
import { feedOf } from '../metadata/feed.ts';
import { headerLines } from '../metadata/headers.ts';
import { redirectFile, redirectLines, redirectPage, redirectsOf } from '../metadata/redirects.ts';
import { sitemapIndexOf, sitemapsOf } from '../metadata/sitemap.ts';
import { baseOf } from '../settings.ts';
import { site } from '../site.ts';

/** A file of the site that is no page of Astro's: its path below the site's folder, and its text. */
export interface Document {
  file: string;
  text: string;
}

/** Everything machines read: feeds, sitemaps, robots.txt, redirects and headers for hosts. */
export function* documentsOf({ archive, html }: Edition): Generator<Document> {
  for (const language of site.languages) yield { file: feedPath(language).slice(baseOf(process.env).length), text: feedOf(archive, language, html) };
  yield { file: 'sitemap.xml', text: sitemapIndexOf(archive) };
  for (const [part, text] of sitemapsOf(archive)) yield { file: `sitemaps/${part}.xml`, text };
  yield { file: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${absolute(filePath('sitemap.xml'))}\n` };
  yield { file: '_headers', text: headerLines() };
  const redirects = redirectsOf(archive);
  for (const redirect of redirects) yield { file: redirectFile(redirect), text: redirectPage(redirect) };
  if (redirects.length > 0) yield { file: '_redirects', text: redirectLines(redirects) };
}
