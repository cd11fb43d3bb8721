import type { Findings } from '../findings.ts';

/** The two parts of a file, as offsets in its text. */
export interface Fences {
  /** Of the front matter's opening line. */
  open: number;
  /** Of the front matter's first and past its last line. */
  start: number;
  end: number;
  body: number;
  /** False where no line closes the front matter: its end is then a guess. */
  closed: boolean;
}

const opening = /^---[ \t]*(?:\n|$)/;
const closing = /^---[ \t]*$/gm;

/** Find the front matter of an item; undefined where there is none, which is noted. */
export function findFences(findings: Findings): Fences | undefined {
  const { text } = findings;
  const open = Math.max(0, text.search(/\S/));
  // The lines before it are blank, so the line with the first sign begins after the last line feed.
  const line = text.lastIndexOf('\n', open) + 1;
  const start = opening.exec(text.slice(line, line + 200))?.[0].length;
  if (start === undefined) {
    noteMissing(findings, open);
    return undefined;
  }
  if (line > 0) {
    findings.add('front-matter-first', line, 'Blank lines stand before the front matter.', 'Delete them, so that --- is the first line of the file.', [
      { from: 0, to: line, insert: '' },
    ]);
  }
  closing.lastIndex = line + start;
  const close = closing.exec(text);
  if (close) {
    const body = close.index + close[0].length + 1;
    return { open: line, start: line + start, end: close.index, body: Math.min(body, text.length), closed: true };
  }
  findings.add('front-matter-unclosed', line, 'The front matter that opens here is never closed.', 'Put a line --- after its last key, before the text.');
  const blank = text.indexOf('\n\n', line + start - 1);
  const end = blank < 0 ? text.length : blank + 1;
  return { open: line, start: Math.min(line + start, end), end, body: end, closed: false };
}

function noteMissing(findings: Findings, at: number): void {
  const toml = findings.text.startsWith('+++', at);
  findings.add('front-matter-missing', at, toml ? 'The front matter is TOML, between lines +++.' : 'The file does not begin with front matter.',
    `${toml ? 'Write it as YAML' : 'Begin the file with'} ${toml ? '' : 'lines title, date and source '}between two lines ---.`);
}
