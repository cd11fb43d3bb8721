/** How much something weighs in one page. */
export interface Weight {
  weight: number;
  inHeadline: boolean;
}

/** What must be known of all indexes searched, so that scores from different volumes can be compared. */
export interface Whole {
  pages: number;
  /** Words of a page on average. */
  length: number;
}

/** How soon more of the same word stops counting, and how much long pages are held back. */
const saturation = 1.6;
const lengthWeight = 0.75;
/** As how many words of the text one of the headline counts. */
const headlineWords = 4;
/** As how many it was counted in the index. */
const headlineWeight = 7;

/** How much it says that a page has something, where `having` pages of the whole have it. */
export function rarityOf(having: number, whole: Whole): number {
  return Math.log((whole.pages - having + 0.5) / (having + 0.5) + 1);
}

/** Score, by BM25, something of a rarity in one page of so many words. */
export function scoreOf(weight: number, inHeadline: boolean, words: number, rarity: number, whole: Whole): number {
  const stretch = 1 - lengthWeight + (lengthWeight * words) / whole.length;
  const times = inHeadline ? weight - headlineWeight + headlineWords : weight;
  const frequency = ((saturation + 1) * times) / (saturation * stretch + times);
  return rarity * frequency;
}

/** Measure all indexes that are searched together. */
export function wholeOf(indexes: readonly { entry: { items: number; length: number } }[]): Whole {
  const [pages, length] = indexes.reduce(([items, words], { entry }) => [items + entry.items, words + entry.length], [0, 0]);
  return { pages, length: length / Math.max(pages, 1) };
}
