import { hanWords } from './han-words.ts';
import { drawNumber, makeDraw, makeRandom, zipfWeights, type Random } from './random.ts';
import { makeOwnDraw, type LanguageVoice, type Voice } from './language-voice.ts';

const vocabularySize = 8_000;

/** The 3,755 characters of everyday Chinese: the first level of the national standard of 1980. */
function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; cell++) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return characters;
}

/** Make a way to draw characters of everyday Chinese by Zipf's law; which are frequent follows from the seed. */
export function makeHan(seed: number): (random: Random) => string {
  const random = makeRandom(seed, 2);
  const shuffled = everydayCharacters().map((character) => ({ character, order: random() })).sort((one, other) => one.order - other.order);
  return makeDraw(shuffled.map(({ character }) => character), zipfWeights(shuffled.length, 40, 1.4));
}

/** Make up words of one to three characters of which none is there twice. */
export function makeHanWords(random: Random, drawHan: (random: Random) => string, count: number, low: number, high: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const length = drawNumber(random, low, high);
    words.add(Array.from({ length }, () => drawHan(random)).join(''));
  }
  return [...words];
}

/** Make the Chinese of a synthetic archive: real words, then invented ones, by Zipf's law, with a few of its own in each text. */
export function makeChinese(seed: number): LanguageVoice {
  const vocabulary = [...hanWords, ...makeHanWords(makeRandom(seed, 3), makeHan(seed), vocabularySize - hanWords.length, 1, 2)];
  const draw = makeDraw(vocabulary, zipfWeights(vocabularySize, 100, 1.5));
  return { joint: '', weight: 4.5, voice: (random) => makeVoice(random, draw) };
}

function makeVoice(random: Random, draw: (random: Random) => string): Voice {
  const drawOwn = makeOwnDraw(random, draw, 50, 0.45);
  const words = (count: number, comma = '，'): string => {
    let text = '';
    for (let at = 0; at < count; at++) text += drawOwn() + (at % 7 === 6 && at < count - 2 ? comma : '');
    return text;
  };
  return {
    headline: () => words(drawNumber(random, 5, 9), ''),
    phrase: () => words(drawNumber(random, 2, 5), ''),
    sentence: (person) => {
      const text = words(drawNumber(random, 8, 22));
      return person === undefined ? `${text}。` : `${person}说：“${text}。”`;
    },
    reference: (file) => `${words(drawNumber(random, 4, 9))}，参见[${words(3, '')}](${file})。`,
  };
}
