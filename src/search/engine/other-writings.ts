import { estimate } from './estimate.ts';
import { isLarge, type IndexReader } from './index-reader.ts';
import { isStopWord } from '../query/keywords.ts';
import type { Clause, Query } from '../query/query.ts';
import { cutWords } from '../text/cut.ts';
import type { LookUp } from './vocabulary.ts';

/** Long questions find by other words what one lacks. */
const maxClauses = 6;
/** A word that more items have is not looked for in two. */
const maxItemsOfRare = 20;
/** The second of the two is this long at least, since many an ending is as long; the first may be the `e` of `email`. */
const minSecond = 4;
/** How many ways to part a word are looked up in a small archive. */
const maxHalves = 3;
const shortCapitals = /^\p{Lu}{2,3}$/u;
const grouped = /^\d{1,3}(?:,\d{3})+$/;
const longNumber = /^\d{5,}$/;
const letterBesideDigit = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/**
 * Add to each wanted clause the other ways in which the archive writes it: `hackweek` and `hack week`, `covid19` and `COVID-19`, `US` and `U.S.`,
 * `1000000` and `1,000,000`. What stands so is found too, after what stands as it was typed.
 */
export async function addOtherWritings(query: Query, indexes: readonly IndexReader[], lookUp: LookUp): Promise<Query> {
  if (query.wanted.length > maxClauses) return query;
  const countOf = async (text: string) => (await estimate(indexes, [{ text }], lookUp)).df.get(text) ?? 0;
  const known = async (texts: readonly string[]) => {
    const counts = await Promise.all(texts.map(countOf));
    return texts.filter((_, at) => (counts[at] ?? 0) > 0);
  };
  // Two words side by side take several times as much to fetch as one.
  const [maxOwn, maxTried] = isLarge(indexes) ? [0, 2] : [maxItemsOfRare, maxHalves];
  const [own, joined] = await Promise.all([
    Promise.all(query.wanted.map(async (clause) => known([...writingsOf(clause), ...await halvesOf(clause, { countOf, maxOwn, maxTried })]))),
    Promise.all(query.wanted.slice(1).map((clause, at) => known(joinedOf(query.wanted[at], clause)))),
  ]);
  const needed = query.wanted.filter(({ optional }) => !optional).length;
  const wanted = query.wanted.map((clause, at): Clause => {
    const also = [...new Set([own[at], joined[at - 1], joined[at]].flatMap((texts) => texts ?? []))];
    // Of two words that are one elsewhere, neither is another.
    const isJoined = [joined[at - 1], joined[at]].some((texts) => texts !== undefined && texts.length > 0);
    return also.length === 0 ? clause : { ...clause, also, isAmong: needed > (isJoined ? 2 : 1) };
  });
  return { ...query, wanted };
}

/** The ways to write a clause that follow from its signs, capitals and digits. */
function writingsOf({ text, quoted }: Clause): string[] {
  const words = cutWords(text);
  const [first] = words;
  if (!first || quoted || words.some(({ isSingle }) => isSingle)) return [];
  if (grouped.test(text)) return [text.replaceAll(',', '')];
  // Digits that a sign parts are not one number: 3.5 is not 35.
  if (words.length > 1) return words.some(({ raw }, at) => isNumber(raw) && isNumber(words[at - 1]?.raw)) ? [] : [words.map(({ raw }) => raw).join('')];
  const parts = first.raw.split(letterBesideDigit);
  if (parts.length > 1) return [parts.join(' ')];
  if (shortCapitals.test(text)) return [[...text].join('.')];
  return longNumber.test(text) ? [text.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')] : [];
}

/** Two words that a rare one may be put together of. */
async function halvesOf(
  { text, quoted }: Clause,
  { countOf, maxOwn, maxTried }: { countOf: (text: string) => Promise<number>; maxOwn: number; maxTried: number },
): Promise<string[]> {
  if (quoted || !/^\p{L}+$/u.test(text) || text.length <= minSecond || cutWords(text)[0]?.isSingle !== false) return [];
  if (await countOf(text) > maxOwn) return [];
  const ends = Array.from({ length: text.length - minSecond }, (_, at) => text.length - minSecond - at);
  const halves = ends.map((end) => [text.slice(0, end), text.slice(end)] as const).filter((pair) => !pair.some(isStopWord));
  // Beginnings of a word stand near it in the word lists, in what was read to count it.
  const counts = await Promise.all(halves.map(([half]) => countOf(half)));
  // The other may cost a file: it is looked up for the longest. Two in any archive, since the index has `highs` of `highspeed` as `high` too.
  return halves.filter((_, at) => (counts[at] ?? 0) > 0).slice(0, maxTried).map((pair) => pair.join(' '));
}

/** Two words side by side as one. */
function joinedOf(one: Clause | undefined, other: Clause): string[] {
  if (!one || one.quoted || other.quoted || one.inHeadline !== other.inHeadline) return [];
  const isWord = ({ text }: Clause) => /^[\p{L}\p{N}]{2,}$/u.test(text) && !isStopWord(text) && cutWords(text)[0]?.isSingle === false;
  return isWord(one) && isWord(other) && !(isNumber(one.text) && isNumber(other.text)) ? [`${one.text}${other.text}`] : [];
}

function isNumber(text = ''): boolean {
  return /^\d+$/.test(text);
}
