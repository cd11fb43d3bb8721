import type { Nodes, PhrasingContent } from 'mdast';
import { inkOf } from './dialect.ts';

/** Where an old link or picture leads now, or why nowhere. */
export type NewAddress = { url: string } | { lost: 'link-site' | 'link-draft' | 'link-form' | 'tag-lost' };

/** The files that old addresses lead to, and the old site where the rest may still be. */
export interface Surroundings {
  /** Path from the item being written to the file that an address or name of the old site now is; undefined where there is none. */
  fileOf: (address: string) => string | undefined;
  /** Answer whether an address is that of an item which is not published, so that nothing can link to it. */
  isHidden?: (address: string) => boolean;
  /** Address of the old site without a path; empty where it is not given. */
  origin: string;
  /** Name under which a picture that lies beside the input will lie beside the item; undefined where none does. */
  pictureOf: (src: string) => string | undefined;
}

/**
 * Work out where a link of an old site leads: to another item, to the web, or nowhere.
 * @example newAddressOf('/about/', { origin: 'https://digital.gov', … }) //=> { url: 'https://digital.gov/about/' }
 */
export function newAddressOf(written: string, { fileOf, isHidden, origin }: Surroundings): NewAddress {
  const plain = written.trim().replace(/[\s\u0000-\u001f]+/g, (space) => (/^ +$/.test(space) ? '%20' : ''));
  // Signs that browsers let pass in an address, and that would end it in Markdown or be a template's.
  const url = plain.replace(/[{}|\\^`<>"]/g, (sign) => encodeURIComponent(sign));
  if (url === '') return { lost: 'tag-lost' };
  if (url.startsWith('#')) return url === '#' ? { lost: 'link-form' } : { url };
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') return isWhole(url) ? { url } : { lost: 'link-form' };
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { lost: 'link-form' };
  const web = webAddressOf(url, scheme);
  if (web !== undefined && (origin === '' || !web.startsWith(`${origin}/`))) return isWhole(web) ? { url: web } : { lost: 'link-form' };
  const path = web === undefined ? url : web.slice(origin.length);
  const file = fileOf(path);
  if (file !== undefined) return { url: file };
  if (isHidden?.(path) === true) return { lost: 'link-draft' };
  if (web !== undefined && isWhole(web)) return { url: web };
  if (origin !== '' && path.startsWith('/') && isWhole(origin + path)) return { url: origin + path };
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url)) return { url: `mailto:${url}` };
  return { lost: 'link-site' };
}

/** What stands beside the words of a link that the archive cannot lead to, such as `irc:` or `ftp:`: its address as text. Scripts and data have none. */
export function keptAddressOf(written: string, children: readonly Nodes[], lost: string): PhrasingContent[] {
  const address = written.trim().replace(/\s+/g, ' ');
  if (lost !== 'link-form' || !/^[a-z][a-z\d+.-]*:\S/i.test(address) || /^(?:javascript|vbscript|data|blob|about|file|https?):/i.test(address)) return [];
  if (children.map(inkOf).join('') === address.replace(/\s+/g, '')) return [];
  return [{ type: 'text', value: ` (${address})` }];
}

/**
 * Divide a text at mail addresses that have signs which emphasis is made of: links keep such signs as they are.
 * The words of such a link are two texts, as an address of one text would be written in angle brackets, which do not hold them.
 */
export function mailLinksIn(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const found of text.includes('@') ? text.matchAll(/[\w.+-]{1,64}@[\w-]*_[\w-]*(?:\.[\w-]+)+/g) : []) {
    const [address] = found;
    const half = address.indexOf('@') + 1;
    parts.push(
      { type: 'text', value: text.slice(from, found.index) },
      { type: 'link', url: `mailto:${address}`, children: [{ type: 'text', value: address.slice(0, half) }, { type: 'text', value: address.slice(half) }] },
    );
    from = found.index + address.length;
  }
  return [...parts, { type: 'text' as const, value: text.slice(from) }].filter((part) => part.type !== 'text' || part.value !== '');
}

/** An address of the web in full; undefined for a path. */
function webAddressOf(url: string, scheme: string | undefined): string | undefined {
  if (scheme !== undefined) return url.replace(/^(https?):\/*/i, '$1://');
  if (url.startsWith('//')) return `https:${url}`;
  return /^www\.[\w-]+\./i.test(url) ? `http://${url}` : undefined;
}

function isWhole(url: string): boolean {
  return URL.canParse(url) && !/[<>"{}|\\^`]/.test(url) && (!/^https?:/i.test(url) || /^https?:\/\/[^/]*[^/.]/i.test(url));
}
