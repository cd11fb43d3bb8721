/** With no more unread files than this, all are read before anything is shown: that takes some seconds. */
const minFilesForPart = 1000;

/** Of a large archive, what a dev server reads before it shows anything. */
export interface FirstWish {
  /** How many of the newest files. */
  newest: number;
  /** All files in these folders: each ends with `/`. */
  folders: ReadonlySet<string>;
}

/**
 * Of files that were never read, those that may be read later, so that others are shown soon: none where there are few.
 * @example laterFiles(paths, { newest: 300, folders: new Set(['1987/06/']) }) //=> all but the last 300 and those of June 1987, where `paths` are many
 */
export function laterFiles(unread: readonly string[], { newest, folders }: FirstWish): string[] {
  if (unread.length <= minFilesForPart) return [];
  const isWanted = (path: string): boolean => [...folders].some((folder) => path.startsWith(folder));
  return [...unread].sort().slice(0, unread.length - newest).filter((path) => !isWanted(path));
}
