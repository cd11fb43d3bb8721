/** The digests of a bag, each with a manifest of its own: RFC 8493 wants SHA-512 by default, and SHA-256 is what the site’s own manifest has. */
export const bagDigests = ['sha256', 'sha512'] as const;
export type BagDigest = (typeof bagDigests)[number];

/** A file of a bag: its path below the bag, its size and its digests in hex. */
export interface BagFile extends Readonly<Record<BagDigest, string>> {
  path: string;
  bytes: number;
}

/** The declaration that makes a folder a bag. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/**
 * Write a manifest, in the order of code points. Line ends and percent signs in paths are encoded as RFC 8493, section 2.1.3 asks.
 * @example bagManifest([{ path: 'data/50%.txt', bytes: 0, sha256: 'e3b0…', sha512: 'cf83…' }], 'sha256') //=> 'e3b0…  data/50%25.txt\n'
 */
export function bagManifest(files: readonly BagFile[], digest: BagDigest): string {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return sorted.map((file) => `${file[digest]}  ${file.path.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign))}\n`).join('');
}

/** Write what is known of a bag, one thing a line. What holds line ends is put on one. */
export function bagInfo(facts: readonly (readonly [label: string, value: string])[]): string {
  return facts.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** How many bytes and files the payload has, as one number: by it, a bag that lacks something is told before any digest is. */
export function payloadOxum(payload: readonly BagFile[]): string {
  return `${payload.reduce((sum, { bytes }) => sum + bytes, 0)}.${payload.length}`;
}
