import type { Weight } from './postings.ts';

/** What must be known of all indexes searched, so that scores from different volumes can be compared. */
export interface Whole {
  pages: number;
  /** Words of a page on average. */
  length: number;
}

/** How soon more of the same word stops counting, and how much long pages are held back: Pagefind's defaults, of its BM25. */
const saturation = 1.4;
const lengthWeight = 0.75;
/** What a word in the headline adds, in units of its rarity. Higher weights ranked worse on English test sets. */
const headlineBonus = 1;

/** Score one clause in one page of so many words, where `having` pages of the whole have it. */
export function scoreOf(match: Weight, words: number, having: number, whole: Whole): number {
  const rarity = Math.log((whole.pages - having + 0.5) / (having + 0.5) + 1);
  const stretch = 1 - lengthWeight + (lengthWeight * words) / whole.length;
  const frequency = ((saturation + 1) * match.weight) / (saturation * stretch + match.weight);
  return rarity * (frequency + (match.inHeadline ? headlineBonus : 0));
}
