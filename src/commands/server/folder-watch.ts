import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** What a system answers that lets one process, or all, watch no more. */
const limits: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE']);

/** Watches folders and all that lies in them until it is closed. */
export interface FolderWatch {
  close: () => void;
}

/**
 * Call `changed` whenever a file in these folders or below is written, comes or goes. Folders are watched and not files, of which
 * an archive has more than a system lets one watch. `refused` is called once, with the first folder that the system lets one watch no
 * more.
 */
export function watchFolders(folders: readonly string[], changed: () => void, refused: (folder: string) => void = () => undefined): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let isFull = false;
  const leave = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string) => {
    if (watchers.has(folder)) return;
    try {
      const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      const watcher = watch(folder, (event, name) => {
        // A name that came may be a folder's, and one that went too: to look again is as soon done as to tell.
        if (event === 'rename' && name !== null) {
          leave(join(folder, name));
          add(join(folder, name));
        }
        changed();
      });
      watcher.on('error', () => leave(folder));
      watchers.set(folder, watcher);
      for (const { name } of below) add(join(folder, name));
    } catch (problem) {
      // Else it is a file, or it has gone meanwhile.
      if (isFull || !limits.has((problem as NodeJS.ErrnoException).code ?? '')) return;
      isFull = true;
      refused(folder);
    }
  };
  for (const folder of folders) add(folder);
  return { close: () => [...watchers.keys()].forEach(leave) };
}
