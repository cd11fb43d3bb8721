import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { digestOf } from './digest.ts';
import { readItem, type Reading } from './reader.ts';

/** A file's reading, with what it is kept under. */
export interface Answer {
  path: string;
  /** Digest of the file's bytes. */
  digest: string;
  key: string;
  reading: Reading;
}

/** What a reading is kept under: it changes with the bytes, the path, the settings that show in HTML, and the code. */
export function keyOf(path: string, digest: string, { base }: Settings, code: string): string {
  return digestOf(code, base, path, digest);
}

/** Read one item from disk. */
export async function readOne(path: string, settings: Settings, code: string): Promise<Answer> {
  const bytes = readFileSync(join(settings.content, path));
  const digest = digestOf(bytes);
  const key = keyOf(path, digest, settings, code);
  return { path, digest, key, reading: await readItem(path, bytes, key, settings) };
}
