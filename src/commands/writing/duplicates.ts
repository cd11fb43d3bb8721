import { checkFileName } from '../../schema/file-name.ts';

/** What tells an item from others. */
export interface ItemFacts {
  /** Path below the content folder. */
  file: string;
  title: string;
  date: string;
  sourceUrl: string;
}

/** Share of words, of the shorter headline's, that two stories of one day have in common where they are likely one. */
const sameShare = 0.6;

/** Find the items that a new one likely repeats: with its headline, its address at the source, or on its day with most of the headline's words. */
export function likelyDuplicates(item: ItemFacts, others: readonly ItemFacts[]): ItemFacts[] {
  const { language } = checkFileName(item.file);
  const title = plainOf(item.title);
  return others.filter((other) => {
    if (item.sourceUrl !== '' && other.sourceUrl === item.sourceUrl && checkFileName(other.file).language === language) return true;
    if (checkFileName(other.file).language !== language) return false;
    return plainOf(other.title) === title || (other.date === item.date && sharedPart(item.title, other.title) >= sameShare);
  });
}

function sharedPart(one: string, other: string): number {
  const [a, b] = [new Set(wordsIn(one)), new Set(wordsIn(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** The words of a headline; of Chinese, each two neighbouring signs. */
function wordsIn(title: string): string[] {
  const words = title.toLowerCase().matchAll(/\p{Script=Han}(?=(\p{Script=Han}))|[^\P{L}\p{Script=Han}]{3,}|\p{N}+/gu);
  return [...words].map(([sign, next = '']) => `${sign}${next}`);
}

function plainOf(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
