/**
 * The number, from 0 up to `count`, of the file that holds a word, where words are dealt out to `count` files.
 * It follows from the word alone: files of other numbers deal out in the same order.
 */
export function bucketOf(word: string, count: number): number {
  return Math.floor((hashOf(word) / 2 ** 32) * count);
}

/** FNV-1a over UTF-16 units, its bits then mixed as MurmurHash 3 ends, because short words differ in the low ones only. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
