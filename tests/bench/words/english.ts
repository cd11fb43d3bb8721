import { drawNumber, drawOne, makeDraw, makeRandom, zipfWeights, type Random } from './random.ts';
import type { Tongue } from './tongue.ts';

/** A word that stands in about 43 % of all items: the worst that a reader can reasonably search for. */
export const commonWord = 'people';

const stopWords = ('the of to and a in that for is on was with said as at by it from be has an were are have its will not which he they ' +
  'this but been their more than who about after or one had would when two new also last year').split(' ');

const vocabularySize = 30_000;
const onsets = [...'bcdfghjklmnprstvwbcdfglmnprst', 'br', 'ch', 'cl', 'fl', 'gr', 'pl', 'pr', 'sh', 'st', 'tr', ''];
const vowels = [...'aeiouaeiou', 'ai', 'ea', 'ou'];
const codas = ['', '', '', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'ck'];
const endings = ['', '', '', '', '', '', 's', 'ed', 'ing', 'er', 'ly', 'ment', 'ity'];

/** Make up a word that can be spoken. @param syllables at least 1 */
export function makeWord(random: Random, syllables: number): string {
  let word = '';
  for (let count = 0; count < syllables; count++) word += drawOne(random, onsets) + drawOne(random, vowels) + drawOne(random, codas);
  return word;
}

/** Make up words of which none is there twice. Those made first are the shorter ones. */
export function makeWords(random: Random, count: number, taken: Iterable<string> = []): string[] {
  const known = new Set(taken);
  const words: string[] = [];
  while (words.length < count) {
    const word = makeWord(random, words.length < count / 20 ? drawNumber(random, 1, 2) : random() < 0.85 ? 2 : 3) + drawOne(random, endings);
    if (word.length < 3 || known.has(word)) continue;
    known.add(word);
    words.push(word);
  }
  return words;
}

/** Make the English of a synthetic archive: two words in five are stop words, the others follow Zipf's law. */
export function makeEnglish(seed: number): Tongue {
  const content = makeWords(makeRandom(seed, 1), vocabularySize, [...stopWords, commonWord]);
  const [stops, others] = [zipfWeights(stopWords.length, 1), zipfWeights(vocabularySize, 120)];
  const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
  const share = (total(others) / total(stops)) * (0.42 / 0.58);
  const drawAny = makeDraw([...stopWords, ...content], [...stops.map((weight) => weight * share), ...others]);
  const drawContent = makeDraw(content, others);
  const words = (random: Random, count: number, draw: (random: Random) => string): string => {
    let text = draw(random);
    for (let at = 1; at < count; at++) text += (at % 9 === 8 && at < count - 2 ? ', ' : ' ') + (random() < 0.02 ? String(drawNumber(random, 2, 9_999)) : draw(random));
    return text;
  };
  return {
    joint: ' ',
    width: 1,
    headline: (random) => capital(words(random, drawNumber(random, 5, 8), (one) => (one() < 0.25 ? drawAny(one) : drawContent(one)))),
    phrase: (random) => capital(words(random, drawNumber(random, 2, 6), drawContent)),
    sentence: (random, person) => {
      const text = words(random, drawNumber(random, 8, 26), drawAny);
      if (person !== undefined) return `${person} said that ${text}.`;
      return random() < 0.06 ? `“${capital(text)}.”` : `${capital(text)}.`;
    },
    reference: (random, file) => `${capital(words(random, drawNumber(random, 5, 12), drawAny))}, as [${words(random, 3, drawContent)}](${file}) had shown.`,
  };
}

/** Begin a text with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
