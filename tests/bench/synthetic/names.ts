import { makeHan, makeHanWords } from './chinese.ts';
import { capital, makeWords } from './english.ts';
import { drawNumber, makeDraw, makeRandom, zipfWeights, type Random } from './random.ts';

export type Language = 'en' | 'zh';

/** A name in both languages, and whether `names.yaml` says that they are one. */
export interface CastName {
  en: string;
  zh: string;
  paired: boolean;
}

/** How many there are of each kind, and in how many languages' worth of pairs they stand in `names.yaml`. */
const sizes = {
  topics: { count: 60, paired: 60 },
  people: { count: 2_000, paired: 300 },
  places: { count: 200, paired: 200 },
  organisations: { count: 300, paired: 100 },
  sources: { count: 40, paired: 10 },
  editors: { count: 30, paired: 0 },
} as const;

export type CastKind = keyof typeof sizes;

/** All that a synthetic archive names, and a way to draw from each kind: a few are in the news all the time, most are rarely. */
export interface Cast {
  names: Record<CastKind, readonly CastName[]>;
  draw: Record<CastKind, (random: Random) => CastName>;
}

/** Make the cast of an archive: the same for the same seed. */
export function makeCast(seed: number): Cast {
  const random = makeRandom(seed, 4);
  const words = makeWords(random, 4_000);
  const drawHan = makeHan(seed);
  const wordFor = (at: number): string => capital(words[at % words.length] ?? '');
  const english: Record<CastKind, (at: number) => string> = {
    topics: (at) => (words[at] ?? '').toLowerCase(),
    // The second word changes once all first ones were used, so that no two people share a name.
    people: (at) => `${wordFor(at)} ${wordFor(2_000 + Math.floor(at / 7) * 5 + (at % 3))}`,
    places: (at) => `${wordFor(at + 100)}${['ford', 'ton', ' Bay', ' County', 'ville'][at % 5]}`,
    organisations: (at) => `${wordFor(at + 400)} ${['Council', 'Company', 'Institute', 'Bureau', 'Union', 'Party'][at % 6]}`,
    sources: (at) => `${wordFor(at + 800)} ${['Daily', 'Evening News', 'Gazette', 'Television'][at % 4]}`,
    editors: (at) => `${wordFor(at + 900)} ${wordFor(at + 3_000)}`,
  };
  const lengths: Record<CastKind, readonly [number, number, string]> = {
    topics: [2, 2, ''], people: [3, 3, ''], places: [2, 2, '市'], organisations: [3, 4, '局'], sources: [2, 2, '日报'], editors: [2, 3, ''],
  };
  const names = {} as Record<CastKind, CastName[]>;
  const draw = {} as Cast['draw'];
  for (const kind of Object.keys(sizes) as CastKind[]) {
    const { count, paired } = sizes[kind];
    const [low, high, ending] = lengths[kind];
    const han = makeHanWords(random, drawHan, count, low, high);
    const pairing = Array.from({ length: count }, (_, at) => at).map((at) => ({ at, order: random() })).sort((one, other) => one.order - other.order);
    const isPaired = new Set(pairing.slice(0, paired).map(({ at }) => at));
    names[kind] = han.map((zh, at) => ({ en: english[kind](at), zh: `${zh}${ending}`, paired: isPaired.has(at) }));
    draw[kind] = makeDraw(names[kind], zipfWeights(count, 5));
  }
  return { names, draw };
}

/** Draw a few names of one kind, none twice. */
export function drawNames(random: Random, draw: (random: Random) => CastName, low: number, high: number): CastName[] {
  const names = new Set<CastName>();
  for (let count = drawNumber(random, low, high); count > 0; count--) names.add(draw(random));
  return [...names];
}

/** The text of `names.yaml` for a cast. */
export function namesText({ names }: Cast): string {
  const kinds = (Object.keys(sizes) as CastKind[]).filter((kind) => sizes[kind].paired > 0);
  return kinds.map((kind) => {
    const pairs = names[kind].filter(({ paired }) => paired).map(({ en, zh }) => `  - { en: ${en}, zh: ${zh} }\n`);
    return `${kind}:\n${pairs.join('')}`;
  }).join('\n');
}
