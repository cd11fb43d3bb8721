import { pathToFileURL } from 'node:url';
import type { Settings } from '../../settings.ts';
import type { ReadOne } from '../../store/read-many.ts';
import { cachedRenderer } from './renderer.ts';

/**
 * Open the reader of items, from the cached renderer where there is one: its seven hundred modules are one file there, which
 * loads in a third of the time. That counts in a run that reads a single item and renders its page.
 */
export async function openBundledReader(settings: Settings): Promise<ReadOne> {
  const plain = async (): Promise<ReadOne> => (await import('../../store/read-one.ts')).readOne;
  const renderer = cachedRenderer(settings);
  if (!renderer) return plain();
  const { readOne } = (await import(pathToFileURL(renderer.entry).href)) as { readOne: ReadOne };
  return async (...request) => {
    try {
      return await readOne(...request);
    } catch {
      // From the cache folder Node finds no packages, such as the one that resizes pictures.
      return (await plain())(...request);
    }
  };
}
