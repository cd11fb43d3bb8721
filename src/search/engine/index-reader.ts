import { bucketOf } from '../format/buckets.ts';
import type { Catalogue, IndexEntry, VolumeEntry } from '../format/catalogue.ts';
import { fetchBytes, fetchLatest, readFile, readOnce, readOr, Outdated, type ReadBytes } from './fetch.ts';
import { PackedReader } from '../format/packed-reader.ts';
import { readPageList, type PageList } from '../format/page-list.ts';
import { readMatch, readPlaces, type Match, type Places } from '../format/postings.ts';

/** What a list shows of a page before its text is read. */
export interface Card {
  /** Address below the base the archive is served under. */
  url: string;
  title: string;
  sources: string[];
}

/** One language's index of one volume. Its files are fetched when they are first asked for, and again after a failure. */
export interface IndexReader {
  volume: VolumeEntry;
  /** Its number among all indexes: a lower one belongs to a later volume. */
  place: number;
  /** Language tag in lower case. */
  tag: string;
  entry: IndexEntry;
  /** True once something of it was read. */
  readonly isOpen: boolean;
  readPages(): Promise<PageList>;
  /** How much a word, cut as the index cuts it, weighs in each page that has it. */
  findWord(word: string): Promise<Match>;
  /** Where a word stands in each page that has it: three times as much to fetch. */
  findPlaces(word: string): Promise<Places>;
  /** The pages that have each value of a filter, ascending; none where the index lacks the filter. */
  readValues(name: string): Promise<Map<string, number[]>>;
  readCard(page: number): Promise<Card>;
}

/**
 * Read the catalogue that lies at `root`, the address of the search folder.
 * @throws {Unread} when it cannot be had; {Outdated} when it is of another release
 */
export async function readCatalogue(root: string, read: ReadBytes = fetchLatest): Promise<Catalogue> {
  const catalogue = await readOr(async (): Promise<Catalogue> => JSON.parse(new TextDecoder().decode(await read(`${root}volumes.json`))));
  if (catalogue.format !== 6) throw new Outdated(`${root}volumes.json is of another release. Load the page again.`);
  return catalogue;
}

/** Open all indexes that a catalogue names, latest first. Nothing is read yet. */
export function openIndexes(root: string, { volumes }: Pick<Catalogue, 'volumes'>, read: ReadBytes = fetchBytes): IndexReader[] {
  const indexes = volumes.flatMap((volume) => Object.entries(volume.indexes).map(([tag, entry]) => ({ volume, tag, entry })));
  return indexes.map((each, place) => openIndex({ ...each, place }, root, read));
}

/** In archives of more items nothing is fetched on the suspicion that a word which stands there was meant otherwise. */
const maxItemsOfSmall = 4000;

/** Answer whether these are the indexes of a large archive: such suspicions cost several times as much there as all else. */
export function isLarge(indexes: readonly Pick<IndexReader, 'entry'>[]): boolean {
  return indexes.reduce((sum, { entry }) => sum + entry.items, 0) > maxItemsOfSmall;
}

/** Open the index of one language in a volume. `read` gets a file's bytes from its address. */
function openIndex({ volume, place, tag, entry }: Pick<IndexReader, 'volume' | 'place' | 'tag' | 'entry'>, root: string, read: ReadBytes): IndexReader {
  let isOpen = false;
  const open = (file: string) => {
    isOpen = true;
    return readFile(`${root}${entry.path}/${file}.bin`, read);
  };
  const files = readOnce(open);
  const readPages = readOnce(async () => readPageList(new PackedReader(await open('pages'))));
  const find = async (kind: 'words' | 'places', word: string) => entryIn(await files(`${kind}-${bucketOf(word, entry[kind])}`), word);
  const readValues = readOnce(async (name: string) => {
    const { filters, inside } = await readPages('');
    const at = filters.indexOf(name);
    return at < 0 ? new Map<string, number[]>() : valuesIn(inside[at] ?? new PackedReader(await open(`filter-${at}`)));
  });
  const readCards = readOnce(async (at: number) => cardsIn(await open(`cards-${at}`)));

  return {
    volume,
    place,
    tag,
    entry,
    get isOpen() {
      return isOpen;
    },
    readPages: () => readPages(''),
    findWord: readOnce(async (word) => {
      const found = await find('words', word);
      return found ? readMatch(found) : { pages: [], weights: [], inHeadline: [] };
    }),
    findPlaces: readOnce(async (word) => {
      const found = await find('places', word);
      return found ? readPlaces(found) : { pages: [], ends: [], at: [], weights: [] };
    }),
    readValues,
    readCard: async (page) => {
      const card = (await readCards(Math.floor(page / entry.cards)))[page % entry.cards];
      if (!card) throw new Error(`${entry.path} has no page ${page}.`);
      return card;
    },
  };
}

/** What a file says of a word, to be read on from there. */
function entryIn(bytes: Uint8Array, word: string): PackedReader | undefined {
  const file = new PackedReader(bytes);
  while (!file.isDone) {
    if (file.text() === word) return file.inner();
    file.skip();
  }
  return undefined;
}

function valuesIn(file: PackedReader): Map<string, number[]> {
  return new Map(Array.from({ length: file.number() }, () => {
    const value = file.text();
    let page = 0;
    return [value, file.numbers(file.number()).map((step) => (page += step))] as const;
  }));
}

function cardsIn(bytes: Uint8Array): Card[] {
  const file = new PackedReader(bytes);
  const cards: Card[] = [];
  while (!file.isDone) {
    const [url, title, ...sources]: string[] = JSON.parse(file.text());
    cards.push({ url: url ?? '', title: title ?? '', sources });
  }
  return cards;
}
