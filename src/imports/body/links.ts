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

/** An address of the web in full; undefined for a path. */
function webAddressOf(url: string, scheme: string | undefined): string | undefined {
  if (scheme !== undefined) return url.replace(/^(https?):\/*/i, '$1://');
  if (url.startsWith('//')) return `https:${url}`;
  return /^www\.[\w-]+\./i.test(url) ? `http://${url}` : undefined;
}

function isWhole(url: string): boolean {
  return URL.canParse(url) && !/[<>"{}|\\^`]/.test(url) && (!/^https?:/i.test(url) || /^https?:\/\/[^/]*[^/.]/i.test(url));
}
