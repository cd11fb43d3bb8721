import { drawOne, makeRandom } from '../synthetic/random.ts';
import type { Article } from './article.ts';

/** How often a word stands in an archive, by name, as shares of its language's articles. */
const shares = { rare: [0, 0.002], middling: [0.005, 0.02], common: [0.1, 1] } as const;

export type Rarity = keyof typeof shares;
type Language = Article['language'];

/** A search of one word, in Chinese of two characters. */
export interface Query {
  text: string;
  language: Language;
  rarity: Rarity;
  /** How many articles of its language hold it just so. */
  articles: number;
}

/** In how many articles of each language a word stands, or two Han characters side by side. */
export type Frequencies = Readonly<Record<Language, ReadonlyMap<string, number>>>;

/** The words of a text, each once: in Chinese every two characters side by side. */
export function wordsIn({ text, language }: Pick<Article, 'text' | 'language'>): Set<string> {
  if (language === 'en') return new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => /^[a-z]{3,}$/.test(word)));
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
  return pairs;
}

export function countWords(articles: Iterable<Article>): Frequencies {
  const counts: Record<Language, Map<string, number>> = { en: new Map(), zh: new Map() };
  for (const article of articles) {
    const all = counts[article.language];
    for (const word of wordsIn(article)) all.set(word, (all.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Draw so many searches: rare, middling and common ones in turn, and of each as many in either language. */
export function drawQueries(frequencies: Frequencies, articles: Readonly<Record<Language, number>>, count: number): Query[] {
  const kinds = (Object.keys(shares) as Rarity[]).flatMap((rarity) => (['en', 'zh'] as const).map((language) => {
    const [least, most] = shares[rarity].map((share) => share * articles[language]);
    // Even in a small archive something is rare.
    const words = [...frequencies[language]]
      .filter(([, number]) => number > (least ?? 0) && number <= Math.max(most ?? 0, 2))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return { rarity, language, words };
  })).filter(({ words }) => words.length > 0);
  const random = makeRandom(100, count);
  return Array.from({ length: count }, (_, at) => {
    const { rarity, language, words } = drawOne(() => (at % kinds.length) / kinds.length, kinds);
    const [text, number] = drawOne(random, words);
    return { text, language, rarity, articles: number };
  });
}

/** Three words of which each stands in about a fifth, a tenth and a twentieth of the English articles; and words for the warm-up and for every share. */
export function wordNear({ en }: Frequencies, wanted: number): string {
  let best = '';
  const off = (count: number) => Math.abs(Math.log(count / wanted));
  for (const [word, count] of en) {
    const difference = off(count) - off(en.get(best) ?? Number.MIN_VALUE);
    if (difference < 0 || (difference === 0 && word < best)) best = word;
  }
  return best;
}
