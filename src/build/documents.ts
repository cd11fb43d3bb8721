import { absolute, pathsFor, siteFiles, sitemapFile } from '../addresses.ts';
import { countsOf, keyOfCounts } from '../archive/calendar.ts';
import type { Edition } from '../edition.ts';
import { headersFileOf } from '../hosts/headers-file.ts';
import { policyOf } from '../hosts/policy.ts';
import { llmsFile, llmsOf, storyListsOf } from '../metadata/llms.ts';
import { newsItems, newsSitemapOf } from '../metadata/news-sitemap.ts';
import { openSearchFile, openSearchOf } from '../metadata/open-search.ts';
import { dataDocuments } from './data-documents.ts';
import type { Document } from './document.ts';
import { ribbonOf } from '../metadata/ribbon.ts';
import { redirectFile, redirectLines, redirectPage, redirectsOf } from '../metadata/redirects.ts';
import { sitemapIndexOf, sitemapsOf } from '../metadata/sitemap.ts';
import type { Settings } from '../settings.ts';
import { site } from '../site.ts';
import { recordDocuments } from './record-documents.ts';

/** Every file of the site that is neither page nor feed: for readers, for programs that find and list, the data, the record, and those for hosts. */
export function* documentsOf(edition: Edition, { base, content }: Pick<Settings, 'base' | 'content'>): Generator<Document> {
  const { archive } = edition;
  const [paths, below] = [pathsFor(base), pathsFor('')];
  const years = countsOf(archive.calendar.years);
  for (const language of site.languages) {
    yield { file: below.ribbonPath(language), key: keyOfCounts(years), text: () => ribbonOf(years, language, paths) };
    const lists = storyListsOf(archive, language, paths);
    for (const { stretch, key, text } of lists) yield { file: llmsFile(language, stretch), key, text };
    yield plain(llmsFile(language), llmsOf(lists, language, paths));
    yield plain(openSearchFile(language), openSearchOf(language, paths));
  }
  const sitemaps = [...sitemapsOf(archive, paths)];
  yield plain(siteFiles.sitemap, sitemapIndexOf(sitemaps, paths));
  for (const { part, key, text } of sitemaps) yield { file: sitemapFile(part), key, text };
  const news = newsItems(archive);
  if (news.length > 0) yield { file: siteFiles.newsSitemap, key: news.map(({ digest }) => digest).join(' '), text: () => newsSitemapOf(news, paths) };
  const named = [siteFiles.sitemap, ...(news.length > 0 ? [siteFiles.newsSitemap] : [])].map((file) => `Sitemap: ${absolute(paths.filePath(file))}\n`);
  yield plain(siteFiles.robots, `User-agent: *\nAllow: /\n\n${named.join('')}`);
  yield* dataDocuments(edition, paths, content);
  yield plain(siteFiles.noJekyll, '');
  yield plain(siteFiles.headers, headersFileOf(policyOf(paths)));
  if (archive.record) yield* recordDocuments(archive.record, archive.stamps);
  const redirects = redirectsOf(archive, paths);
  for (const redirect of redirects) yield plain(redirectFile(redirect, paths), redirectPage(redirect));
  if (redirects.length > 0) yield plain(siteFiles.redirects, redirectLines(redirects));
}

function plain(file: string, text: string): Document {
  return { file, key: text, text: () => text };
}
