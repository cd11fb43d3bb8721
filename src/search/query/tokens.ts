import { operatorWords } from '../text/languages.ts';
import { foldWidth } from '../text/width.ts';
import { wholeWords } from './length.ts';

/** A part of what was typed: what it says, and what it was told to mean. */
interface QueryToken {
  typed: string;
  /** Where in the text it stands. */
  at: number;
  said: string;
  isQuoted: boolean;
  /** As typed, without its colon; empty where there is none. */
  operator: string;
  unwanted: boolean;
}

const quoted = '["“”„](.*?)["“”]|「(.*?)」|『(.*?)』';
const unquoted = '[^\\s，。、；：？！…—"“”„「」『』]+';
const operators = `(?:${[...operatorWords.keys()].join('|')})[:：]`;
/** A blank may stand after the colon, but for another command. */
const token = new RegExp(`(-?)(?:(${operators})(?:\\s+(?!-?${operators}))?)?(?:${quoted}|(${unquoted}))`, 'giu');
/** A number below zero, or a fall: it says its unit. */
const negative = /^-\d[\d.,]*\s?[°℃℉%％‰度]/u;
/** A hyphen before a word, a name or a quotation; before a bracket it is a dash. */
const keepsAway = /^-[\p{L}\p{N}"“”„「『《]/u;

/** Cut what was typed into its parts. @returns the parts in order, and the text in which they stand, with plain letters for full-width ones */
export function tokensOf(text: string): { plain: string; tokens: QueryToken[] } {
  const plain = wholeWords(foldWidth(text)).replace(/＂/g, '"');
  const tokens = Array.from(plain.matchAll(token), (match): QueryToken => {
    const { 0: typed, index: at, 1: minus, 2: operator = '', 3: straight, 4: corner, 5: double, 6: word = '' } = match;
    const quotation = straight ?? corner ?? double;
    return {
      typed,
      at,
      said: (quotation ?? word).replace(/["“”„「」『』]/gu, ' ').trim(),
      isQuoted: quotation !== undefined,
      operator: operator.slice(0, -1),
      // A hyphen within a word is no sign, nor is that of a number.
      unwanted: minus === '-' && keepsAway.test(typed) && !/[\p{L}\p{N}]$/u.test(plain.slice(0, at)) && !negative.test(plain.slice(at)),
    };
  });
  return { plain, tokens };
}

/**
 * Write what reads as a command so that it is words, for where the command finds nothing: headlines have such signs too. Undefined where
 * nothing reads so.
 * @example wordsOfCommands('人物：王建国的三十年') //=> '人物 王建国的三十年'
 */
export function wordsOfCommands(text: string): string | undefined {
  const { plain, tokens } = tokensOf(text);
  if (!tokens.some(({ operator, unwanted }) => operator !== '' || unwanted)) return undefined;
  let [words, end] = ['', 0];
  for (const { typed, at, operator, unwanted } of tokens) {
    const said = unwanted ? ` ${typed.slice(1)}` : typed;
    words += plain.slice(end, at) + (operator === '' ? said : said.replace(/[:：]/, ' '));
    end = at + typed.length;
  }
  return words + plain.slice(end);
}
