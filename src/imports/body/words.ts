import { plainTextOf } from '../text/plain-text.ts';
import { changeProse } from '../text/prose.ts';
import { knownElements } from './html-names.ts';

/** A word of a text, in one spelling of each sign. */
export interface Word {
  word: string;
  /** Line of the text, counted from 1. */
  line: number;
  /** True where no white space parts it from the word before. */
  isGlued: boolean;
}

const inlineTags = 'a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr';
/** Attributes of HTML whose values are words for readers. */
const wordyAttribute = /(?<![\w-])(?:alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
/** Parameters of template tags whose values are. */
const wordyParameter = new RegExp(
  '(?<![\\w-])(?:alt|caption|title|text|label|heading|headline|quote|credit|attribution|figcaption)'
    + '\\s*=\\s*(?:"((?:\\\\.|[^"\\\\])*)"|\'((?:\\\\.|[^\'\\\\])*)\')',
  'gi',
);
const square = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const word = new RegExp(`${square}|(?:(?!${square})[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const templateTag = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
/** Brackets of WordPress, and what writers remark on for themselves. */
const bracket = /\[\/?(?:caption|sourcecode|code|embed|embedyt|gallery|youtube|vimeo)\b[^\]\n]*\]|^[ \t]*\[(?:\/\/|comment)\]:[^\n]*/gim;

/**
 * The words of a Markdown or HTML text with its markup aside: tags, addresses, labels of notes, numbers of lists. The same for
 * what was read and for what was written, so that both can be compared. Of Chinese and Japanese, each character is a word.
 */
export function wordsOf(text: string): Word[] {
  const bare = changeProse(withoutHidden(text), proseOf, codeOf).replace(entity, (written) => plainTextOf(written) || ' ');
  const words: Word[] = [];
  let [line, from] = [1, 0];
  for (const found of bare.matchAll(word)) {
    const between = bare.slice(from, found.index);
    line += between.split('\n').length - 1;
    words.push({ word: found[0].normalize('NFKC'), line, isGlued: words.length > 0 && !/\s/.test(between) });
    from = found.index + found[0].length;
  }
  return words;
}

function withoutHidden(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->|\{::comment\}(?:(?!\{::comment\})[\s\S])*?\{:\/(?:comment)?\}|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, blank)
    .replace(/\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment\b)[\s\S])*?\{%-?\s*endcomment\s*-?%\}/g, blank);
}

function codeOf(code: string): string {
  return code.replace(/^([ \t>]*)(?:`{3,}|~{3,})[^\n]*/, blank).replace(/`+|\{%-?\s*(?:end)?raw\s*-?%\}/g, '');
}

function proseOf(prose: string): string {
  return prose
    .replace(/\\[<>]/g, '  ')
    .replace(/^[ \t]{0,3}\[[^\]\n]+\]:[ \t]*<?(?:[a-z][a-z\d+.-]*:|\.{0,2}\/|#|www\.)[^\s]*/gim, blank)
    .replace(/(?<=^[ \t]*#[^\n]{0,500})\{[#.][^{}\n]*\}[ \t]*$|(?<=[)\]])\{[.#][^{}\n]*\}|^\{[.#][\w-]+\}[ \t]*$/gm, blank)
    .replace(templateTag, (written) => wordsOfTag(written, wordyParameter))
    .replace(bracket, (written) => wordsOfTag(written, wordyParameter))
    .replace(/\{:[^{}\n]*\}/g, blank)
    .replace(new RegExp(`</?(?:${inlineTags})(?:\\s[^<>]*)?>`, 'gi'), (written) => wordsOfTag(written, wordyAttribute).replace(/^ +$/, ''))
    .replace(/<\/?([a-z][\w:-]*)(?:\s[^<>]*)?\/?>/gi, (written, name: string) =>
      (knownElements.has(name.toLowerCase()) ? wordsOfTag(written, wordyAttribute) : written))
    .replace(/!\[((?:\\.|[^\]\\])*)\]\(\s*(?:<[^<>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)/g, ' $1 ')
    .replace(/\]\(\s*(?:<[^<>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)(\)?)/g, (_, end: string) => (end === '' ? ' ' : ''))
    .replace(/<?\b[a-z][a-z\d+.-]{0,30}:\/\/[^\s<>"'）)\]]*>?/gi, blank)
    .replace(/(?<=\])\[[^\]\n]*\]/g, blank)
    .replace(/\[\^[^\]\s]+\]:?/g, blank)
    .replace(/^[ \t>*+-]*\d+[.)](?=\s)/gm, blank)
    .replace(/\\?[*~`]+|\\(?=[!-/:-@[-`{-~])/g, '');
}

/** The words for readers among what a tag is given, in the place of the tag. */
function wordsOfTag(written: string, wordy: RegExp): string {
  const words = [...new Set([...written.matchAll(wordy)].map(([, double, single]) => double ?? single ?? ''))].join(' ');
  return /\w/.test(words) ? ` ${words} ${'\n'.repeat(Math.max(0, written.split('\n').length - words.split('\n').length))}` : blank(written);
}

function blank(written: string): string {
  return written.replace(/[^\n]/g, ' ');
}
