import { isReservedPath, storyFolder } from '../../addresses.ts';
import { type AddressClash, AddressTree } from '../../schema/address-tree.ts';
import type { Day } from '../../schema/day.ts';
import type { BrokenItem, NewsItem } from '../../schema/item.ts';
import { firstLanguage } from '../../schema/language.ts';
import type { Place } from '../../schema/place.ts';
import { site } from '../../site.ts';
import { isPublished, type Visibility } from '../stories.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';

/** What the check of items among each other needs to know beside them. */
export interface CheckContext extends Visibility {
  /** Today in the archive's time zone. */
  today: Day;
  /** Every item file there is, broken ones too: a link to a broken item is not a second problem. */
  files: readonly string[];
  /** What could be read of the broken ones, so that all that is wrong with them is said at once. */
  broken?: readonly BrokenItem[];
}

type Item = NewsItem | BrokenItem;

/** Find what is wrong between items, or between an item and the day: dates to come, links that lead nowhere, addresses claimed twice. */
export function checkArchive(sound: readonly NewsItem[], context: CheckContext): ArchiveProblem[] {
  const { broken = [] } = context;
  const items: readonly Item[] = broken.length === 0 ? sound : [...sound, ...broken].sort((one, other) => (one.file < other.file ? -1 : 1));
  return [
    ...items.flatMap((item) => checkFuture(item, context)),
    ...checkLinks(items, context),
    ...checkAddresses(items),
    ...checkVersions(items),
    ...checkAges(sound),
  ];
}

function checkFuture(item: Item, { today }: CheckContext): ArchiveProblem[] {
  const { day, embargo, draft } = item;
  if (day === undefined || day <= today || embargo !== undefined || draft) return [];
  return [archiveProblem(item, 'date-future', item.places['date'],
    `The date ${day} is still to come: today is ${today}.`,
    'Mend the date, or give an embargo if the item is to appear then.')];
}

function checkLinks(items: readonly Item[], context: CheckContext): ArchiveProblem[] {
  const files = new Set(context.files);
  const published = new Set(items.filter((item) => isPublished(item, context)).map(({ file }) => file));
  const readable = new Set(items.map(({ file }) => file));
  return items.flatMap((item) => item.links.flatMap((link) => {
    if (link.target.startsWith('/')) return [];
    if (!files.has(link.target)) {
      return [archiveProblem(item, 'link-target', link,
        `The link leads to ${link.target}, and there is no such file.`,
        'Mend the path, or take the link away and keep its words.')];
    }
    if (published.has(item.file) && readable.has(link.target) && !published.has(link.target)) {
      return [archiveProblem(item, 'link-target', link,
        `The link leads to ${link.target}, which is not published yet.`,
        'Take the link away until that item appears, or hold this one back with the same embargo.')];
    }
    return [];
  }));
}

function checkAddresses(items: readonly Item[]): ArchiveProblem[] {
  const tree = new AddressTree();
  const problems: ArchiveProblem[] = [];
  const note = (item: Item, message: string, cure: string, place: Place | undefined) => (
    problems.push(archiveProblem(item, 'address-taken', place, message, cure)));
  const claim = (item: Item, address: string, place?: Place) => {
    const clash = tree.claim(address, item.file);
    if (clash) note(item, ...textsOf(clash, address, item.file), place);
  };
  for (const item of items) claim(item, `/${storyFolder(item.story, item.language)}`);
  for (const item of items) {
    for (const other of site.languages) if (other !== item.language) claim(item, `/${storyFolder(item.story, item.language)}${other}/`);
  }
  // Asked first: where an item has its fields is fetched from the disk.
  for (const item of items.filter(({ aliases }) => aliases.length > 0)) {
    // Places are those of all that was written, and aliases those of it that could be read.
    const isEach = item.places[`aliases.${item.aliases.length}`] === undefined;
    for (const [at, alias] of item.aliases.entries()) {
      const place = (isEach ? item.places[`aliases.${at}`] : undefined) ?? item.places['aliases'];
      if (isReservedPath(alias)) {
        note(item, `The address ${alias} belongs to the archive's own pages, or is a name that hosts give a meaning.`, 'Take the alias away.', place);
      } else if (tree.isOf(alias, item.file)) {
        note(item, `The address ${alias} is already that of this item.`, 'Give one of the two another name or alias.', place);
      } else claim(item, alias, place);
    }
  }
  return problems;
}

function textsOf({ kind, other, owner }: AddressClash, address: string, file: string): [message: string, cure: string] {
  const whose = owner === file ? 'this item' : owner;
  if (kind === 'taken') return [`The address ${address} is already that of ${whose}.`, 'Give one of the two another name or alias.'];
  const cure = 'Take one of the two aliases away.';
  if (kind === 'below') return [`The address ${address} lies below ${other}, which is a page of ${whose} and so cannot be a folder too.`, cure];
  return [`The address ${address} is a page, and ${other} of ${whose} needs a folder of that name.`, cure];
}

function checkVersions(items: readonly Item[]): ArchiveProblem[] {
  const days = new Map(items.filter(({ language }) => language === firstLanguage).map((item) => [item.story, item]));
  return items.flatMap((item) => {
    const first = days.get(item.story);
    if (first?.day === undefined || item.day === undefined || first.day === item.day) return [];
    return [archiveProblem(item, 'versions-day', item.places['date'],
      `The date ${item.day} is not that of ${first.file}, ${first.day}, and both tell one story.`,
      'Give both the same date; lists go by the first.')];
  });
}

/** Find translations that were not looked at since their source was updated or corrected. */
function checkAges(items: readonly NewsItem[]): ArchiveProblem[] {
  const sources = new Map(items.filter(({ language, changed, day }) => language === firstLanguage && changed > day).map((item) => [item.story, item]));
  return items.flatMap((item) => {
    const source = sources.get(item.story);
    if (!source || item.withdrawn || item.changed >= source.changed) return [];
    return [archiveProblem(item, 'version-old', item.places['updated'] ?? item.places['date'],
      `${source.file} was updated or corrected on ${source.changed}, and this version was last changed on ${item.changed}.`,
      `Bring this version up to date and write updated: ${source.changed}; where nothing of it changes, waive this rule and say why.`)];
  });
}
