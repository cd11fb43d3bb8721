/** A line that shows signs of having been read in a wrong encoding. */
export interface Garble {
  line: number;
  /** The signs as they stand there. */
  sample: string;
  /** True where the characters are gone for good; false where the right ones could be worked out. */
  gone: boolean;
}

// U+FFFD stands for what could not be read; 锟斤拷 is two of it in UTF-8 read as GBK; 烫烫烫 and 屯屯屯 are unset memory.
const gone = /\uFFFD+|(?:锟斤拷)+|(?:烫{3,}|屯{3,})/;
// UTF-8 read as Windows-1252: ’ “ – become three signs that begin with â€, é becomes Ã©, a no-break space Â and itself.
const mixed = /â€[\u0080-\u009f™œ˜¦“”žš¢]?|Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|ï¿½|ï»¿|(?:[ÖÐ¹úÊÇµÄ¡££¬ÔÚÁË]{2}){3,}/;

/** Find the lines of a text that were read in a wrong encoding somewhere on their way here; none in a sound text. */
export function garbledLinesOf(text: string): Garble[] {
  if (!gone.test(text) && !mixed.test(text)) return [];
  return text.split('\n').flatMap((content, index) => {
    const [lost, found] = [gone.exec(content), mixed.exec(content)];
    const sample = lost?.[0] ?? found?.[0];
    return sample === undefined ? [] : [{ line: index + 1, sample, gone: lost !== null }];
  });
}
