import type { Findings } from '../findings.ts';

/** Spaces that look like an ordinary one and that YAML takes for letters. */
export const oddSpace = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff';

const afterSign = new RegExp(`^([ \\t]*(?:- +)?(?:["']?[A-Za-z]+["']?:|-))([${oddSpace}])`);
const tightHyphen = /^([ \t]*)-(?=[^\s-])/;

/** Note what keeps a line from being read as YAML though it looks right: an odd space after a colon or hyphen, or none after a hyphen. */
export function noteOddSign(findings: Findings, begin: number): boolean {
  const end = findings.text.indexOf('\n', begin);
  const line = findings.text.slice(begin, end < 0 ? undefined : end);
  const [, before, space = ''] = afterSign.exec(line) ?? [];
  if (before !== undefined) {
    const sign = before.endsWith(':') ? 'colon' : 'hyphen';
    findings.add(
      'yaml-syntax', begin + before.length, `${nameOf(space)} follows the ${sign}, which YAML takes for a letter.`,
      'Delete it and type an ordinary space.',
    );
    return true;
  }
  const hyphen = tightHyphen.exec(line);
  if (!hyphen) return false;
  const place = begin + (hyphen[1] ?? '').length + 1;
  findings.add('yaml-syntax', place, 'No space follows the hyphen, so that YAML sees no list here.', 'Put a space after each hyphen.');
  return true;
}

function nameOf(space: string): string {
  if (space === '\u00a0') return 'A no-break space';
  if (space === '\u3000') return 'A full-width space';
  return `A space of another kind (U+${(space.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}
