/*
 * Which characters are set in full-width squares. Ranges, because a property class such as `\p{Script=Han}` costs several
 * times as much and leaves the punctuation out.
 */

/** Han, kana and the punctuation and full-width forms that stand among them, as the inside of a `u` character class. */
export const square = '\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}';

/** Han alone, likewise. */
export const han = '\\u2e80-\\u2fdf\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';

/** Marks that Chinese and Latin text share and write with the same character: middle dot, dashes, quotation marks, ellipsis. */
export const shared = '\\u00b7\\u2013-\\u2015\\u2018-\\u201d\\u2026';

const anySquare = new RegExp(`[${square}]`, 'u');

/** Answer whether a text holds any Chinese character or full-width mark. */
export function hasSquare(text: string): boolean {
  return anySquare.test(text);
}

/** Answer whether a UTF-16 unit belongs to a Chinese character or full-width mark; of rare Han beyond 16 bits, the first unit does. */
export function isSquareUnit(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0xd840 && unit <= 0xd8bf)
  );
}

/** Answer whether a UTF-16 unit is one of the dashes, quotation marks and the ellipsis that Chinese and Latin text share. */
export function isSharedMark(unit: number): boolean {
  return (unit >= 0x2013 && unit <= 0x2015) || (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026;
}
