import { joinBytes, type Bytes } from './bytes.ts';

/** The most bytes of an entry: its length is written in 16 bits. */
export const maxEntryBytes = 65_535;

/** Bytes of the length before each entry. */
const lengthBytes = 2;

/** A bundle of entries as C2SP tlog-tiles publishes it: before each, its length in two bytes. */
export function bundleOf(entries: readonly Uint8Array[]): Bytes {
  return joinBytes(...entries.flatMap((entry) => [new Uint8Array([entry.length >> 8, entry.length & 255]), entry]));
}

/** The entries of a bundle; undefined where it does not end with the last of them. */
export function entriesOfBundle(bundle: Bytes): Bytes[] | undefined {
  const entries: Bytes[] = [];
  for (let at = 0; at < bundle.length;) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined) return undefined;
    const end = at + lengthBytes + high * 256 + low;
    if (end > bundle.length) return undefined;
    entries.push(bundle.subarray(at + lengthBytes, end));
    at = end;
  }
  return entries;
}
