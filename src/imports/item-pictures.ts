/** The folder of an input as far as pictures go. */
export interface PictureFolder {
  /** Absolute path of the picture file that a text names, where it lies beside the input or in what that is part of; undefined otherwise. */
  find: (src: string) => string | undefined;
  /** Answer whether the file is a picture that the archive can show. */
  isReadable: (path: string) => Promise<boolean>;
  /** Answer whether a name is free for this picture beside the item, in a folder below the content folder. */
  isFree: (name: string, path: string, where: string) => boolean;
  /** Keep a picture that stands within the input as a file, and give the path of that. */
  keep?: (name: string, bytes: Uint8Array) => string;
}

/** What an item says of its pictures: those it holds itself, and the site whose addresses mean files of its folder. */
interface PicturesWithin {
  sha256: string;
  embedded?: ReadonlyMap<string, Uint8Array>;
  origin?: string;
}

/** The folder of an input with the pictures that stand within it, and with those that it names by the address of its own site, at any size of them. */
export function ofItem(folder: PictureFolder, { sha256, embedded, origin }: PicturesWithin): PictureFolder {
  if (!embedded && !origin) return folder;
  const find = (src: string): string | undefined => {
    const bytes = embedded?.get(src);
    if (bytes !== undefined) return folder.keep?.(`${sha256.slice(0, 16)}/${src}`, bytes);
    const own = origin && src.startsWith(`${origin}/`) ? src.slice(origin.length) : src;
    // WordPress keeps smaller copies beside a picture: headframe-300x200.jpg.
    return folder.find(own) ?? (own === src ? undefined : folder.find(own.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '')));
  };
  return { ...folder, find };
}

/** The pictures of one item: which of those that its text names are there, and what they will be called. */
export class ItemPictures {
  readonly #folder: PictureFolder;
  readonly #slug: string;
  readonly #where: string;
  readonly #names = new Map<string, string | undefined>();
  readonly #unreadable = new Set<string>();
  #isChecked = true;

  /** @param where folder of the item, below the content folder */
  constructor(folder: PictureFolder, slug: string, where: string) {
    this.#where = where;
    this.#folder = folder;
    this.#slug = slug;
  }

  /** Name beside the item of a picture that the text names, `slug-picture.jpg`; undefined where it cannot be shown. */
  nameOf(src: string): string | undefined {
    const path = this.#folder.find(src);
    if (path === undefined || this.#unreadable.has(path)) return undefined;
    if (!this.#names.has(path)) {
      this.#names.set(path, this.#freeName(path));
      this.#isChecked = false;
    }
    return this.#names.get(path);
  }

  /** Look into the pictures named so far; answers true where one of them cannot be read, so that the text must do without. */
  async check(): Promise<boolean> {
    if (this.#isChecked) return false;
    this.#isChecked = true;
    for (const path of this.#names.keys()) if (!(await this.#folder.isReadable(path))) this.#unreadable.add(path);
    for (const path of this.#unreadable) this.#names.delete(path);
    return this.#unreadable.size > 0;
  }

  /** What is to be copied into the item's folder. */
  copies(): { from: string; to: string }[] {
    return [...this.#names].flatMap(([from, name]) => (name === undefined ? [] : [{ from, to: `${this.#where}/${name}` }]));
  }

  #freeName(path: string): string {
    const [, stem = 'picture', ending = ''] = /(?<![^/\\])([^/\\]*?)(\.[^./\\]*)$/.exec(path) ?? [];
    const plain = stem.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'picture';
    const first = `${plain.startsWith(this.#slug) ? plain : `${this.#slug}-${plain}`}`.slice(0, 100);
    const taken = new Set(this.#names.values());
    for (let number = 1; ; number += 1) {
      const name = `${first}${number === 1 ? '' : `-${number}`}${ending.toLowerCase()}`;
      if (!taken.has(name) && this.#folder.isFree(name, path, this.#where)) return name;
    }
  }
}
