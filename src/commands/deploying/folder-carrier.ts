import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Carrier } from './carrier.ts';
import { listFolder } from './sent-list.ts';

/** Carry files to a folder of this machine, which needs no program. Each file goes live by one rename. */
export function folderCarrier(target: string): Carrier {
  const draft = join(target, listFolder, 'draft');
  return {
    read: async (file) => (existsSync(join(target, file)) ? readFileSync(join(target, file)) : undefined),
    names: async () => (existsSync(target) ? readdirSync(target) : []),
    send: async (from, files) => {
      mkdirSync(dirname(draft), { recursive: true });
      for (const file of files) {
        mkdirSync(dirname(join(target, file)), { recursive: true });
        copyFileSync(join(from, file), draft);
        renameSync(draft, join(target, file));
      }
    },
    drop: async ({ files, folders }) => {
      for (const file of files) rmSync(join(target, file), { force: true });
      for (const folder of folders.map((name) => join(target, name))) {
        if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
      }
    },
  };
}
