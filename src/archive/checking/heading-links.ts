import { storyFolder } from '../../addresses.ts';
import { addressKeyOf } from '../../schema/address-tree.ts';
import { shown } from '../../schema/excerpt.ts';
import type { BrokenItem, NewsItem } from '../../schema/item.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';

/** Ids of an article's page that are not those of its headings: the text itself, and its notes. */
const otherIds = /^(?:main$|note-)/;

/** Find links to headings of other items, by file or by address, of which no heading has that id. */
export function checkHeadingLinks(items: readonly NewsItem[], broken: readonly BrokenItem[]): ArchiveProblem[] {
  const linking = [...items, ...broken].filter(({ links }) => links.some(({ heading }) => heading !== undefined));
  if (linking.length === 0) return [];
  const byTarget = new Map(items.flatMap((item) => [[item.file, item], [addressKeyOf(`/${storyFolder(item.story, item.language)}`), item]] as const));
  return linking.flatMap((item) => item.links.flatMap((link) => {
    const { target, heading } = link;
    const linked = byTarget.get(target.startsWith('/') ? addressKeyOf(target.replace(/[?#].*$/s, '')) : target);
    if (heading === undefined || !linked || otherIds.test(heading) || linked.headings.some(({ id }) => id === heading)) return [];
    const known = linked.headings.slice(0, 6).map(({ id }) => `#${id}`).join(', ');
    return [archiveProblem(item, 'link-heading', link, `The link leads to #${shown(heading)} in ${linked.file}, and no heading there has this name.`,
      known ? `Write one of ${known}, or link to the story as a whole.` : 'That story has no headings: link to it as a whole.')];
  }));
}
