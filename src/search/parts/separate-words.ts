import { partsOf } from '../text/cut.ts';
import { foldLetters, foldMarks } from '../text/fold-letters.ts';
import { foldHan } from '../text/han-table.ts';
import { isInline, unsearchedAttributes } from '../text/searched-markup.ts';
import { cutPage } from './cut-page.ts';
import { splitMarkup, type MarkupPiece } from './markup.ts';

/** Takes a place between two words, and is none. */
const gap = '–';
const unsearched = new RegExp(String.raw`\s(?:${unsearchedAttributes.join('|')})(?=[\s=>])`);
/** Anything that may be a traditional character: most pages in English have none. */
const mayBeHan = /[\u2E80-\uFFEF]/;

/**
 * Write the texts of a page as the words that search knows, parted by blanks, so that the indexer, which cuts at blanks and has rules of its
 * own for signs, cuts as a query is cut. A word may run through inline elements: it stands where it begins. Tags stay as they are.
 * @param note is told each word as the page writes it
 * @example separateWords('<p title="a-b">Co<b>al</b>–gas 煤矿</p>', () => {}) //=> '<p title="a-b"> coal <b> </b> gas 煤 矿 </p>'
 */
export function separateWords(html: string, note: (word: string) => void): string {
  const result: string[] = [];
  let run: { at: number; text: string }[] = [];
  let [left, depth] = ['', 0];
  const finish = () => {
    for (const [at, words] of wordsIn(run, note)) result[at] = words;
    run = [];
  };
  for (const { source, tag } of splitMarkup(html)) {
    if (!source.startsWith('<')) {
      if (depth === 0) run.push({ at: result.length, text: textOf(source) });
    } else if (depth > 0) {
      if (tag === left) depth++;
      else if (tag === `/${left}`) depth--;
    } else {
      if (!isInline(tag.replace('/', ''))) finish();
      if (unsearched.test(source)) [left, depth] = [tag, 1];
    }
    result.push(source);
  }
  finish();
  return result.join('');
}

/** Cut the texts of a run as one. */
function wordsIn(run: readonly { at: number; text: string }[], note: (word: string) => void): [at: number, words: string][] {
  const words = run.map((): string[] => []);
  const text = run.length === 1 ? run[0]?.text ?? '' : run.map((each) => each.text).join('');
  let piece = 0;
  let end = run[0]?.text.length ?? 0;
  cutPage(mayBeHan.test(text) ? foldHan(text) : text, (cut, start, isApart) => {
    while (start >= end && piece < run.length - 1) end += run[++piece]?.text.length ?? 0;
    const { raw, indexed } = known.get(cut) ?? know(cut);
    if (isApart) words[piece]?.push(gap);
    words[piece]?.push(indexed);
    note(raw);
  });
  return run.map(({ at }, number) => [at, words[number]?.length ? ` ${words[number].join(' ')} ` : ' ']);
}

/** A word as pages write it, the same text each time so that it is compared and counted at once, and as it is handed to the indexer. */
interface KnownWord {
  raw: string;
  indexed: string;
}

/** Pages have most words in common. */
const known = new Map<string, KnownWord>();
const maxKnown = 100_000;

/** Where capital letters show what a word is put together of, the indexer is left to see them. */
function know(cut: string): KnownWord {
  if (known.size >= maxKnown) known.clear();
  const word = { raw: cut, indexed: partsOf(cut).length === 1 ? foldLetters(cut) : foldMarks(cut) };
  known.set(cut, word);
  return word;
}

const reference = /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp|shy|zwj|zwnj));/gi;
const named = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', '\''], ['nbsp', '\u00A0'], ['shy', '\u00AD'], ['zwj', '\u200D'], ['zwnj', '\u200C'],
]);

/** The text that markup without tags stands for. The pages name few characters; one that is not known stays. */
function textOf(source: MarkupPiece['source']): string {
  if (!source.includes('&')) return source;
  return source.replace(reference, (whole: string, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
