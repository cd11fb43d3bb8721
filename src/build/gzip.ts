import { gzipSync } from 'node:zlib';

/** Where the head of a gzip file names the system that it was made on (RFC 1952, section 2.3), and the sign for none. */
const systemAt = 9;
const noSystem = 255;

/** Compress a text to a file that is the same on every machine: it says neither when nor on which system it was made. */
export function gzipOf(text: string): Uint8Array {
  const bytes = gzipSync(text);
  bytes[systemAt] = noSystem;
  return bytes;
}
