import type { PublishedFiles, PublishedGroups } from './ledger-rows.ts';
import type { Output, OutputGroup } from './plan.ts';

/** The group of all files of the search index, which another step makes. */
export const searchGroup = 'search';

/** The group of the files of the manifest, which the last step makes. */
export const manifestGroup = 'manifest';

/** Which files of a site a run has to make. */
export interface DueFiles {
  /** Files that are to be made, each with its group. */
  due: { output: Output; group: string }[];
  /** All files of the changed groups. */
  files: Set<string>;
  /** How many pages the site has. */
  pages: number;
  /** The published files of these groups, and of those that are gone; undefined where nothing is known of the live site. */
  live: PublishedFiles | undefined;
  changedGroups: [name: string, key: string][];
  /** Groups that the site no longer has. */
  gone: string[];
}

/**
 * Compare the files of every group whose key is not the published one, and find those that are due. All others are as they were published.
 * @param known the published groups
 * @param read reads the published files of groups; undefined where they turn out to be damaged
 * @param copiesOf names the compressed copies of a file, which are made with it
 */
export function findDueFiles(
  groups: readonly OutputGroup[], known: PublishedGroups | undefined, read: (names: string[]) => PublishedFiles | undefined,
  copiesOf: (file: string) => readonly string[],
): DueFiles {
  const isChanged = ({ name, key }: OutputGroup) => key === undefined || known?.groups.get(name)?.key !== key;
  const staying = new Set([searchGroup, manifestGroup, ...groups.map(({ name }) => name)]);
  const gone = [...known?.groups.keys() ?? []].filter((name) => !staying.has(name));
  const live = known && read([searchGroup, manifestGroup, ...gone, ...groups.filter(isChanged).map(({ name }) => name)]);
  const changed = live ? groups.filter(isChanged) : groups;
  const unchanged = live ? groups.filter((group) => !isChanged(group)) : [];
  const found: DueFiles = {
    due: [],
    files: new Set(),
    pages: unchanged.reduce((sum, { name }) => sum + (known?.groups.get(name)?.pages ?? 0), 0),
    live,
    changedGroups: changed.map(({ name, key }) => [name, key ?? '']),
    gone: live ? gone : [],
  };
  for (const { name: group, outputs } of changed) {
    for (const output of outputs()) {
      const names = [output.file, ...copiesOf(output.file)];
      for (const name of names) found.files.add(name);
      if (output.file.endsWith('.html')) found.pages += 1;
      const isLive = names.map((name) => live?.files.get(name)).every((file) => file?.digest === output.digest && file.group === group);
      if (!isLive) found.due.push({ output, group });
    }
  }
  return found;
}
