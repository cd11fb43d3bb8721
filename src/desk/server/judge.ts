import { storyFolder } from '../../addresses.ts';
import { addressKeyOf } from '../../schema/address-tree.ts';
import type { Archive } from '../../archive/archive.ts';
import { checkArchive } from '../../archive/checking/checks.ts';
import { checkSiteLinks } from '../../archive/checking/site-links.ts';
import type { Edition } from '../../edition.ts';
import type { NewsItem } from '../../schema/item.ts';
import { checkItem } from '../../schema/front-matter.ts';
import { compareProblems, type Problem } from '../../schema/problem.ts';
import { momentOf, type Settings } from '../../settings.ts';
import { readItem, type Reading } from '../../store/reader.ts';
import type { Judged } from '../messages.ts';
import { placeProblems } from './offsets.ts';
import { readWritten } from './written.ts';

/** The edition that a text is judged among, and what it is judged by. */
export interface Neighbourhood {
  edition: Pick<Edition, 'archive' | 'broken'>;
  settings: Settings;
  /** Today in the archive's time zone. */
  today: string;
  /** Answers whether a file stands at a path of the site that the archive does not make. */
  isFile: (path: string) => boolean;
}

/** Judge a text that need not be saved, by the rules of `npm run check`: those of one file, and those of items among each other. */
export async function judgeText(file: string, text: string, neighbourhood: Neighbourhood): Promise<{ judged: Judged; reading: Reading }> {
  const { settings } = neighbourhood;
  const reading = await readItem(file, Buffer.from(text), 'desk', settings);
  const problems = [...reading.problems, ...problemsAmongOthers(reading, neighbourhood)].sort(compareProblems);
  const written = readWritten(file, text);
  const { places } = checkItem(file, text);
  return { judged: { ...written, problems: placeProblems(problems, text, places, written.bodyAt) }, reading };
}

/** What is wrong between one item and the others. Only those that it names or shares an address with are looked at. */
function problemsAmongOthers({ card, detail, broken }: Reading, { edition, settings, today, isFile }: Neighbourhood): Problem[] {
  const item: NewsItem | undefined = card && detail && { ...card, ...detail };
  const own = item ?? broken;
  if (!own) return [];
  const { archive } = edition;
  const known = placesIn(archive);
  const isThere = (file: string): boolean => file === own.file || known.files.has(file) || edition.broken.some((view) => view.file === file);
  const others = new Set<NewsItem>();
  const note = (other: NewsItem | undefined): void => {
    if (other && other.file !== own.file) others.add(other);
  };
  for (const { target } of own.links) note(known.files.get(target));
  for (const address of [`/${storyFolder(own.story, own.language)}`, ...own.aliases]) note(known.owners.get(addressKeyOf(address)));
  const context = {
    now: momentOf(settings), dev: false, today, isFile, base: settings.base,
    files: own.links.map(({ target }) => target).filter(isThere), broken: item || !broken ? [] : [broken],
  };
  const sound = [...(item ? [item] : []), ...others];
  return [...checkArchive(sound, context), ...checkSiteLinks(item ? [item] : [], archive, context)].filter((problem) => problem.file === own.file);
}

/** Items by their file, and by each address that leads to them. */
interface Places {
  files: Map<string, NewsItem>;
  owners: Map<string, NewsItem>;
}

const placesOf = new WeakMap<Archive, Places>();

function placesIn(archive: Archive): Places {
  const known = placesOf.get(archive);
  if (known) return known;
  const places: Places = { files: new Map(), owners: new Map() };
  for (const item of archive.items) {
    places.files.set(item.file, item);
    for (const address of [`/${storyFolder(item.story, item.language)}`, ...item.aliases]) places.owners.set(addressKeyOf(address), item);
  }
  placesOf.set(archive, places);
  return places;
}
