/**
 * Letters that are no other letter with a mark, and what they are written as where a keyboard lacks them; final sigma and two
 * Persian letters; and signs that are words, written as letters, since nothing else is kept of a word.
 */
const plainLetters = new Map((
  'ł:l ø:o ß:ss æ:ae œ:oe ı:i đ:d ð:d þ:th ħ:h ŧ:t ŋ:ng ĸ:k ƀ:b ɓ:b ɖ:d ɗ:d ƒ:f ǥ:g ɠ:g ƙ:k ƚ:l ɫ:l ɲ:n ɨ:i ʉ:u ɛ:e ɔ:o ə:e ǝ:e'
  + ' ς:σ ی:ي ک:ك +:ꓸ #:ꓹ'
).split(' ').map((pair) => [pair.slice(0, 1), pair.slice(2)] as const));
const marks = /\p{M}/gu;
/** What is no letter or digit, and the stroke that makes an Arabic word wider. */
const noLetters = /[^\p{Alphabetic}\p{N}]|\u0640/gu;
const plain = /^[a-z0-9]*$/;

/**
 * Write letters as they are compared: small, without marks, and as plain ones where they stand for them (Unicode’s
 * compatibility forms, NFKD). What is no letter or digit is left out.
 * @example foldLetters('Łódź') //=> 'lodz'
 * @example foldLetters('CO₂') //=> 'co2'
 */
export function foldLetters(text: string): string {
  const small = text.toLowerCase();
  if (plain.test(small)) return small;
  return foldMarks(small).toLowerCase();
}

/** The same with capital letters left as they are, where these show what a word is put together of. @example foldMarks('naïveŁódź') //=> 'naiveLodz' */
export function foldMarks(text: string): string {
  return text.normalize('NFKD').replace(marks, '').replace(/[^a-z0-9]/giu, (letter) => plainLetters.get(letter.toLowerCase()) ?? letter).replace(noLetters, '');
}
