import { site } from '../../site.ts';

/*
 * The files of Pagefind's own bundle, which others fetch by names that Pagefind gives.
 */

/** The one that is fetched first and names others. */
export const bundleEntry = 'pagefind-entry.json';

/** Up to so many articles one more costs a publishing a few seconds, since Pagefind indexes all of them again. */
const maxUnasked = 2_000;

/** Answer whether a site of so many articles has the bundle. @param asked whether this run was told to make it */
export function hasBundle(articles: number, asked: boolean): boolean {
  return asked || site.pagefind === 'on' || (site.pagefind === 'auto' && articles <= maxUnasked);
}

/** Files that others of the bundle name by their contents. */
const parts = [/^(?:fragment|index|filter)\/[\w-]+_[0-9a-f]{7,}\.pf_(?:fragment|index|filter)$/, /^pagefind\.[\w-]+_[0-9a-f]{7,}\.pf_meta$/];

const forms = [...parts, /^pagefind[\w-]*\.(?:js|css)$/, /^pagefind-entry\.json$/, /^wasm\.[\w-]+\.pagefind$/];

/** Answer whether the bundle has files of this name. Where the archive makes none, others may. @param path in the bundle's folder */
export function isBundleFile(path: string): boolean {
  return site.pagefind !== 'off' && forms.some((form) => form.test(path));
}

/** Answer whether a file of the bundle is named by its contents, so that it never changes. @param path in the bundle's folder */
export function isBundlePart(path: string): boolean {
  return parts.some((form) => form.test(path));
}
