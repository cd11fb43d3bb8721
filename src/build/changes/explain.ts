import type { Settings } from '../../settings.ts';
import { site } from '../../site.ts';
import { Ledger } from './ledger.ts';

/**
 * Say why the page at an address was last rendered, after a build.
 * @param address a path of the site, with or without its base, or a full address
 */
export function explain(address: string, settings: Settings): string {
  const file = fileAt(address, settings.base);
  const made = new Ledger(settings).madeOf(file);
  if (!made) return `${address}: no such page was published.`;
  return `${address}: last rendered because ${made.why}.`;
}

/** The file that answers at an address. @example fileAt('/news/2023/02/slug/', '/news/') //=> '2023/02/slug/index.html' */
export function fileAt(address: string, base: string): string {
  const path = decodeURI((address.startsWith(site.origin) ? address.slice(site.origin.length) : address).replace(/[?#].*$/s, ''));
  const below = (path.startsWith(base) ? path.slice(base.length) : path).replace(/^\//, '');
  if (/\.\w+$/.test(below)) return below;
  return `${below === '' || below.endsWith('/') ? below : `${below}/`}index.html`;
}
