import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files made from pictures are kept between runs. */
export function pictureFolder(cache: string): string {
  return join(cache, 'pictures');
}

/** Answer whether all of these files are there. */
export function existingPictures(files: readonly string[], cache: string): boolean {
  return files.every((file) => existsSync(join(pictureFolder(cache), file)));
}
