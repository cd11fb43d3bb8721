const longest = 100;
/** How much of a cut line stands before the column. */
const before = 60;
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const widthless = /[\p{M}\u200B-\u200F\u2060\uFEFF]/u;
// Controls of text direction are among them: they would turn the line round in a terminal.
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Cut out the line that holds a place, with a caret under the column. Full-width characters are underlined by
 * full-width spaces, so that the caret stands right in a terminal.
 */
export function excerptOf(text: string, line: number, column: number): string {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const feed = text.indexOf('\n', start);
    if (feed < 0) return '\n^';
    start = feed + 1;
  }
  const end = text.indexOf('\n', start);
  return underline(text.slice(start, end < 0 ? undefined : end), column);
}

/** Cut a line to a readable length around a column and set a caret under it. */
export function underline(line: string, column: number): string {
  const at = Math.min(column - 1, line.length);
  const start = line.length <= longest ? 0 : whole(line, Math.max(0, Math.min(at - before, line.length - longest)));
  const end = line.length <= longest ? line.length : whole(line, Math.min(line.length, start + longest));
  const lead = start > 0 ? '…' : '';
  const shown = `${lead}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
  const padding = Array.from(lead + line.slice(start, at), paddingOf).join('');
  return `${printable(shown, true)}\n${padding}^`;
}

/** Make an author's words fit to stand in a message: on one line, printable, and cut after 60 characters. */
export function shown(text: string): string {
  const line = printable(text.slice(0, 1000).replace(/\s+/g, ' ').trim());
  return line.length > 60 ? `${line.slice(0, whole(line, 59))}…` : line;
}

/** Replace characters that would move or hide what is printed by pictures of themselves. */
export function printable(text: string, keepTabs = false): string {
  return text.replace(unprintable, (found) => {
    const code = found.codePointAt(0) ?? 0;
    if (code === 9 && keepTabs) return found;
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '\uFFFD';
  });
}

function paddingOf(character: string): string {
  if (character === '\t') return '\t';
  if (widthless.test(character)) return '';
  return wide.test(character) ? '\u3000' : ' ';
}

/** An offset that does not part the two halves of a character. */
function whole(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && offset > 0 ? offset - 1 : offset;
}
