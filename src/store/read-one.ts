import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { digestOf } from './digest.ts';
import { readItem, type Reading } from './reader.ts';

/** A file's reading, and the digest of the bytes it was made from. */
export interface FileReading {
  path: string;
  digest: string;
  reading: Reading;
}

/** Read one item from disk. @param context digest of the code and of the settings that show in HTML */
export async function readOne(path: string, settings: Settings, context: string): Promise<FileReading> {
  const bytes = readFileSync(join(settings.content, path));
  const digest = digestOf(bytes);
  return { path, digest, reading: await readItem(path, bytes, digestOf(context, path, digest), settings) };
}
