import { excerptOf } from './excerpt.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import { rules } from './rules.ts';

/** Say where bytes stop being UTF-8, and what they look like instead. */
export function encodingProblem(file: string, bytes: Uint8Array): Problem {
  const read = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const { place, byte } = firstFault(bytes);
  const cause = place.line === 1 && isUtf16(bytes) ? '; the file looks like UTF-16'
    : isGb18030(bytes, read) ? '; the file looks like GB18030 (GBK)' : '';
  const found = byte === undefined ? 'The file ends within a character' : `Byte ${byte.toString(16).toUpperCase().padStart(2, '0')} here is not UTF-8`;
  const cure = cause.includes('GB18030') ? 'Save the file as UTF-8, or bring the text in with `npm run import`.'
    : cause ? 'Save the file as UTF-8.' : 'Save the file as UTF-8 and put back the characters that were lost.';
  return {
    file, ...place, severity: rules.encoding.severity, rule: 'encoding', message: `${found}${cause}.`, cure,
    excerpt: excerptOf(read, place.line, place.column),
  };
}

/** Find the first byte that cannot be UTF-8: a decoder that expects more refuses a beginning only once it holds that byte. */
function firstFault(bytes: Uint8Array): { place: Place; byte?: number } {
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

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Text in GB18030 is full of faults as UTF-8, while a UTF-8 text that was damaged has few among many sound characters. */
function isGb18030(bytes: Uint8Array, read: string): boolean {
  const faults = read.match(/\uFFFD/g)?.length ?? 0;
  const sound = read.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  if (sound > faults) return false;
  try {
    return /\p{Script=Han}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
