import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { site } from '../../site.ts';

/** Change this when the same pages are to give another part: also where the rules by which a language is cut change. */
const ownRecipe = 7;
/** Change this when the same pages are to give another bundle of Pagefind's own. */
const ownBundleRecipe = 2;

/** Name all that a part follows from beside its pages: our way of reading and writing, and the version of the table of traditional characters. */
export function partRecipe(): string {
  return `part ${ownRecipe} ${hanTableVersion()}`;
}

/** Name all that Pagefind's own bundle follows from beside its pages. */
export function bundleRecipe(): string {
  return `bundle ${ownBundleRecipe} ${versionOf('pagefind')} ${Object.values(site.tags).join(' ')}`;
}

/** The version of the table of traditional characters. */
export function hanTableVersion(): string {
  return versionOf('opencc-js');
}

function versionOf(dependency: string): string {
  const manifest = findPackageJSON(dependency, import.meta.url);
  const content: unknown = manifest ? JSON.parse(readFileSync(manifest, 'utf8')) : null;
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '';
}
