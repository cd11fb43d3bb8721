import { headlineWeight } from '../format/weights.ts';

/** What must be known of all indexes searched, so that scores from different volumes can be compared. */
export interface Whole {
  pages: number;
  /** Words of a page on average. */
  length: number;
}

/**
 * The two parameters of BM25 (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009, which names 1.2 to 2 and 0.5 to 0.8):
 * how soon more of the same word stops counting, and how much long pages are held back.
 */
const k1 = 1.6;
const b = 0.75;
/** As how many words of the text one of the headline counts; the index counts it as `headlineWeight`. */
const headlineWords = 4;

/** How much it says that a page has something, where `having` pages of the whole have it. */
export function rarityOf(having: number, whole: Whole): number {
  return Math.log((whole.pages - having + 0.5) / (having + 0.5) + 1);
}

/** Score, by BM25, something of a rarity in one page of so many words. */
export function scoreOf(weight: number, inHeadline: boolean, words: number, rarity: number, whole: Whole): number {
  const stretch = 1 - b + (b * words) / whole.length;
  const times = inHeadline ? weight - headlineWeight + headlineWords : weight;
  const frequency = ((k1 + 1) * times) / (k1 * stretch + times);
  return rarity * frequency;
}

/** Measure all indexes that are searched together. */
export function wholeOf(indexes: readonly { entry: { items: number; length: number } }[]): Whole {
  const [pages, length] = indexes.reduce(([items, words], { entry }) => [items + entry.items, words + entry.length], [0, 0]);
  return { pages, length: length / Math.max(pages, 1) };
}
