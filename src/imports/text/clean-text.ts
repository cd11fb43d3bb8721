/**
 * Make every line end in a line feed and drop control characters that no text needs.
 * @example cleanText('a\r\nb\u0000') //=> { text: 'a\nb', lines: [2] }
 */
export function cleanText(text: string): { text: string; lines: number[] } {
  const even = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
  const lines = [...even.matchAll(controls)].filter((found) => found[0] !== '\ufeff').map((found) => lineAt(even, found.index));
  return { text: even.replace(controls, ''), lines: [...new Set(lines)] };
}

/** Line of an offset in a text, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
