import { siteFiles, siteFolders, storyFolder } from '../../addresses.ts';
import { addressKeyOf } from '../../schema/address-tree.ts';
import { shown } from '../../schema/excerpt.ts';
import { isHubKind, type BrokenItem, type NewsItem, type OutgoingLink } from '../../schema/item.ts';
import { isLanguage } from '../../schema/language.ts';
import { percentDecoded } from '../../schema/percent.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';
import type { CheckContext } from './checks.ts';
import { isPublished } from '../stories.ts';

/** What the check of addresses within the site needs to know beside the items. */
export interface SiteContext extends CheckContext {
  base: string;
  /** Answers whether a file stands at a path of the site that the archive does not make. */
  isFile: (path: string) => boolean;
}

/** Find links to addresses of this site, such as `/2023/02/slug/`, at which it has no page. */
export function checkSiteLinks(items: readonly NewsItem[], archive: Archive, context: SiteContext): ArchiveProblem[] {
  const { broken = [], base } = context;
  const linking = [...items, ...broken].filter(({ links }) => links.some(isSiteLink));
  if (linking.length === 0) return [];
  const held = new Set(items.filter((item) => !isPublished(item, context)).map((item) => addressKeyOf(`/${storyFolder(item.story, item.language)}`)));
  const isKnown = knownTo(archive, broken);
  return linking.flatMap((item) => item.links.filter(isSiteLink).flatMap((link) => {
    const path = percentDecoded(link.target.replace(/[?#].*$/s, '')) ?? link.target;
    const key = addressKeyOf(path);
    if (isKnown(path) || context.isFile(path)) return [];
    if (held.has(key)) {
      return isPublished(item, context)
        ? [archiveProblem(item, 'link-target', link, `The link leads to ${shown(link.target)}, which is not published yet.`,
          'Take the link away until that item appears, or hold this one back with the same embargo.')]
        : [];
    }
    const bare = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    return [archiveProblem(item, 'link-target', link, `The link leads to ${shown(link.target)}, and this site has no page there.`,
      bare === undefined
        ? 'Mend the address, or link to the file of an item, such as ../02/slug.md; or take the link away and keep its words.'
        : `Write ${shown(bare)}: the archive adds ${base} by itself.`)];
  }));
}

/** Make a function that answers whether the archive has a page or an old address at a path of its site. */
export function knownTo(archive: Archive, broken: readonly BrokenItem[]): (path: string) => boolean {
  const known = knownAddresses(archive.items, broken);
  return (path) => {
    const key = addressKeyOf(path);
    return known.has(key) || isListed(key, archive);
  };
}

function isSiteLink({ target }: OutgoingLink): boolean {
  return target.startsWith('/');
}

/** The addresses of articles, of versions beside each other, and their old ones. Those of broken items count, since their page is to come. */
function knownAddresses(published: readonly NewsItem[], broken: readonly BrokenItem[]): Set<string> {
  const known = new Set<string>();
  for (const { story, language, aliases } of [...published, ...broken]) {
    const address = `/${storyFolder(story, language)}`;
    known.add(addressKeyOf(address));
    for (const alias of aliases) known.add(addressKeyOf(percentDecoded(alias) ?? alias));
  }
  for (const { story, language } of published) {
    for (const other of site.languages) {
      const isThere = other !== language && known.has(addressKeyOf(`/${storyFolder(story, other)}`));
      if (isThere) known.add(addressKeyOf(`/${storyFolder(story, language)}${other}/`));
    }
  }
  return known;
}

/** Answer whether the archive has a list or another page of its own at an address. */
function isListed(key: string, { calendar, hubs }: Archive): boolean {
  const segments = key.split('/').slice(1);
  if (isLanguage(segments[0] ?? '')) segments.shift();
  const [first = '', second, ...rest] = segments;
  if (/^\d{4}$/.test(first)) {
    const stretch = segments.join('-');
    return calendar.years.has(stretch) || calendar.months.has(stretch) || calendar.days.has(stretch);
  }
  if (isHubKind(first)) return second === undefined || second.startsWith('-') || hubs.all[first].has(second);
  if (first === siteFolders.anniversaries) return second === undefined || (rest.length === 0 && calendar.dates.has(second));
  const files: string[] = [siteFolders.pictures, siteFolders.assets, siteFolders.sitemaps, siteFolders.bundle];
  if (files.includes(first)) return second !== undefined;
  if (first === siteFolders.record) return true;
  const alone: string[] = ['', siteFolders.about, siteFolders.search, siteFolders.readingList, siteFolders.timeline, ...Object.values(siteFiles)];
  return second === undefined && alone.includes(first);
}
