/*
 * The English stemmer of the Snowball project (“Porter 2”, https://snowballstem.org/algorithms/english/stemmer.html).
 * It cuts the words of the index and of queries alike.
 */

const vowel = '[aeiouy]';
const consonant = '[^aeiouy]';
const exceptions = new Map(pairsIn('skis:ski skies:sky idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl'));
const invariant = /^(?:sky|news|howe|atlas|cosmos|bias|andes)$/;
const settled = /^(?:inning|outing|canning|herring|earring|evening|proceed|exceed|succeed)$/;
const shortSyllable = new RegExp(`(?:^${vowel}${consonant}|${consonant}${vowel}[^aeiouywxY]|past)$`);
const afterFirstSyllable = new RegExp(`^.*?${vowel}${consonant}`);

/** Endings of the second and third step and what takes their place, where they stand after the first syllable. Longest first. */
const second = pairsIn('ization:ize ational:ate fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less entli:ent ation:ate alism:al aliti:al '
  + 'ousli:ous iviti:ive fulli:ful enci:ence anci:ance abli:able izer:ize ator:ate alli:al bli:ble ogist:og ogi:og li:');
const third = pairsIn('ational:ate tional:tion alize:al icate:ic iciti:ic ative: ical:ic ness: ful:');
const fourth = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic'.split(' ');

/** Cut an English word, in lower case and without marks, to its stem. @example stemEnglish('mining') //=> 'mine' */
export function stemEnglish(word: string): string {
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  if (word.length < 3 || invariant.test(word)) return word;
  let stem = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const first = regionAfter(stem, /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/);
  const inner = first + regionAfter(stem.slice(first), null);

  stem = cutPlural(stem);
  if (settled.test(stem)) return stem;
  stem = cutVerb(stem, first);
  stem = stem.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  stem = replaceEnding(stem, second, (ending, at) =>
    at >= first && (ending !== 'ogi' || stem[at - 1] === 'l') && (ending !== 'li' || /[cdeghkmnrt]$/.test(stem.slice(0, at))));
  stem = replaceEnding(stem, third, (ending, at) => at >= (ending === 'ative' ? inner : first));
  stem = cutLast(stem, inner);
  stem = cutSilent(stem, first, inner);
  return stem.toLowerCase();
}

function pairsIn(text: string): (readonly [string, string])[] {
  return text.split(' ').map((pair) => pair.split(':') as [string, string]);
}

function regionAfter(word: string, prefixes: RegExp | null): number {
  const match = prefixes?.exec(word) ?? afterFirstSyllable.exec(word);
  return match ? match[0].length : word.length;
}

function cutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[us]s$/.test(word) || !/^[^aeiouy]*[aeiouy].+s$/.test(word) ? word : word.slice(0, -1);
}

function cutVerb(word: string, first: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= first ? `${word.slice(0, eed.index)}ee` : word;
  const ending = /(?:ing|ed)(?:ly)?$/.exec(word);
  const rest = ending ? word.slice(0, ending.index) : '';
  if (ending?.[0] === 'ing' && /^[^aeiouy]y$/.test(rest)) return `${rest.slice(0, 1)}ie`;
  if (!/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return first >= rest.length && shortSyllable.test(rest) ? `${rest}e` : rest;
}

function replaceEnding(
  word: string,
  endings: readonly (readonly [string, string])[],
  may: (ending: string, at: number) => boolean,
): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const at = word.length - found[0].length;
  return may(found[0], at) ? word.slice(0, at) + found[1] : word;
}

function cutLast(word: string, inner: number): string {
  const ending = fourth.find((candidate) => word.endsWith(candidate));
  if (!ending) return word;
  const at = word.length - ending.length;
  return at >= inner && (ending !== 'ion' || /[st]$/.test(word.slice(0, at))) ? word.slice(0, at) : word;
}

function cutSilent(word: string, first: number, inner: number): string {
  const at = word.length - 1;
  const rest = word.slice(0, at);
  if (word.endsWith('e')) return at >= inner || (at >= first && !shortSyllable.test(rest)) ? rest : word;
  return word.endsWith('ll') && at >= inner ? rest : word;
}
