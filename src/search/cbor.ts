/** What a CBOR file of Pagefind is made of: numbers, texts and arrays of them. */
export type Cbor = number | string | Cbor[];

const utf8 = new TextDecoder();

/**
 * Decode the CBOR that Pagefind writes: integers up to 32 bits, texts, and arrays of known or open length.
 * @throws where the bytes hold anything else, which says that the file is damaged or of another version.
 * @example decodeCbor(Uint8Array.of(0x82, 0x01, 0x61, 0x61)) //=> [1, 'a']
 */
export function decodeCbor(bytes: Uint8Array): Cbor {
  let at = 0;

  function take(): number {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error('The index file ends too early.');
    return byte;
  }

  function lengthOf(low: number): number {
    if (low < 24) return low;
    if (low === 24) return take();
    if (low === 25) return take() * 0x100 + take();
    if (low === 26) return take() * 0x1000000 + take() * 0x10000 + take() * 0x100 + take();
    throw new Error('The index file holds a number that Pagefind does not write.');
  }

  function read(): Cbor {
    const head = take();
    const low = head & 31;
    switch (head >> 5) {
      case 0:
        return lengthOf(low);
      case 1:
        return -1 - lengthOf(low);
      case 3: {
        const length = lengthOf(low);
        at += length;
        return utf8.decode(bytes.subarray(at - length, at));
      }
      case 4: {
        const items: Cbor[] = [];
        if (low === 31) {
          for (; bytes[at] !== 0xff; ) items.push(read());
          at++;
        } else {
          for (let left = lengthOf(low); left > 0; left--) items.push(read());
        }
        return items;
      }
      default:
        throw new Error('The index file holds something that Pagefind does not write.');
    }
  }

  return read();
}
