import type { Remark } from '../notes.ts';
import { lineAt } from '../text/clean-text.ts';
import { changeProse } from '../text/prose.ts';

const marks = [
  /%%[^%\n]+%%/g,
  /!?\[\[[^[\]\n]+\]\]/g,
  /\[\/?(?:pullquote|quote|box|button|toggle|tabs?|accordion|columns?|row|one_half|spoiler|note|info|alert|(?:vc|et_pb|su)_\w+)(?:[ \t][^\]\n]*)?\](?!\()/g,
];

/** Tell of marks that other programs give a meaning and the archive shows as they stand, each at its line. Code may hold any. */
export function foreignMarksIn(text: string): Remark[] {
  if (!/%%|\[/.test(text)) return [];
  const prose = changeProse(text, (written) => written, (code) => code.replace(/[^\n]/g, ' '));
  const remarkOn = (found: RegExpExecArray): Remark => ({ reason: 'foreign-mark', line: lineAt(prose, found.index), detail: found[0] });
  return marks.flatMap((mark) => [...prose.matchAll(mark)].map(remarkOn));
}
