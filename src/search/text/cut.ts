import { foldLetters, foldMarks } from './fold-letters.ts';

/** A word of a text. */
export interface Cut {
  /** As it is written, without the ending of `Congress’s`. */
  raw: string;
  /** From where to where it goes, in UTF-16 units. */
  start: number;
  end: number;
  /** True for one character of a script that puts no spaces between words. */
  isSingle: boolean;
  /** True where a sign before it keeps it apart from the word before: a full stop between two characters of Chinese. */
  isApart: boolean;
}

/** Scripts of which every character is a word, since none says where words end, or since what stands within a word is looked for. */
const single = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}ー`;
const apostrophe = `'’‘ʼʻʹ´\`＇‛′`;
/** Within a word, and no part of it: soft hyphens, joiners, marks of direction. */
const silent = String.raw`\u00AD\u034F\u061C\u0640\u200C-\u200F\u202A-\u202E\u2060-\u2069\uFEFF`;
const marks = String.raw`[\p{M}${silent}]*`;
// Fractions are no digits of the number before them. Some squares are words: ㎡ is m2.
const letter = String.raw`(?:[A-Za-z0-9]|(?![${single}¼-¾⅐-⅞ʼʻʹ])[\p{L}\p{N}\u3371-\u33DF])${marks}`;
const ended = String.raw`(?![\p{L}\p{N}\p{M}])`;
/** `Congress’s`: the ending of a name says nothing of it. */
const possessive = String.raw`(?:[${apostrophe}][sS]${ended})?`;
/** Signs that make another word of a letter, as in `C++`, are a word that follows it. */
const telling = String.raw`(?<=\p{L})(?:\+\+|[+#]${ended})`;
const wordForm = new RegExp(`([${single}¼-¾⅐-⅞]${marks})|((?:${letter})+)${possessive}|${telling}`, 'gu');

/** Signs that stand around or within what belongs together, and do not part it: quotation marks, brackets, the dot in names. */
const binding = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'＂＇·・•‧\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF*_~`]/gu;

/**
 * Cut a text into words: at everything that is no letter, digit or mark over one, and around every character of scripts
 * without spaces. What an index holds and what a query asks for are both cut here.
 * @example cutWords('Shenyang–Dalian, 3.5 煤矿').map(({ raw }) => raw) //=> ['Shenyang', 'Dalian', '3', '5', '煤', '矿']
 */
export function cutWords(text: string): Cut[] {
  const cuts: Cut[] = [];
  let before: Cut | undefined;
  let last = 0;
  for (const match of text.matchAll(wordForm)) {
    const { 0: whole, 1: character, 2: word, index: start } = match;
    const raw = character ?? word ?? whole;
    const isSingle = character !== undefined;
    const isApart = before !== undefined && (isSingle || before.isSingle) && last < start && text.slice(last, start).replace(binding, '') !== '';
    before = { raw, start, end: start + raw.length, isSingle, isApart };
    last = start + whole.length;
    if (foldLetters(raw) !== '') cuts.push(before);
  }
  return cuts;
}

const hasCharacter = new RegExp(`[${single}]`, 'u');

/** Answer whether a text has a character of a script that puts no spaces between words, or is looked for within them. */
export function hasSingle(text: string): boolean {
  return hasCharacter.test(text);
}

/** Where a word is put together of others without a sign, as `iPhone`. */
const camel = /(?<=\p{Ll})(?=\p{Lu})/u;

/** The words that a word is put together of, where a capital letter shows them; otherwise the word alone. @example partsOf('iPhone') //=> ['i', 'Phone'] */
export function partsOf(raw: string): string[] {
  return raw.split(camel);
}

/** Where a word is put together, beside that: before the last capital of a run of them, and between letters and digits. */
const joints = new RegExp([
  String.raw`(?<=\p{Lowercase})(?=\p{Uppercase})`, String.raw`(?<=\p{Uppercase})(?=\p{Uppercase}\p{Lowercase})`,
  String.raw`(?<=[\p{Lowercase}\p{Uppercase}])(?=\d)`, String.raw`(?<=\d)(?=[\p{Lowercase}\p{Uppercase}])`,
].join('|'), 'u');

/**
 * What an index holds of a word that is put together beside the whole, without marks; nothing of others.
 * @example componentsOf('iPhone15') //=> ['i', 'Phone', '15']
 */
export function componentsOf(raw: string): string[] {
  const components = camel.test(raw) ? foldMarks(raw).split(joints) : [];
  return components.length > 1 ? components : [];
}
