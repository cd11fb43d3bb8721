import { realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';
import type { PictureFolder } from '../../imports/item-pictures.ts';
import { percentDecoded } from '../../schema/percent.ts';
import type { Settings } from '../../settings.ts';
import { makePicture } from '../../store/pictures.ts';

const pictureEnding = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** The names that pictures have in an archive, and those given to new ones. */
export class PictureNames {
  readonly #held: ReadonlySet<string>;
  readonly #claimed = new Map<string, string>();

  constructor(files: ReadonlySet<string>) {
    this.#held = new Set([...files].map((file) => file.slice(file.lastIndexOf('/') + 1)));
  }

  /** Answer whether a name is free for a picture; from then on it is that picture's. */
  claim(name: string, path: string): boolean {
    if (this.#held.has(name) || (this.#claimed.get(name) ?? path) !== path) return false;
    this.#claimed.set(name, path);
    return true;
  }
}

/** The folder of an input file as far as pictures go: those in it or below it, and in a folder of the file's own name, as Hexo keeps them. */
export function pictureFolderOf(path: string, names: PictureNames, settings: Settings): PictureFolder {
  const folder = dirname(path);
  const own = path.slice(0, path.length - extname(path).length);
  return {
    find: (src) => {
      const name = nameOf(src);
      return name === undefined ? undefined : [join(folder, name), join(own, name)].find((file) => isInside(file, folder));
    },
    isReadable: async (file) => typeof (await makePicture(await readFile(file), settings.cache)) === 'object',
    isFree: (name, file) => names.claim(name, file),
  };
}

/** The path that a text means, without query and with its signs decoded; undefined for an address or a path from the root. */
function nameOf(src: string): string | undefined {
  if (!/\S/.test(src) || /^(?:[a-z][a-z\d+.-]*:|\/|\\|#)/i.test(src)) return undefined;
  const name = percentDecoded(src.replace(/[?#].*$/s, ''));
  return name !== undefined && pictureEnding.test(name) && !name.includes('\0') ? name : undefined;
}

function isInside(file: string, folder: string): boolean {
  try {
    return statSync(file).isFile() && realpathSync(resolve(file)).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}
