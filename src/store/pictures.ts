import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../schema/item.ts';
import { digestOf } from './digest.ts';
import { isQuickDrawing, maxPixels } from './drawing.ts';
import { isSoundPicture, pictureFolder, pictureName } from './picture-files.ts';
import { plainDrawingOf, withoutWords } from './plain-drawing.ts';

/** Widths in pixels that pictures are published in: a phone's column, a text column, and the same on a dense screen. */
const widths = [480, 960, 1600];
const quality = 78;
const options = { limitInputPixels: maxPixels };

/** Seconds that one size of a picture may take. */
const maxSeconds = 8;

/** Changes whenever the same picture may give other files. */
const recipe = `webp ${quality} ${widths.join(' ')} v6 ${JSON.stringify(sharp.versions)}`;

/**
 * Make the published files of one picture and describe them, or take them from an earlier run. The files are named
 * by their bytes, so they can be kept for ever. Nothing of the camera's notes (place, owner) is kept.
 * @param maxDrawingMs milliseconds that a drawing (SVG) may take; eight seconds if not given
 * @returns 'unreadable' where the bytes are not a picture, or one too large or too dear to draw
 */
export async function makePicture(bytes: Uint8Array, cache: string, maxDrawingMs?: number): Promise<Picture | 'unreadable'> {
  const folder = pictureFolder(cache);
  const name = digestOf(recipe, bytes).slice(0, 16);
  const note = join(folder, `${name}.json`);
  const kept = readNote(note);
  if (kept) return kept;
  try {
    if (!(await isQuickDrawing(bytes, maxDrawingMs))) return 'unreadable';
    mkdirSync(folder, { recursive: true });
    const picture = await resize(bytes, folder);
    write(note, JSON.stringify({ picture, proof: digestOf(JSON.stringify(picture)) }));
    return picture;
  } catch (error) {
    if (isSystemFault(error)) throw error;
    return 'unreadable';
  }
}

async function resize(bytes: Uint8Array, folder: string): Promise<Picture> {
  const { autoOrient, format } = await sharp(bytes, options).metadata();
  const drawing = plainDrawingOf(bytes);
  // Readers are sent a drawing as it is: its pixels are for cards that other sites show, and the same on every machine.
  const drawn = drawing ? Buffer.from(withoutWords(drawing)) : bytes;
  const smaller = drawing ? [] : widths.filter((width) => width < autoOrient.width);
  const wanted = [...smaller, Math.min(autoOrient.width, widths.at(-1) ?? 1600)];
  const sizes: Picture['sizes'] = [];
  let height = 0;
  for (const width of new Set(wanted)) {
    const picture = sharp(drawn, options).timeout({ seconds: maxSeconds }).autoOrient();
    const { data, info } = await picture.resize({ width }).webp({ quality }).toBuffer({ resolveWithObject: true });
    const file = pictureName(data, info.width);
    write(join(folder, file), data);
    sizes.push({ file, width: info.width });
    height = info.height;
  }
  const largest = sizes.at(-1);
  if (!largest) throw new RangeError('a picture has at least one size');
  if (!drawing) return { file: largest.file, width: largest.width, height, sizes, ...(format === 'svg' && { drawnAsPixels: true as const }) };
  const file = pictureName(Buffer.from(drawing.text), Math.round(drawing.width), 'svg');
  write(join(folder, file), drawing.text);
  return { file: largest.file, width: largest.width, height, sizes, drawing: file };
}

// Several workers may make the same picture at once: each writes a file of its own and the last rename wins.
function write(path: string, data: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, data);
  renameSync(draft, path);
}

/** What an earlier run made; undefined where there is nothing, or where any of it is not as it was made. */
function readNote(path: string): Picture | undefined {
  try {
    const { picture, proof } = JSON.parse(readFileSync(path, 'utf8')) as { picture: Picture; proof: string };
    if (proof !== digestOf(JSON.stringify(picture))) return undefined;
    const files = [...picture.sizes.map(({ file }) => file), ...(picture.drawing === undefined ? [] : [picture.drawing])];
    return files.every((file) => isSoundPicture(file, readFileSync(join(dirname(path), file)))) ? picture : undefined;
  } catch {
    return undefined;
  }
}

function isSystemFault(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
