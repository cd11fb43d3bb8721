import type { Meaning } from './insert.ts';

/** A template tag that a word stands for while the text is read. */
export interface StandIn extends Meaning {
  written: string;
  /** Line of the body, counted from 1. */
  line: number;
  name: string;
}

const form = /zqtag(\d+)qz/g;

/** The word that stands for the tag of this number: letters only, so that it passes Markdown, HTML and addresses unchanged. */
export function standInFor(number: number): string {
  return `zqtag${number}qz`;
}

/** Divide a text at its stand-ins. @example splitAtStandIns('a zqtag0qz', tags) //=> ['a ', tags[0]] */
export function splitAtStandIns(text: string, tags: readonly StandIn[]): (string | StandIn)[] {
  if (!text.includes('zqtag')) return [text];
  const pieces: (string | StandIn)[] = [];
  let from = 0;
  for (const found of text.matchAll(form)) {
    const tag = tags[Number(found[1])];
    if (!tag) continue;
    pieces.push(text.slice(from, found.index), tag);
    from = found.index + found[0].length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

/** The text with its tags as they were written: what code shows. */
export function asWritten(text: string, tags: readonly StandIn[]): string {
  return splitAtStandIns(text, tags).map((piece) => (typeof piece === 'string' ? piece : piece.written)).join('');
}

/** An address with what its tags stand for. */
export function asAddress(text: string, tags: readonly StandIn[]): string {
  return splitAtStandIns(text, tags).map((piece) => (typeof piece === 'string' ? piece : addressOf(piece))).join('');
}

/** A description with the words of its tags. */
export function asWords(text: string, tags: readonly StandIn[]): string {
  return splitAtStandIns(text, tags).map((piece) => (typeof piece === 'string' ? piece : wordsOf(piece))).join('');
}

function addressOf({ insert }: StandIn): string {
  if (insert.is === 'address' || insert.is === 'link') return insert.url;
  if (insert.is === 'picture') return insert.src;
  return insert.is === 'words' ? insert.markdown : '';
}

function wordsOf({ insert }: StandIn): string {
  if (insert.is === 'address' || insert.is === 'link') return insert.words;
  if (insert.is === 'picture') return insert.alt;
  return insert.is === 'words' ? insert.markdown : '';
}
