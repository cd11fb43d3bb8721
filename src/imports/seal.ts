import { createHash } from 'node:crypto';

const line = /^ {2}written: ([0-9a-f]{64})\n/m;

/** Write into an item's file the digest of the rest of it, by which `isSealed` tells later whether anyone has changed it. */
export function sealItem(text: string): string {
  return text.replace(/^ {2}sha256: [0-9a-f]{64}\n/m, (found) => `${found}  written: ${digestOf(text)}\n`);
}

/** Answer whether an item's file is as an import wrote it. One from before imports noted that is not. */
export function isSealed(text: string): boolean {
  const even = text.replaceAll('\r\n', '\n');
  return line.exec(even)?.[1] === digestOf(even.replace(line, ''));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
