import { drawNumber, drawOne, makeDraw, makeRandom, zipfWeights, type Random } from './random.ts';
import { makeOwnDraw, type LanguageVoice, type Voice } from './language-voice.ts';

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
function makeWord(random: Random, syllables: number): string {
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

/**
 * Make the English of a synthetic archive, with the habits of newspapers: two words in five are stop words, the most
 * frequent others stand in half of all items, the 3,000 first make up four fifths of these, and a text of 800 words
 * knows about 360 different ones.
 */
export function makeEnglish(seed: number): LanguageVoice {
  const vocabulary = makeWords(makeRandom(seed, 1), vocabularySize, [...stopWords, commonWord]);
  const drawStop = makeDraw(stopWords, zipfWeights(stopWords.length, 1));
  const drawContent = makeDraw(vocabulary, zipfWeights(vocabularySize, 400, 1.7));
  return { joint: ' ', weight: 1, voice: (random) => makeVoice(random, drawStop, drawContent) };
}

function makeVoice(random: Random, drawStop: (random: Random) => string, drawContent: (random: Random) => string): Voice {
  const drawOwn = makeOwnDraw(random, drawContent, 50, 0.42);
  const words = (count: number, stops: number): string => {
    let text = '';
    for (let at = 0; at < count; at++) {
      const gap = at === 0 ? '' : at % 9 === 8 && at < count - 2 ? ', ' : ' ';
      const isNumber = at > 0 && random() < 0.02;
      text += gap + (isNumber ? String(Math.floor(10 ** (4 * random()))) : random() < stops ? drawStop(random) : drawOwn());
    }
    return text;
  };
  return {
    headline: () => capital(words(drawNumber(random, 5, 8), 0.1)),
    phrase: () => capital(words(drawNumber(random, 2, 6), 0)),
    sentence: (person) => {
      const text = words(drawNumber(random, 8, 26), 0.42);
      if (person !== undefined) return `${person} said that ${text}.`;
      return random() < 0.06 ? `“${capital(text)}.”` : `${capital(text)}.`;
    },
    reference: (file) => `${capital(words(drawNumber(random, 5, 12), 0.42))}, as [${words(3, 0)}](${file}) had shown.`,
  };
}

/** Begin a text with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
