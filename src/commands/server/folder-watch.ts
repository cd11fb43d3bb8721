import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Error codes of a system that lets one process, or all of them, watch no more. */
const limits: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE']);

/** Watches folders and all that lies in them until it is closed. */
export interface FolderWatch {
  close: () => void;
}

/**
 * Call `changed` whenever a file in these folders or below is written, comes or goes. Folders are watched and not files, of which
 * an archive has more than a system allows. `refused` is called once, with the first folder that the system does not let us watch.
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
        // The name may be that of a folder that came or went: looking again costs no more than finding out.
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
      // Otherwise it is a file, or it is gone by now.
      if (isFull || !limits.has((problem as NodeJS.ErrnoException).code ?? '')) return;
      isFull = true;
      refused(folder);
    }
  };
  for (const folder of folders) add(folder);
  return { close: () => [...watchers.keys()].forEach(leave) };
}
