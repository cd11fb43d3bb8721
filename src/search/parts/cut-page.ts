import { cutWords } from '../text/cut.ts';

/** A word of a text as it is written, from where it goes, and whether a sign keeps it apart: see `Cut`. */
type Take = (raw: string, start: number, isApart: boolean) => void;

/** What a character does to the words of a text. */
const letter = 1;
/** Is a word by itself. */
const single = 2;
/** Ends a word, and keeps no two characters apart that are words by themselves; or does. */
const binding = 4;
const parting = 8;
/** What it does depends on what stands beside it: marks over letters, apostrophes. */
const unclear = 16;
/** Half of a character, which may be any of these, or a sign of a script without spaces. */
const strange = 32;

const kinds = new Uint8Array(0x10000);

/**
 * Cut a text as `cutWords` does, several times as fast: that is most of what is done with a page. What each
 * character does is asked of `cutWords` once; where that depends on its neighbours, `cutWords` cuts.
 */
export function cutPage(text: string, take: Take): void {
  let seen = 0;
  for (let at = 0; at < text.length; at++) seen |= kindOf(text.charCodeAt(at));
  if (seen < unclear) return cutClear(text, take);
  if (seen & (strange | single)) return cutUnclear(text, 0, take);
  // Words never go through blanks, and signs tell nothing where no character is a word by itself.
  for (const { 0: chunk, index } of text.matchAll(/[^ \n]+/g)) cutUnclear(chunk, index, take);
}

function cutUnclear(text: string, from: number, take: Take): void {
  for (const { raw, start, isApart } of cutWords(text)) take(raw, from + start, isApart);
}

function cutClear(text: string, take: Take): void {
  let [before, between, start] = [0, 0, -1];
  const finish = (raw: string, at: number, kind: number) => {
    take(raw, at, between === parting && (before | kind) >= single);
    [before, between] = [kind, 0];
  };
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind === letter) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) finish(text.slice(start, at), start, letter);
    start = -1;
    if (kind === single) finish(text.charAt(at), at, single);
    else if (kind === parting && before > 0) between = parting;
  }
  if (start >= 0) finish(text.slice(start), start, letter);
}

function kindOf(code: number): number {
  return (kinds[code] ||= askKind(code));
}

function askKind(code: number): number {
  if (code >= 0xd800 && code < 0xe000) return strange;
  const sign = String.fromCharCode(code);
  const count = (text: string) => cutWords(text).length;
  const among = cutWords(`a${sign}a`);
  if (among.length === 1) return count(sign) === 1 ? letter : unclear;
  if (among[1]?.isSingle) return single;
  if (cutWords(`a,${sign},a`)[1]?.isApart) return strange;
  // An apostrophe, or signs that make another word of a letter, as in `C++`.
  if (count(`a${sign}s`) === 1 || count(`a${sign}${sign}`) > 1) return unclear;
  return cutWords(`煤${sign}煤`)[1]?.isApart ? parting : binding;
}
