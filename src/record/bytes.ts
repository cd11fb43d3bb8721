/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** SHA-256 as the place has it in which this runs: at once in Node, a little later in a browser. */
export type Sha256 = (bytes: Bytes) => Bytes | Promise<Bytes>;

/** SHA-256 by WebCrypto, which Node and browsers have; for many hashes in Node there is a faster one in `store/`. */
export const webSha256: Sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** Put bytes one after another. */
export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Answer whether bytes are the same. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The UTF-8 of a text. */
export function utf8Of(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Bytes in lower-case hex. @example hexOf(new Uint8Array([10, 255])) //=> '0aff' */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of lower-case hex. */
export function bytesOfHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Bytes in base64 as in RFC 4648, section 4. */
export function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Read base64 in the one form that `base64Of` writes; undefined for any other text. */
export function bytesOfBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  // Bits that belong to no byte may be set in a text that was tampered with.
  return base64Of(bytes) === text ? bytes : undefined;
}
