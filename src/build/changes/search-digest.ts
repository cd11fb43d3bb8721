import { searchedPartOf } from '../../search/parts/searched-part.ts';
import { digestOf } from '../../store/digest.ts';

/** Digest of what search indexes of a page: it does not change with the rest of the page. */
export function searchDigestOf(page: string): string {
  const { language, body } = searchedPartOf(page);
  return digestOf(`${language}\n${body}`);
}
