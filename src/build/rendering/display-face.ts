import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { digestOf } from '../../store/digest.ts';

/** The face’s cut: bold, and drawn for 40 points, which the largest headlines and the smallest both bear. */
const cut = { opsz: 40, wght: 700 };

/** What is cut out: Basic Latin, the letters of Latin-1, and the signs that headlines carry. Others come from the next face. */
const letters = [
  span(0x20, 0x7e), span(0xc0, 0xff), '¡«»¿£¥§©°·½–—‘’“”…€Œœ',
].join('');

/** The whole face, as style sheets and pages name it. */
export const displaySource = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';

/**
 * Make the file of the face that headlines are set in, unless an earlier run did: Source Serif 4 with its optical size and weight fixed,
 * and with the letters of headlines alone, which leaves a seventh of its bytes. The same letters give the same bytes on every machine.
 * @param folder where it is kept between runs
 * @returns its file
 */
export async function makeDisplayFace(folder: string): Promise<string> {
  const original = readFileSync(createRequire(import.meta.url).resolve(displaySource));
  const home = join(folder, digestOf(original.toString('base64'), letters, JSON.stringify(cut)));
  const file = join(home, 'display.woff2');
  if (existsSync(file)) return file;
  // Imported only where it is needed: it holds a shaping engine.
  const { default: subsetFont } = await import('subset-font');
  const face = await subsetFont(original, letters, { targetFormat: 'woff2', variationAxes: cut });
  mkdirSync(home, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, face);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}

function span(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
