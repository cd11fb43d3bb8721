import type { Fragment } from './engine.ts';

/** A piece of a snippet; what was searched for is marked. */
export interface SnippetPiece {
  text: string;
  marked: boolean;
}

/** How much of the text a snippet shows, in words; a Chinese word is a character. */
const wordsShown = 34;
const charactersShown = 72;
/** A Chinese character or a sign of Chinese punctuation, which no space parts from the next. */
const chinesePiece = /^[\p{Script=Han}\u3001-\u301B\uFF01-\uFF1F“”‘’…—]$/u;
/** Words shown before the first that is marked. */
const before = 7;

/** Cut from a page's text the stretch where most of the words looked for stand together, its headline left out. */
export function snippetOf({ content, meta }: Pick<Fragment, 'content' | 'meta'>, places: readonly number[]): SnippetPiece[] {
  const chinese = content.includes('\u200B');
  const words = chinese ? content.split('\u200B') : content.split(/\s+/);
  const first = countHeadline(words, meta['title'] ?? '');
  const length = chinese ? charactersShown : wordsShown;
  const inText = [...new Set(places)].filter((place) => place >= first).sort((one, other) => one - other);
  const start = startOf(inText, first, length, words.length);
  const end = Math.min(words.length, start + length);
  const marked = new Set(inText);
  const pieces: SnippetPiece[] = start > first ? [{ text: '… ', marked: false }] : [];
  for (let at = start; at < end; at++) {
    const word = chinese ? chineseWord(words, at) : words[at] ?? '';
    const gap = chinese || at === start || touches(words[at - 1] ?? '', word) ? '' : ' ';
    addWord(pieces, gap, word, marked.has(at), marked.has(at - 1) && at > start);
  }
  if (end < words.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Where the window begins that holds most places, and of those the first. */
function startOf(places: number[], first: number, length: number, total: number): number {
  let best = first;
  let most = 0;
  for (const place of places) {
    const start = Math.max(first, Math.min(place - before, total - length));
    const held = places.filter((each) => each >= start && each < start + length).length;
    if (held > most) [best, most] = [start, held];
  }
  return best;
}

/** How many words at the beginning are the headline, which stands above the snippet anyway. */
function countHeadline(words: string[], title: string): number {
  const wanted = plain(title);
  let read = '';
  for (let count = 0; count < words.length && read.length <= wanted.length; count++) {
    read += plain(words[count] ?? '');
    if (read === wanted) return words[count + 1]?.trim() === '.' ? count + 2 : count + 1;
  }
  return 0;
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').normalize('NFKC');
}

/** A word of a Chinese text as it was written: Pagefind ends headings with a Latin full stop and parts blocks by a space. */
function chineseWord(words: string[], at: number): string {
  const word = words[at] ?? '';
  if (word.trim() === '.' && /\p{Script=Han}$/u.test(words[at - 1] ?? '')) return '。';
  return chinesePiece.test(word.trim()) && chinesePiece.test((words[at + 1] ?? '').trim()) ? word.trim() : word;
}

/** Han characters were parted for the index in other languages' pages too; they are shown as they were written. */
function touches(word: string, next: string): boolean {
  return (/\p{Script=Han}$/u.test(word) && /^[^\p{Script=Latin}\p{N}]/u.test(next))
    || (/[^\p{Script=Latin}\p{N}]$/u.test(word) && /^\p{Script=Han}/u.test(next));
}

/** Add a word, its punctuation unmarked, and the gap before it marked where both its neighbours are. */
function addWord(pieces: SnippetPiece[], gap: string, word: string, marked: boolean, afterMarked: boolean): void {
  const [, opening = '', core = '', closing = ''] = marked ? /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [] : [];
  if (!marked || core === '') return add(pieces, gap + word, false);
  const joined = afterMarked && opening === '' && pieces.at(-1)?.marked === true;
  if (joined) add(pieces, gap + core, true);
  else {
    add(pieces, gap + opening, false);
    add(pieces, core, true);
  }
  add(pieces, closing, false);
}

function add(pieces: SnippetPiece[], text: string, marked: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.marked === marked) last.text += text;
  else pieces.push({ text, marked });
}
