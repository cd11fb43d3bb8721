import { languageFacts } from '../languages/languages.ts';
import type { Language } from '../schema/language.ts';

/** A piece of a headline or standfirst that no line is to break, or words between such pieces. */
export interface LinePiece {
  text: string;
  /** True where the piece has places at which a line might break, and is not to. */
  whole?: true;
}

/** Letters and signs that a hyphenated word may have and still stand whole in a line of a phone. */
const longestWhole = 22;

/**
 * Take a text apart into pieces, between which its lines may break: in a script without spaces the words of it with their marks; in others
 * hyphenated words, and numbers with their unit or month, stand whole, and what is between them is broken as ever.
 * @example lineWordsOf('高铁通到阜新，最快47分钟', 'zh').map(({ text }) => text) //=> ['高铁通到阜新，', '最快', '47分钟']
 * @example lineWordsOf('A coal-to-gas plant', 'en') //=> [{ text: 'A ' }, { text: 'coal-to-gas', whole: true }, { text: ' plant' }]
 */
export function lineWordsOf(text: string, language: Language): LinePiece[] {
  return languageFacts[language].setting === 'squares' ? squareWords(text, language) : spacedWords(text, language);
}

function spacedWords(text: string, language: Language): LinePiece[] {
  const pieces: LinePiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(wholesOf(language))) {
    if (found.length > longestWhole) continue;
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: found, whole: true });
    at = index + found.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}

const wholes = new Map<Language, RegExp>();

function wholesOf(language: Language): RegExp {
  const known = wholes.get(language);
  if (known) return known;
  const { days, units } = languageFacts[language];
  const months = [...days.months, ...days.shortMonths].join('|');
  const beside = [...(units ?? '').split(' ').filter(Boolean), ...months.split('|')].join('|');
  // Signs around a word, such as a quotation mark or a full stop, go with it.
  const [hyphenated, measured, dated] = [
    '[^\\s\\p{L}]*\\p{L}[\\p{L}\\d’\']*(?:-[\\p{L}\\d’\']+)+[^\\s\\p{L}]*',
    `\\d[\\d.,–]*[ -](?:${beside})\\b[^\\s\\p{L}]*`,
    `(?:${months}) \\d{1,4}\\b[^\\s\\p{L}]*`,
  ];
  const made = new RegExp(`${hyphenated}|${measured}|${dated}`, 'gu');
  wholes.set(language, made);
  return made;
}

/** So many characters have room in a line of a phone: a longer run is broken where its parts may be words. */
const longestRun = 9;

/** Characters that a word may have which a number goes with. */
const longestNumbered = 2;

/*
 * A dictionary parts names that it does not know, and what is left over is single characters: such a one may end the word before it or begin
 * the next, and only words of grammar are known to begin. So no line is broken on either side of it.
 */
function squareWords(text: string, language: Language): LinePiece[] {
  const words: string[] = [];
  let segmentBefore = '';
  for (const { segment } of segmenterOf(language).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && isJoined(last, segmentBefore, segment)) words[words.length - 1] = last + segment;
    else words.push(segment);
    segmentBefore = segment;
  }
  return words.map((word) => ({ text: word }));
}

/** Chinese words of one character that begin what follows them: prepositions, conjunctions, adverbs, numerals. */
const leading = /^[在和被由为从向把将与或对近约每首第一二三四五六七八九十两几数多不未已再又各该本全最超逾共其此以可能要会就才都也还更很仍正应因当让使给跟同无有是新]$/u;

const character = /^\p{Script=Han}$/u;

function isJoined(run: string, before: string, word: string): boolean {
  // No mark begins a line but those that open, and those end none.
  if (/[\p{Ps}\p{Pi}]$/u.test(before)) return true;
  if (/^[\p{P}\s]/u.test(word)) return !/^[\p{Ps}\p{Pi}]/u.test(word);
  if (/[\p{P}\s]$/u.test(before)) return false;
  // A number and its measure.
  if (/\d$/.test(before)) return true;
  if (leading.test(before)) return true;
  if (leading.test(word)) return false;
  if (/\d[十百千万亿余多]+$/u.test(run)) return true;
  // A score or a span: the number after it goes with the one before.
  if (/^\d/.test(word) && /\d[比至到]$/u.test(run)) return true;
  // A name may end in a number, as that of a train; after more than that, the number begins a line better than its measure does.
  if (/^\d/.test(word) && run.length > longestNumbered) return false;
  return (character.test(before) || character.test(word)) && run.length + word.length <= longestRun;
}

const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterOf(language: Language): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(languageFacts[language].locale, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}
