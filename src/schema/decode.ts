import type { Place } from './place.ts';

/** A text and the encoding it was recognised in. */
export interface RecognisedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

/** Read bytes as text in one encoding, without a byte-order mark; undefined where a byte does not fit. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Read bytes as text: UTF-16 by its mark, else UTF-8 where every byte allows it, else GB18030 where it gives everyday Chinese.
 * Returns undefined where none of them fits.
 */
export function recogniseText(bytes: Uint8Array): RecognisedText | undefined {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const utf16 = mark === undefined ? undefined : decodeAs(bytes, mark);
  if (mark !== undefined) return utf16 === undefined ? undefined : { text: utf16, encoding: 'UTF-16' };
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8' };
  const chinese = isEverydayChinese(bytes) ? decodeAs(bytes, 'gb18030') : undefined;
  return chinese === undefined || /[\uFFFD\uE000-\uF8FF]/.test(chinese) ? undefined : { text: chinese, encoding: 'GB18030' };
}

/** Find the first byte that cannot be UTF-8: a decoder that expects more refuses a beginning only once it holds that byte. */
export function firstFaultIn(bytes: Uint8Array): { place: Place; byte?: number } {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A character that is begun in these bytes, and broken by the next, is left out here: the fault is where it begins.
  const sound = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  const lines = sound.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const byte = bytes[new TextEncoder().encode(sound).length];
  return byte === undefined || good === bytes.length ? { place } : { place, byte };
}

function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Answer whether the pairs of high bytes are mostly those of the everyday characters of GB 2312, as accented Latin letters never are. */
function isEverydayChinese(bytes: Uint8Array): boolean {
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
