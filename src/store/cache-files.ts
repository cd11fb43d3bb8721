import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of a cache for the bundle that other sites search. */
export const bundleCache = 'bundle';

/** The folders of a cache, and the names that runs give to what is in them. */
const ownForms: ReadonlyMap<string, RegExp> = new Map([
  ['pictures', /^[0-9a-f]{16}(-\d+\.(?:webp|svg)|\.json)(\.\d+\.\w+)?$/],
  ['volumes', /^([0-9a-f]{16}|parts|draft-\d+-[0-9a-f]+)$/],
  [bundleCache, /^([0-9a-f]{16}|parts|draft-\d+-[0-9a-f]+)$/],
  ['renderer', /^([0-9a-f]{32}|draft-\d+)$/],
  ['faces', /^[0-9a-f]{32}$/],
  ['desk', /^([0-9a-f]{32}|draft-\d+)$/],
  ['deploy', /^([0-9a-f]{16}\.looks|base-[0-9a-f]{16})$/],
  ['shares', /^\d+-of-\d+$/],
]);

/** Files that no folder but a cache has. */
const marks = /^(store|ledger-[0-9a-f]{12})\.sqlite$|^\.cache\.lock$/;

/** Files and folders that runs made in the folders of a cache, or in one of them: all of it can be made anew. */
export function ownCacheFiles(cache: string, only?: string): string[] {
  const forms = [...ownForms].filter(([folder]) => only === undefined || folder === only);
  return forms.flatMap(([folder, form]) => namesIn(join(cache, folder)).filter((name) => form.test(name)).map((name) => join(cache, folder, name)));
}

/** Answer whether a folder holds files and is no cache of ours. */
export function isForeignCache(folder: string): boolean {
  const names = namesIn(folder);
  if (names.length === 0 || names.some((name) => marks.test(name))) return false;
  return !names.every((name) => ownForms.has(name) && namesIn(join(folder, name)).every((below) => ownForms.get(name)?.test(below)));
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}
