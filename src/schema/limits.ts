/*
 * How much an item may hold. What these leave out is refused with a sentence of its own, never cut.
 */

/** Largest text file, in bytes: more than any news item holds; a novel has about as many. */
export const maxFileBytes = 1_000_000;

/** Longest front matter, in UTF-16 units: more than any editor writes; beyond it a broken file could hold up a build for a minute. */
export const maxMatterCharacters = 50_000;

/** Longest summary that lists have room for, in characters. */
export const maxSummaryCharacters = 300;

/** Longest name of a page, in bytes: names of folders end at 255 on all systems, and some are kept for endings. */
export const maxNameBytes = 200;

/** Longest part of an old address, in bytes: each part becomes a folder, as above. */
export const maxAliasPartBytes = 240;

/** Narrowest picture that shows something, in pixels: a third of a phone's screen; import tools leave pixels that count readers. */
export const minPictureWidth = 120;

/** Largest file of a picture that a checkout should carry, in megabytes: photographs of a newsroom have fewer. */
export const maxPictureMegabytes = 20;

/** Longest old address, in bytes: some hosts read lines of 1,000 signs at most, and paths on disk end at 4,096. */
export const maxAliasBytes = 900;

/** Answer whether a name is short enough for the address of its page. */
export function fitsAddress(name: string): boolean {
  return new TextEncoder().encode(name).length <= maxNameBytes;
}

/** Most bytes of a drawing (SVG) that readers are sent as it is. */
export const maxDrawingBytes = 40_000;
