const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftToRight = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u;

/** Answer whether a text holds letters that run the other way than lines do. @example runsOtherwise('שלום', 'ltr') //=> true */
export function runsOtherwise(text: string, direction: 'ltr' | 'rtl'): boolean {
  return (direction === 'ltr' ? rightToLeft : leftToRight).test(text);
}
