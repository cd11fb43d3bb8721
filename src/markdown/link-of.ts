import { posix } from 'node:path';
import { shown } from '../schema/excerpt.ts';
import { checkFileName } from '../schema/file-name.ts';
import { firstLanguage } from '../schema/language.ts';
import { percentDecoded } from '../schema/percent.ts';
import type { Finding } from './proof.ts';

/** Where a link leads: `href` as the page has it, and the item's file where it leads to one, or the address below the base on this site. */
export interface Address {
  href: string;
  target?: string;
  isExternal?: true;
}

/** Where the item stands that holds the link. */
interface Origin {
  file: string;
  base: string;
}

const schemes = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Where the address of a link leads, or what is wrong with it. Whether the item it names is there, is seen when all items are.
 *
 * @example linkOf('../02/other.zh.md#b', { file: '2023/03/a.md', base: '/' })
 *   //=> { href: '/zh/2023/02/other/#b', target: '2023/02/other.zh.md' }
 */
export function linkOf(url: string, origin: Origin): Address | Finding {
  const scheme = schemeOf(url);
  if (scheme !== undefined && !schemes.has(scheme)) {
    return {
      rule: 'link-scheme', message: `The link begins with ${scheme}:, which links here may not.`,
      cure: 'Link to an address that begins with https:, http:, mailto: or tel:, or to an item by the path of its file.',
    };
  }
  if (scheme !== undefined) return webAddressOf(url, scheme);
  if (/^[/\\]{2}/.test(url)) {
    return { rule: 'link-scheme', message: `The link ${shown(url)} does not say how to reach its host.`, cure: 'Write https: before it.' };
  }
  if (url.startsWith('#')) return { href: url };
  if (url.startsWith('/')) return sitePathOf(url, origin.base);
  return itemAddressOf(url, origin);
}

/**
 * The scheme of an address as browsers read it, which pass over spaces and control characters; unseen characters are passed over too.
 * Undefined for a path.
 */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\s\p{Cc}\p{Cf}\ufffd]/gu, ''))?.[1]?.toLowerCase();
}

function webAddressOf(url: string, scheme: string): Address | Finding {
  if (!URL.canParse(url)) {
    return { rule: 'link-target', message: `The link ${shown(url)} is not a whole address.`, cure: 'Copy the address from the browser that shows the page.' };
  }
  return scheme.startsWith('http') ? { href: url, isExternal: true } : { href: url };
}

function sitePathOf(url: string, base: string): Address | Finding {
  if (/\.md(?:[?#]|$)/.test(url)) {
    return {
      rule: 'link-target', message: `The link ${shown(url)} begins at the root of the site, where no files of items are.`,
      cure: 'Write the path from this file, such as ../02/slug.md.',
    };
  }
  return { href: `${base}${url.slice(1)}`, target: url };
}

function itemAddressOf(url: string, { file, base }: Origin): Address | Finding {
  const [, path = '', hash = ''] = /^([^#]*)(#.*)?$/s.exec(url) ?? [];
  const target = pathBeside(file, path);
  if (target?.startsWith('../')) {
    return {
      rule: 'link-outside', message: `The link ${shown(url)} leads out of the content folder.`,
      cure: 'Link to an item of the archive, such as ../02/slug.md, or to a web address.',
    };
  }
  const name = target === undefined ? undefined : checkFileName(target);
  if (target === undefined || !name || name.problems.length > 0) {
    return {
      rule: 'link-target', message: `The link ${url === '' ? 'is empty and' : shown(url)} does not name an item's file.`,
      cure: `Write the path of an item from this file, such as ../02/slug.md, or a whole address that begins with https:.`,
    };
  }
  const folder = name.language === firstLanguage ? '' : `${name.language}/`;
  return { href: `${base}${folder}${name.story}/${hash}`, target };
}

/** A path written in a file, as a path below the content folder; `undefined` where no file can be so called. */
export function pathBeside(file: string, path: string): string | undefined {
  const decoded = percentDecoded(path);
  if (decoded === undefined || decoded === '' || /[\\\p{Cc}]/u.test(decoded)) return undefined;
  return posix.join(posix.dirname(file), decoded);
}
