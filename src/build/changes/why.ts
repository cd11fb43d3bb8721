import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import type { View } from '../../archive/pages/views.ts';
import { commandLanguage } from '../../languages/fixed-languages.ts';
import type { Settings } from '../../settings.ts';
import { site } from '../../site.ts';
import { noDigest, type PublishedFiles } from './ledger-rows.ts';
import { Ledger } from './ledger.ts';

/** Digest each prop of a page, as one text: `title=3f2a9c days=91bc07`. The fields of an item count one by one. */
export function propsOf(view: View | undefined): string {
  const { item, ...rest } = view?.kind === 'article' ? view : { ...view, item: undefined };
  const { matter, ...own } = item ?? { matter: undefined };
  return Object.entries({ ...rest, ...own, ...matter }).map(([name, value]) => `${name}=${crc32(JSON.stringify(value)).toString(36)}`).join(' ');
}

/** Why a page is made anew of which nothing else changed. */
export const newCode = 'the code, the styles or the dependencies changed';

/** Say in half a sentence why a page is rendered. @example 'latest and years changed' */
export function reasonOf(file: string, props: string, live: PublishedFiles | undefined, isNewCode: boolean, ledger: Ledger): string {
  if (!live) return 'nothing is known of the pages that were published';
  if (!live.files.has(file)) return 'the page is new';
  if (live.files.get(file)?.digest === noDigest) return 'its file was missing or not as it was published';
  if (isNewCode) return newCode;
  const differing = new Set(ledger.madeOf(file)?.props.split(' ')).symmetricDifference(new Set(props.split(' ')));
  const changed = [...new Set([...differing].map((prop) => prop.replace(/=.*/, '')))];
  // The digest covers the whole file: where no other field changed, the text did.
  const fields = changed.filter((name) => name !== 'digest' && name !== 'length');
  const names = fields.length > 0 ? fields : changed.map((name) => (name === 'digest' ? 'text' : name));
  return names.length > 0 ? `${new Intl.ListFormat(commandLanguage).format(names)} changed` : 'it was to be made again';
}

/** Say why the page at an address was last rendered. @param address a path with or without the base, or a full address */
export function explain(address: string, settings: Settings): string {
  const path = decodeURI(URL.parse(address, site.origin)?.pathname ?? address);
  const below = path.slice(path.startsWith(settings.base) ? settings.base.length : 1);
  const made = new Ledger(settings).madeOf(/\.\w+$/.test(below) ? below : posix.join(below, 'index.html'));
  return made ? `${address}: last rendered because ${made.why}.` : `${address}: no such page was published.`;
}
