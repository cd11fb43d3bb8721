import { drawNumber, makeDraw, makeRandom, zipfWeights, type Random } from './random.ts';
import type { Tongue } from './tongue.ts';

const vocabularySize = 12_000;

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
  return makeDraw(shuffled.map(({ character }) => character), zipfWeights(shuffled.length, 20));
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

/** Make the Chinese of a synthetic archive: words of one to three characters that follow Zipf's law. */
export function makeChinese(seed: number): Tongue {
  const vocabulary = makeHanWords(makeRandom(seed, 3), makeHan(seed), vocabularySize, 1, 3);
  const draw = makeDraw(vocabulary, zipfWeights(vocabularySize, 60));
  const words = (random: Random, count: number, comma = '，'): string => {
    let text = '';
    for (let at = 0; at < count; at++) text += draw(random) + (at % 7 === 6 && at < count - 2 ? comma : '');
    return text;
  };
  return {
    joint: '',
    width: 3,
    headline: (random) => words(random, drawNumber(random, 5, 9), ''),
    phrase: (random) => words(random, drawNumber(random, 2, 5), ''),
    sentence: (random, person) => {
      const text = words(random, drawNumber(random, 8, 22));
      if (person !== undefined) return `${person}说：“${text}。”`;
      return `${text}。`;
    },
    reference: (random, file) => `${words(random, drawNumber(random, 4, 9))}，参见[${words(random, 3, '')}](${file})。`,
  };
}
