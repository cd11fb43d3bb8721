import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Code, Construct, Extension } from 'micromark-util-types';
import { isSquareUnit } from './chinese.ts';

/**
 * Read `~~struck~~` text, beside full-width punctuation too: `这是~~“删去”~~的`. A single tilde stays one, because news
 * writes ranges with it: `3~5天`.
 */
export function strikethrough(): Extension {
  const extension = gfmStrikethrough({ singleTilde: false });
  const construct = extension.text?.[126];
  if (!construct || Array.isArray(construct)) throw new Error('micromark-extension-gfm-strikethrough no longer has one construct.');
  const friendly: Construct = {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = this.previous;
      return construct.tokenize.call(this, effects, (after) => {
        const token = this.events.at(-1)?.[1];
        if (token) {
          token._open ||= isInk(after) && (isSquare(before) || isSquare(after));
          token._close ||= isInk(before) && (isSquare(before) || isSquare(after));
        }
        return ok(after);
      }, nok);
    },
  };
  return { ...extension, text: { 126: friendly }, insideSpan: { null: [friendly] } };
}

function isSquare(code: Code): boolean {
  return code !== null && isSquareUnit(code);
}

function isInk(code: Code): boolean {
  // Micromark writes line endings and tabs as negative codes.
  return code !== null && code > 0 && /\S/.test(String.fromCharCode(code));
}
