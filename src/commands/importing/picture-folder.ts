import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { PictureFolder } from '../../imports/item-pictures.ts';
import { percentDecoded } from '../../schema/percent.ts';
import type { Settings } from '../../settings.ts';
import { keepPicture } from './kept-pictures.ts';
import { isInside, siteRootsOf } from './site-roots.ts';

const pictureEnding = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** The names that pictures have in an archive, and those given to new ones. */
export class PictureNames {
  readonly #held: ReadonlyMap<string, string>;
  readonly #content: string;
  readonly #claimed = new Map<string, string>();

  constructor(files: ReadonlySet<string>, content: string) {
    this.#held = new Map([...files].map((file) => [file.slice(file.lastIndexOf('/') + 1), file]));
    this.#content = content;
  }

  /**
   * Answer whether a name is free for a picture; from then on it is that picture's. It is free as well where the same picture has it already,
   * in the folder that it is to come to.
   */
  claim(name: string, path: string, folder: string): boolean {
    const held = this.#held.get(name);
    if (held !== undefined && (held !== `${folder}/${name}` || !hasSameBytes(join(this.#content, held), path))) return false;
    if ((this.#claimed.get(name) ?? path) !== path) return false;
    this.#claimed.set(name, path);
    return true;
  }
}

/** Where an input lies, and what it was part of. */
export interface PlaceOfInput {
  path: string;
  /** The folder that was given for the import. */
  folder: string;
  /** Address of the old site without a path; empty where it is not given. */
  origin: string;
  /** The folder that `/` meant on the old site. */
  root?: string;
}

/**
 * The folder of an input file as far as pictures go: those in it or below it, in a folder of the file's own name, as Hexo keeps them, and those of the
 * checkout that it is part of, which an address from the root means, or one that climbs.
 */
export function pictureFolderOf(place: PlaceOfInput, names: PictureNames, settings: Settings): PictureFolder {
  const folder = dirname(place.path);
  const own = place.path.slice(0, place.path.length - extname(place.path).length);
  let known: string[] | undefined;
  const roots = (): string[] => (known ??= siteRootsOf(place));
  return {
    find: (src) => {
      const name = nameOf(src, place.origin);
      if (name === undefined) return undefined;
      const bare = name.replace(/^(?:@site\/|[~@]\/?|\/+)+/, '');
      const isClimbing = /(?:^|\/)\.\.\//.test(bare);
      const beside = bare === name ? [join(folder, name), ...(isClimbing ? [] : [join(own, name)])].find((file) => isInside(file, folder)) : undefined;
      if (beside !== undefined) return beside;
      const [, below] = /^[^/]+\/(.+\/.+)$/.exec(bare) ?? [];
      const climbing = isClimbing ? roots().map((root) => [join(folder, bare), root] as const) : [];
      // Sites that stand in a folder of their host write its name first.
      const names = climbing.length > 0 ? [] : [bare, ...(below === undefined ? [] : [below])];
      const fromRoots = names.flatMap((path) => roots().map((root) => [join(root, path), root] as const));
      return [...climbing, ...fromRoots].find(([file, root]) => isInside(file, root))?.[0];
    },
    isReadable: async (file) => {
      const { makePicture } = await import('../../store/pictures.ts');
      return typeof (await makePicture(await readFile(file), settings.cache)) === 'object';
    },
    isFree: (name, file, where) => names.claim(name, file, where),
    keep: (name, bytes) => keepPicture(settings, name, bytes),
  };
}

/** The path that a text means, without query and with its signs decoded; undefined for an address of another site. */
function nameOf(src: string, origin: string): string | undefined {
  const own = origin !== '' && src.startsWith(`${origin}/`) ? src.slice(origin.length) : src;
  if (!/\S/.test(own) || /^(?:[a-z][a-z\d+.-]*:|\/\/|\\|#)/i.test(own)) return undefined;
  const name = percentDecoded(own.replace(/[?#].*$/s, ''));
  return name !== undefined && pictureEnding.test(name) && !name.includes('\0') ? name : undefined;
}

function hasSameBytes(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}
