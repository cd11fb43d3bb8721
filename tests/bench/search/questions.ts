import type { Question } from '../../../src/search/engine/answers.ts';
import { facets } from '../../../src/schema/facets.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import { stemEnglish } from '../../../src/search/text/stemmers/english.ts';
import { drawNumber, drawOne, makeRandom, type Random } from '../synthetic/random.ts';
import type { Article } from './article.ts';
import { wordsIn } from './queries.ts';

/** Draw questions over articles of one language: no word, one or two, or two characters; some values wanted or not; a range; an order. */
export function drawQuestions(articles: readonly Article[], count: number): Question[] {
  const random = makeRandom(300, count);
  const words = plainWords(articles);
  const days = articles.map(({ day }) => day).sort();
  const first = (list: readonly string[]): string => list[0] ?? '';
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: drawNumber(random, 0, 2) }, () => drawOne(random, words)).join(' ');
    const from = random() < 0.3 ? stretchOf(random, drawOne(random, days)) : '';
    const to = random() < 0.3 ? stretchOf(random, drawOne(random, days)) : '';
    const ordered = from !== '' && to !== '' && from > to ? [to, from] : [from, to];
    const filters = { ...noFilters };
    for (const facet of facets) {
      const values = (): string[] => drawOne(random, articles).marks[facet]?.slice(0, 1) ?? [];
      if (random() < 0.25) filters[facet] = { any: [...new Set(Array.from({ length: drawNumber(random, 1, 3) }, values).flat())], none: [] };
      else if (random() < 0.1) filters[facet] = { any: [], none: values() };
    }
    // Something must be asked.
    const isOpen = text === '' && first(ordered) === '' && ordered[1] === ''
      && facets.every((facet) => filters[facet].any.length + filters[facet].none.length === 0);
    return {
      text: isOpen ? drawOne(random, words) : text, scope: '', filters, from: ordered[0] ?? '', to: ordered[1] ?? '',
      order: drawOne(random, ['relevance', 'latest', 'earliest'] as const),
    };
  });
}

/** A day, or the day a month or a year begins. */
function stretchOf(random: Random, day: string): string {
  return drawOne(random, [day, `${day.slice(0, 7)}-01`, `${day.slice(0, 4)}-01-01`]);
}

/**
 * Words that a scan finds as search does: in Chinese two characters; else words of which no other has the stem, that stand
 * apart wherever they stand, since search takes `state-owned` for a word too.
 */
function plainWords(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const article of articles) for (const word of wordsIn(article)) counts.set(word, (counts.get(word) ?? 0) + 1);
  // Two rare ones seldom stand together.
  const least = Math.max(2, articles.length / 100);
  if (articles[0]?.language === 'zh') return [...counts].filter(([, items]) => items >= least).map(([word]) => word).sort();
  const stems = new Map<string, number>();
  const all = articles.map(({ text }) => text.toLowerCase());
  for (const word of new Set(all.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []))) stems.set(stemEnglish(word), (stems.get(stemEnglish(word)) ?? 0) + 1);
  const alone = [...counts].filter(([word, items]) => items >= least && word.length > 3 && stems.get(stemEnglish(word)) === 1).map(([word]) => word).sort();
  const random = makeRandom(300, 1);
  const drawn = new Set(Array.from({ length: 60 }, () => drawOne(random, alone)));
  const joined = [...drawn].filter(
    (word) => all.some((text) => new RegExp(`[\\p{L}\\p{N}’'.&/-]${word}|${word}[\\p{L}\\p{N}’'&/-]|${word}\\.\\p{L}`, 'u').test(text)),
  );
  return [...drawn].filter((word) => !joined.includes(word));
}
