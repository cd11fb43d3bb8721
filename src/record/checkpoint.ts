import { base64Of, bytesOfBase64 } from './bytes.ts';
import type { TreeHead } from './proofs.ts';
import { hashBytes } from './tile-paths.ts';

/** What a log says of its tree: C2SP tlog-checkpoint. */
export interface Checkpoint extends TreeHead {
  /** Names the log for good: its first address, without the scheme. */
  origin: string;
}

/** The text of a checkpoint, which is signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64Of(root)}\n`;
}

/** Read the text of a checkpoint; lines after the third, which others may add, are passed over. Undefined for any other text. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split('\n');
  const [origin = '', size = '', encoded = ''] = lines;
  const root = bytesOfBase64(encoded);
  const isWhole = lines.pop() === '' && lines.length >= 3 && !lines.includes('');
  if (!isWhole || !/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)) || root?.length !== hashBytes) return undefined;
  return { origin, size: Number(size), root };
}

/** The origin of the log of a site. @example originOf('https://a.example', '/news/') //=> 'a.example/news/record' */
export function originOf(origin: string, base: string): string {
  return `${origin.replace(/^\w+:\/\//, '')}${base}record`;
}
