import { constants } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RenamePlan } from './rename-plan.ts';

/** Copy pictures to where their item goes. One that lies there already is the same, as the plan has seen. */
export async function bringPictures(content: string, pictures: RenamePlan['pictures']): Promise<void> {
  for (const { from, to } of pictures) {
    await mkdir(dirname(join(content, to)), { recursive: true });
    await copyFile(join(content, from), join(content, to), constants.COPYFILE_EXCL).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault;
    });
  }
}

/** Remove the pictures whose copies lie at the new place, but those that another item shows. */
export async function dropPictures(content: string, pictures: RenamePlan['pictures']): Promise<void> {
  for (const { from, stays } of pictures) if (!stays) await rm(join(content, from));
}
