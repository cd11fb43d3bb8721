/** Bytes of a hash. */
export const hashBytes = 32;

/** Hashes of a full tile, and entries of a full bundle, by C2SP tlog-tiles. */
export const tileWidth = 256;

/** Levels of entries, which are bundled, and of hashes. */
export type TileLevel = 'entries' | number;

/** One tile of a tree, or one bundle of entries. */
export interface TilePlace {
  level: TileLevel;
  index: number;
  /** How many hashes or entries it holds: 256 where it is full. */
  width: number;
}

/**
 * The path of a tile or bundle below the log's address, as C2SP tlog-tiles writes it.
 * @example tilePath({ level: 0, index: 1234067, width: 12 }) //=> 'tile/0/x001/x234/067.p/12'
 */
export function tilePath({ level, index, width }: TilePlace): string {
  return `tile/${level}/${tileNumber(index)}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** The number of a tile as part of a path. @example tileNumber(1234067) //=> 'x001/x234/067' */
export function tileNumber(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** How wide a tile is in a tree of some size; 0 where there is none. @param level `entries` are as wide as level 0 */
export function tileWidthIn(size: number, level: TileLevel, index: number): number {
  const count = Math.floor(size / tileWidth ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(tileWidth, count - index * tileWidth));
}

/** All tiles and bundles of a tree of some size, those of entries first. */
export function tilesOfSize(size: number): TilePlace[] {
  const levels: TileLevel[] = ['entries'];
  for (let level = 0; tileWidthIn(size, level, 0) > 0; level++) levels.push(level);
  return levels.flatMap((level) => {
    const places: TilePlace[] = [];
    for (let index = 0, width = tileWidthIn(size, level, 0); width > 0; width = tileWidthIn(size, level, ++index)) places.push({ level, index, width });
    return places;
  });
}
