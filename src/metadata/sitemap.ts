import { absolute, sitemapFile, type Paths } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { groupBy } from '../archive/calendar.ts';
import { monthOf, yearOf, type Day } from '../schema/day.ts';
import { hubKinds, type ItemCard } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { escapeMarkup as xml } from './xml.ts';

const open = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Addresses in one file. The protocol allows 50,000, and 50 MB: an address of the longest names takes 3 KB. */
const maxAddresses = 15_000;

/** A part of the sitemap, as a text that need not be made. */
export interface SitemapPart {
  part: string;
  /** The day of the newest change in it; absent where that is not known. */
  changed?: Day;
  /** Changes whenever the text does. */
  key: string;
  text: () => string;
}

interface Listed {
  path: string;
  changed?: Day;
}

/** The sitemap of each year, named by it, and of the hubs, named `names`; what is too long goes on as `2023-2`. A new item changes that of its year alone. */
export function* sitemapsOf(archive: Archive, paths: Paths): Generator<SitemapPart> {
  const published = archive.items.filter(({ withdrawn }) => !withdrawn);
  const byYear = groupBy(published, ({ day }) => yearOf(day));
  for (const [year, items] of [...byYear].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const key = items.map(({ file, changed }) => `${file} ${changed}`).join('\n');
    yield* partsOf(year, items.length, key, newestOf(items), () => pagesOfYear(year, items, paths));
  }
  const all = hubKinds.flatMap((kind) => [...archive.hubs.all[kind].values()]);
  const key = all.map(({ kind, slug, names }) => `${kind} ${slug} ${Object.keys(names).join(' ')}`).join('\n');
  const namedIn = (language: Language) => all.filter(({ names }) => names[language] !== undefined);
  const count = site.languages.reduce((sum, language) => sum + 2 + namedIn(language).length, 0);
  yield* partsOf('names', count, key, undefined, () => site.languages.flatMap((language) => (
    [paths.homePath(language), paths.timelinePath(language), ...namedIn(language).map((hub) => paths.hubPath(hub, language))].map((path) => ({ path })))));
}

/** Cut a list of pages where it is too long for one file. @param count about how many pages there are */
function* partsOf(part: string, count: number, key: string, changed: Day | undefined, list: () => readonly Listed[]): Generator<SitemapPart> {
  const newest = changed === undefined ? {} : { changed };
  if (count <= maxAddresses) yield { part, ...newest, key, text: () => urlset(list()) };
  else {
    for (let from = 0; from < count; from += maxAddresses) {
      const number = from / maxAddresses + 1;
      const isLast = from + maxAddresses >= count;
      const text = () => urlset(list().slice(from, isLast ? undefined : from + maxAddresses));
      yield { part: number === 1 ? part : `${part}-${number}`, ...newest, key, text };
    }
  }
}

/** The pages of a year and its months, each as new as the newest story it lists, and its stories. */
function pagesOfYear(year: string, items: readonly ItemCard[], { articlePath, calendarPath }: Paths): Listed[] {
  const months = [...groupBy(items, ({ day }) => monthOf(day))].sort(([one], [other]) => (one < other ? -1 : 1));
  const stretches = [[year, items] as const, ...months];
  return [
    ...stretches.flatMap(([stretch, listed]) => site.languages.map((language) => ({ path: calendarPath(stretch, language), changed: newestOf(listed) }))),
    ...items.map(({ story, language, changed }) => ({ path: articlePath(story, language), changed })),
  ];
}

function newestOf(items: readonly ItemCard[]): Day {
  return items.reduce((newest, { changed }) => (changed > newest ? changed : newest), '');
}

/** The list of all parts of the sitemap, named in robots.txt. */
export function sitemapIndexOf(parts: readonly Pick<SitemapPart, 'part' | 'changed'>[], { filePath }: Paths): string {
  const entries = parts.map(({ part, changed }) => `<sitemap><loc>${absolute(filePath(sitemapFile(part)))}</loc>${lastmod(changed)}</sitemap>`);
  return `${open}<sitemapindex ${space}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}

function urlset(pages: readonly Listed[]): string {
  const entries = pages.map(({ path, changed }) => `<url><loc>${xml(absolute(path))}</loc>${lastmod(changed)}</url>`);
  return `${open}<urlset ${space}>\n${entries.join('\n')}\n</urlset>\n`;
}

function lastmod(day: Day | undefined): string {
  return day === undefined ? '' : `<lastmod>${day}</lastmod>`;
}
