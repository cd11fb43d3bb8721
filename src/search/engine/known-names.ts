import type { NameFound } from './answers.ts';
import type { SearchScope } from './answer.ts';
import type { IndexReader } from './index-reader.ts';
import { hasHan } from '../text/han.ts';
import { kindSign, nameKey, nameLetters, type SuggestedName } from '../text/name-keys.ts';
import type { KnownWord } from './vocabulary.ts';

/** How many names are told of a question. */
const maxNames = 4;
/** Fewer letters, or Chinese characters, begin too many names. */
const minLetters = 3;
const minHan = 2;
/** Most names with the same beginning stand in the file that is read for its words anyway. */
const maxFiles = 1;

/** Find the names that have what was typed, from the beginning of a word on: those that are just that first, then by the number of their items. */
export async function namesIn({ indexes, vocabulary }: SearchScope, typed: string): Promise<NameFound[]> {
  const key = nameKey(typed.trim());
  if (key.length < (hasHan(key) ? minHan : minLetters) || indexes.length === 0) return [];
  const names = namesAmong(await vocabulary.beginning(key, maxFiles), indexes);
  const isWhole = ({ text }: NameFound) => nameKey(text) === key;
  return [...names.filter(isWhole), ...names.filter((name) => !isWhole(name))].slice(0, maxNames);
}

/** The names among known words that have items in some indexes, those of the most items first. */
export function namesAmong(known: readonly KnownWord[], indexes: readonly IndexReader[]): NameFound[] {
  const names = new Map<string, NameFound>();
  for (const { word, form, countIn } of known) {
    const [, letter = ''] = word.split(kindSign);
    const kind = kindOf(letter);
    const items = kind ? indexes.reduce((sum, index) => sum + countIn(index), 0) : 0;
    if (kind && items > 0) names.set(`${letter}${form}`, { kind, text: form, items });
  }
  return [...names.values()].sort((one, other) => other.items - one.items || (one.text < other.text ? -1 : 1));
}

function kindOf(letter: string): SuggestedName | undefined {
  return (Object.keys(nameLetters) as SuggestedName[]).find((kind) => letter !== '' && nameLetters[kind] === letter);
}
