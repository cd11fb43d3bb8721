import { indexedPageOf } from '../../search/parts/indexed-page.ts';
import { digestOf } from '../../store/digest.ts';

/** Digest of what search reads of a page: it changes when the page's index must, and not with the page's surroundings. */
export function searchDigestOf(page: string): string {
  return digestOf(indexedPageOf(page).html);
}
