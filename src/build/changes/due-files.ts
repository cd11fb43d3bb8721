import type { Live, LiveGroups } from './ledger.ts';
import type { Output, OutputGroup } from './plan.ts';

/** The group of all files of the search index, which another step makes. */
export const searchGroup = 'search';

/** What a run has to do with the files of a site. */
export interface Look {
  /** Files that are to be made, each with its group. */
  due: { output: Output; group: string }[];
  /** All files of the groups that were looked through. */
  files: Set<string>;
  /** How many pages the site has. */
  pages: number;
  /** The published files of these groups, and of those that are gone; undefined where nothing is known of the live site. */
  live: Live | undefined;
  looked: [name: string, key: string][];
  gone: string[];
}

/**
 * Look through the groups whose key is not the published one, and find which files are due. All others are as they were published.
 * @param known the published groups
 * @param read reads the published files of groups; undefined where that turns out to be damaged
 */
export function lookThrough(groups: readonly OutputGroup[], known: LiveGroups | undefined, read: (names: string[]) => Live | undefined): Look {
  const isOpen = ({ name, key }: OutputGroup) => key === undefined || known?.groups.get(name)?.key !== key;
  const staying = new Set([searchGroup, ...groups.map(({ name }) => name)]);
  const gone = [...known?.groups.keys() ?? []].filter((name) => !staying.has(name));
  const live = known && read([searchGroup, ...gone, ...groups.filter(isOpen).map(({ name }) => name)]);
  const open = live ? groups.filter(isOpen) : groups;
  const passed = live ? groups.filter((group) => !isOpen(group)) : [];
  const look: Look = { due: [], files: new Set(), pages: passed.reduce((sum, { name }) => sum + (known?.groups.get(name)?.pages ?? 0), 0), live, looked: open.map(({ name, key }) => [name, key ?? '']), gone: live ? gone : [] };
  for (const { name: group, outputs } of open) {
    for (const output of outputs()) {
      look.files.add(output.file);
      if (output.file.endsWith('.html')) look.pages += 1;
      const published = live?.files.get(output.file);
      if (published?.digest !== output.digest || published.group !== group) look.due.push({ output, group });
    }
  }
  return look;
}
