import { decodeAs } from '../decode.ts';
import { shown } from '../excerpt.ts';
import type { Findings } from '../findings.ts';

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

/** The same without U+FFFD, of which another rule tells. */
const known = new RegExp(`${gone.source.replace('\\uFFFD+|', '')}|${mixed.source}`);

/** Signs of Windows-1252 that stand for the bytes 80 to 9F. */
const windows = new Map([...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((sign, at) => [sign, 0x80 + at]));

/** Runs of signs that a Windows-1252 reader makes of bytes above 7F. */
const runs = new RegExp(`[\\u0080-\\u00ff${[...windows.keys()].join('')}]{2,}`, 'g');

/** Note the first signs in a text of its having been read in a wrong encoding, with what they were where that can be told for certain. */
export function checkGarbled(findings: Findings): void {
  const { text } = findings;
  const found = known.exec(text);
  if (!found) return;
  const fix = [...text.matchAll(runs)].flatMap(({ 0: run, index }) => {
    const meant = meantBy(run);
    return meant === undefined ? [] : [{ from: index, to: index + run.length, insert: meant }];
  });
  const here = fix.find(({ from, to }) => from <= found.index && found.index < to);
  const more = fix.length > 1 ? ` So do ${fix.length - 1} other places.` : '';
  findings.add(
    'garbled', found.index, `${shown(found[0])} comes of text that was read in a wrong encoding.${more}`,
    here ? `Write ${shown(here.insert)}, or open the original as UTF-8 and copy it anew.` : 'Open the original in its own encoding and copy it anew.',
    here ? fix : undefined,
  );
}

/** What a run of signs was before its bytes were read as Windows-1252; undefined where they are no UTF-8. */
function meantBy(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (sign) => windows.get(sign) ?? sign.charCodeAt(0));
  const meant = decodeAs(bytes, 'utf-8');
  return meant === undefined || /[\u0080-\u009f\uFFFD]/.test(meant) ? undefined : meant;
}

/** Find the lines of a text that were read in a wrong encoding somewhere on their way here; none in a sound text. */
export function garbledLinesOf(text: string): Garble[] {
  if (!gone.test(text) && !mixed.test(text)) return [];
  return text.split('\n').flatMap((content, index) => {
    const [lost, found] = [gone.exec(content), mixed.exec(content)];
    const sample = lost?.[0] ?? found?.[0];
    return sample === undefined ? [] : [{ line: index + 1, sample, gone: lost !== null }];
  });
}
