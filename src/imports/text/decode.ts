/** A text and the encoding it was recognised in. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

/**
 * Read bytes as text: UTF-16 by its mark, else UTF-8 where every byte allows it, else GB18030 where it gives Chinese.
 * Returns undefined where none of them fits. The byte-order mark is dropped.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (marked) return as(bytes, marked, 'UTF-16');
  const utf8 = as(bytes, 'utf-8', 'UTF-8');
  if (utf8) return utf8;
  return looksGb(bytes) ? as(bytes, 'gb18030', 'GB18030') : undefined;
}

/** Line of the first byte that UTF-8 does not allow, counted from 1. */
export function brokenLineOf(bytes: Uint8Array): number {
  const whole = new TextDecoder('utf-8').decode(bytes);
  const before = whole.indexOf('\uFFFD');
  return whole.slice(0, Math.max(before, 0)).split('\n').length;
}

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

function as(bytes: Uint8Array, label: string, encoding: Decoded['encoding']): Decoded | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return encoding === 'GB18030' && /[\uFFFD\uE000-\uF8FF]/.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

/** Answer whether the pairs of high bytes are mostly those of the everyday Chinese characters of GB 2312, as accented Latin letters never are. */
function looksGb(bytes: Uint8Array): boolean {
  let [everyday, other] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) everyday += 1;
    else other += 1;
    at += 1;
  }
  return everyday > 0 && everyday >= other;
}
