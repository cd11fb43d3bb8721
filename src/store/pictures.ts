import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../schema/item.ts';
import { digestOf } from './digest.ts';
import { existingPictures, pictureFolder } from './picture-files.ts';

/** Widths in pixels that pictures are published in: a phone's column, a text column, and the same on a dense screen. */
const widths = [480, 960, 1600];
const quality = 78;

/** Raise when pictures are made in another way, so that all get new names. */
const recipe = `webp ${quality} ${widths.join(' ')} v1`;

/**
 * Make the published files of one picture and describe them, or take them from an earlier run. The files are named
 * by the picture's bytes, so they can be kept for ever. Nothing of the camera's notes (place, owner) is kept.
 * @returns 'unreadable' where the bytes are not a picture
 */
export async function makePicture(bytes: Uint8Array, cache: string): Promise<Picture | 'unreadable'> {
  const folder = pictureFolder(cache);
  const name = digestOf(recipe, bytes).slice(0, 16);
  const note = join(folder, `${name}.json`);
  const kept = readNote(note);
  if (kept && existingPictures(kept.sizes.map(({ file }) => file), cache)) return kept;
  try {
    mkdirSync(folder, { recursive: true });
    const picture = await resize(bytes, folder, name);
    write(note, JSON.stringify(picture));
    return picture;
  } catch (error) {
    if (isSystemFault(error)) throw error;
    return 'unreadable';
  }
}

async function resize(bytes: Uint8Array, folder: string, name: string): Promise<Picture> {
  const { autoOrient } = await sharp(bytes).metadata();
  const wanted = [...widths.filter((width) => width < autoOrient.width), Math.min(autoOrient.width, widths.at(-1) ?? 1600)];
  const sizes: Picture['sizes'] = [];
  let height = 0;
  for (const width of new Set(wanted)) {
    const { data, info } = await sharp(bytes).autoOrient().resize({ width }).webp({ quality }).toBuffer({ resolveWithObject: true });
    const file = `${name}-${info.width}.webp`;
    write(join(folder, file), data);
    sizes.push({ file, width: info.width });
    height = info.height;
  }
  const largest = sizes.at(-1);
  if (!largest) throw new RangeError('a picture has at least one size');
  return { file: largest.file, width: largest.width, height, sizes };
}

// Several workers may make the same picture at once: each writes a file of its own and the last rename wins.
function write(path: string, data: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, data);
  renameSync(draft, path);
}

function readNote(path: string): Picture | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Picture;
  } catch {
    return undefined;
  }
}

function isSystemFault(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
