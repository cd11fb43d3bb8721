import type { Problem } from '../schema/problem.ts';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digestOf } from './digest.ts';

/** Where the files made from pictures are kept between runs. */
export function pictureFolder(cache: string): string {
  return join(cache, 'pictures');
}

/** The name of a file made from a picture: from its own bytes, so that it can be kept for ever and proves them. */
export function pictureName(bytes: Uint8Array, width: number, ending = 'webp'): string {
  return `${digestOf(bytes).slice(0, 16)}-${width}.${ending}`;
}

/** Answer whether a file made from a picture holds the bytes it was named by. */
export function isSoundPicture(file: string, bytes: Uint8Array): boolean {
  return basename(file).startsWith(`${digestOf(bytes).slice(0, 16)}-`);
}

/** Answer whether all of these files are there. */
export function existingPictures(files: readonly string[], cache: string): boolean {
  return files.every((file) => existsSync(join(pictureFolder(cache), file)));
}

/** What is said of a picture that no item names. */
export function unusedProblem(file: string): Problem {
  return {
    file, line: 1, column: 1, severity: 'warning', rule: 'picture-unused',
    message: 'No item shows this picture, so it is not published.',
    cure: 'Name it in the item beside it, or delete it.',
  };
}
