import { pairsIn } from '../../editing/name-pairs.ts';
import { EditRefused } from '../../editing/refusal.ts';
import { readForEditing } from '../../editing/save-file.ts';
import type { Craft } from '../../desk/server/craft.ts';
import { namesFile } from '../../schema/names-file.ts';
import { UsageError } from '../line/read-line.ts';
import { slugOfHeadline } from './headline-slug.ts';
import { readItemTexts } from './item-texts.ts';
import { bringPictures, dropPictures } from './move-pictures.ts';
import { newStoryOf } from './new-name.ts';
import { renamePlan } from './rename-plan.ts';
import { refuseErrors, writeAll } from './rewrites.ts';
import { translatedFields } from './translation.ts';

/** What the commands that write items do, for the desk. */
export function deskCraft(content: string): Craft {
  return {
    slugOfHeadline,
    translated: async (text, from, into) => {
      const names = await readForEditing(content, namesFile);
      return translatedFields(text, from, into, (kind) => (names ? pairsIn(names.text, kind) : []));
    },
    rename: async (file, to, isTried) => {
      const { rewrites, pictures, moved, mended } = renamePlan(content, readItemTexts(content), file, storyOf(to, file));
      refuseErrors(rewrites);
      if (!isTried) {
        await bringPictures(content, pictures);
        await writeAll(content, rewrites);
        await dropPictures(content, pictures);
      }
      return { moved: [...moved].map(([old, fresh]) => ({ from: old, to: fresh })), mended, pictures: pictures.map((picture) => picture.to) };
    },
  };
}

function storyOf(to: string, file: string): string {
  try {
    return newStoryOf(to, file);
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    throw new EditRefused(fault.message, 'Nothing was written.');
  }
}
