import { percentDecoded } from './percent.ts';

/**
 * A path as a key that is the same for all paths that lead to one page: hosts read percent signs, and may ignore case, the last slash and
 * the page's own file name.
 * @example addressKeyOf('/News/%37/index.html') //=> '/news/7'
 */
export function addressKeyOf(path: string): string {
  if (plain.test(path)) return path.replace(/\/index\.html$/, '').replace(/\/$/, '');
  const read = path.includes('%') ? percentDecoded(path) ?? path : path;
  return foldedSigns(read.normalize('NFC').toLowerCase().normalize('NFC')).replace(/\/index\.html$/, '').replace(/\/$/, '');
}

/** Small letters of one capital: disks that ignore case compare by capitals. https://www.unicode.org/Public/UNIDATA/CaseFolding.txt */
function foldedSigns(text: string): string {
  return text.replace(/[ςſ]/g, (sign) => (sign === 'ς' ? 'σ' : 's'));
}

/** A path that reads the same however a host reads it, as most do: ASCII without capitals and percent signs. */
const plain = /^[!-$&-@[-~]*$/;

/** Answer whether a path, its codes read, becomes a file of its own name; any other becomes a folder that holds `index.html`. */
export function isFilePath(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** Why an address cannot be given: another has it, is a file where it needs a folder, or needs a folder where it is a file. */
export interface AddressClash {
  kind: 'taken' | 'below' | 'above';
  /** The other address, as a key, and whose it is. */
  other: string;
  owner: string;
}

/** All addresses of a site as the files and folders that they become, each with the file whose address it is. */
export class AddressTree {
  readonly #owners = new Map<string, string>();
  /** For each folder that an address needs above its own file, one such address. */
  readonly #folders = new Map<string, string>();

  /** Give an address to a file, or say what keeps it from having it. An address that the same file has already is its own. */
  claim(path: string, owner: string): AddressClash | undefined {
    const key = addressKeyOf(path);
    const clash = this.#clashOf(key, owner);
    if (clash) return clash;
    this.#owners.set(key, owner);
    // Where a folder is known, those above it are.
    for (let folder = folderOf(key); folder !== '' && !this.#folders.has(folder); folder = folderOf(folder)) this.#folders.set(folder, key);
    return undefined;
  }

  /** Answer whether a file has an address. */
  isOf(path: string, owner: string): boolean {
    return this.#owners.get(addressKeyOf(path)) === owner;
  }

  #clashOf(key: string, owner: string): AddressClash | undefined {
    const taken = this.#owners.get(key);
    if (taken !== undefined) return taken === owner ? undefined : { kind: 'taken', other: key, owner: taken };
    let above = folderOf(key);
    while (above !== '' && !(this.#owners.has(above) && isFilePath(above))) above = folderOf(above);
    if (above !== '') return { kind: 'below', other: above, owner: this.#owners.get(above) ?? '' };
    const below = isFilePath(key) ? this.#folders.get(key) : undefined;
    return below === undefined ? undefined : { kind: 'above', other: below, owner: this.#owners.get(below) ?? '' };
  }
}

/** The folder above a path; empty at the root. @example folderOf('/a/b/c') //=> '/a/b' */
function folderOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf('/'), 0));
}
