import { pathToFileURL } from 'node:url';
import type { Settings } from '../../settings.ts';
import type { ReadOne } from '../../store/read-many.ts';
import { cachedRenderer } from './renderer.ts';

/**
 * The reader of items, out of the kept renderer where there is one: there its seven hundred modules are one file, so that a run
 * which reads a single item, and renders its page, has it in a third of the time.
 */
export async function openBundledReader(settings: Settings): Promise<ReadOne> {
  const plain = async (): Promise<ReadOne> => (await import('../../store/read-one.ts')).readOne;
  const kept = cachedRenderer(settings);
  if (!kept) return plain();
  const { readOne } = (await import(pathToFileURL(kept.entry).href)) as { readOne: ReadOne };
  return async (...told) => {
    try {
      return await readOne(...told);
    } catch {
      // No packages are found from where the renderer is kept, such as the one that resizes pictures.
      return (await plain())(...told);
    }
  };
}
