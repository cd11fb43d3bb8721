import { decodeAs, recogniseText } from '../../schema/decode.ts';
import type { Refusal } from '../notes.ts';
import type { PartEncoding } from './part.ts';

/** How much of a file without valid UTF-8 tells whether it is Chinese, in bytes. */
const sampleBytes = 2_000_000;

/** Tell the encoding of a file of any size: UTF-8 where every byte allows it, else GB18030 where that gives everyday Chinese. */
export async function encodingOf(pieces: AsyncIterable<Uint8Array>): Promise<PartEncoding | Refusal> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sample: Uint8Array[] = [];
  let [isUtf8, length] = [true, 0];
  for await (const piece of pieces) {
    if (length === 0 && isUtf16(piece)) return refuse('The file is in UTF-16, of which only whole texts are read.');
    if (isUtf8) isUtf8 = fits(decoder, piece);
    if (length < sampleBytes) sample.push(piece);
    length += piece.length;
  }
  if (isUtf8 && fits(decoder, new Uint8Array(), true)) return 'utf-8';
  const bytes = Buffer.concat(sample);
  // The sample may end within a character.
  const lines = bytes.subarray(0, bytes.lastIndexOf(10) + 1 || bytes.length);
  const isChinese = recogniseText(lines)?.encoding === 'GB18030' || (decodeAs(lines, 'utf-8') !== undefined && decodeAs(bytes, 'gb18030') !== undefined);
  return isChinese ? 'gb18030' : refuse('The bytes are neither UTF-8 nor GB18030.');
}

function isUtf16(piece: Uint8Array): boolean {
  return (piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff);
}

function fits(decoder: TextDecoder, piece: Uint8Array, isLast = false): boolean {
  try {
    decoder.decode(piece, { stream: !isLast });
    return true;
  } catch {
    return false;
  }
}

function refuse(message: string): Refusal {
  return { line: 1, message, cure: 'Save it as UTF-8 in the program that wrote it: spreadsheets call that CSV UTF-8.' };
}
