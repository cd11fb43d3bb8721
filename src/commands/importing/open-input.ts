import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import type { Input } from '../../imports/input.ts';
import type { Part } from '../../imports/formats/part.ts';
import type { ListedInput } from '../../imports/survey.ts';

/** An input and where it lies: a file, or a stretch of one. Its bytes are read when its turn comes. */
export interface InputFile extends ListedInput {
  path: string;
  folder: string;
  /** When it was last changed on disk, in milliseconds since 1970. */
  changed: number;
  /** What it has from the file that it is part of, and where it stands there, in bytes. */
  stretch?: { part: Part; from: number; length: number };
}

/** Read an input that was listed. */
export async function openInput({ stretch, ...file }: InputFile): Promise<Input> {
  if (!stretch) return { ...file, bytes: await readFile(file.path) };
  const handle = await open(file.path);
  try {
    const bytes = Buffer.alloc(stretch.length);
    const { bytesRead } = await handle.read(bytes, 0, stretch.length, stretch.from);
    return { ...file, bytes: bytes.subarray(0, bytesRead), part: stretch.part };
  } finally {
    await handle.close();
  }
}

/** The bytes of a file, piece by piece. */
export function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 1 << 20 });
}
