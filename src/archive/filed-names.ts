import { languageFacts } from '../languages/languages.ts';
import type { HubKind } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { hubNameOf, type Hub } from './hubs.ts';

/** A name as an index files it. */
export interface FiledName {
  /** As the index shows it: of a person, the name of the family first. */
  text: string;
  /** As the order of names and the letters take it: the same, in signs that read as that name does. */
  sorted: string;
}

const peopleKinds: ReadonlySet<HubKind> = new Set(['people', 'editors']);
const everyLanguage = Object.values(languageFacts).map(({ index: { people }, marks: { comma } }) => ({ ...people, comma }));
const romanised = everyLanguage.flatMap(({ romanised }) => romanised ?? []);
const readings = new Map(everyLanguage.flatMap(({ familyReadings }) => familyReadings.match(/../gsu) ?? []).map((pair) => [pair[0] ?? '', pair[1] ?? '']));

/**
 * Write a hub’s name in a page’s language as an index files it: a person under the name of the family, whether that is written first or
 * last. What the name is in another language tells it, then how it is spelt; a name of one word, or one with a comma or figures, stays.
 * @example filedNameOf(hub, 'en').text //=> 'Schwab, Klaus'
 */
export function filedNameOf(hub: Pick<Hub, 'kind' | 'slug' | 'names'>, language: Language): FiledName {
  const { name, language: written = language } = hubNameOf({ ...hub, stories: [] }, language);
  if (!peopleKinds.has(hub.kind)) return { text: name, sorted: name };
  const text = invertedName(name, written, Object.values(hub.names));
  const first = readings.get(text.charAt(0));
  return { text, sorted: first === undefined ? text : `${first}${text.slice(1)}` };
}

/** What follows the name of the family without being part of it. */
const rank = /,? (?:Jr|Sr|II|III|IV)\.?$/u;

function invertedName(name: string, language: Language, names: readonly string[]): string {
  const sign = partOf(name);
  if (sign) return inverted(name, name.lastIndexOf(sign.partedBy), sign.partedBy.length, sign.comma);
  const bare = name.replace(rank, '');
  const at = bare.lastIndexOf(' ');
  if (at < 0 || bare.includes(',') || /(?:^| )\P{L}/u.test(bare) || isFamilyFirst(name, language, names)) return name;
  return `${inverted(bare, at, 1, languageFacts[language].marks.comma)}${name.slice(bare.length)}`;
}

function isFamilyFirst(name: string, language: Language, names: readonly string[]): boolean {
  if (names.some(partOf)) return false;
  const { people, readings } = languageFacts[language].index;
  // A text in a script of its own has foreign names as they are written abroad.
  if (people.familyFirst && !(readings && isLatin(name))) return true;
  return romanised.some((form) => form.test(name)) || names.some((other) => !isLatin(other) && !other.includes(' '));
}

function partOf(name: string): (typeof everyLanguage)[number] | undefined {
  return everyLanguage.find(({ partedBy }) => partedBy !== '' && name.includes(partedBy));
}

function inverted(name: string, at: number, length: number, comma: string): string {
  return `${name.slice(at + length)}${comma}${name.slice(0, at)}`;
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}
