import { absolute, type Paths } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { isFilePath } from '../schema/address-tree.ts';
import type { Language } from '../schema/language.ts';
import { percentDecoded } from '../schema/percent.ts';
import { site } from '../site.ts';
import { escapeMarkup as html } from './xml.ts';

/** An old address and where it leads. */
export interface Redirect {
  /** Path of the site with its base, percent-encoded as a link would be. */
  from: string;
  to: string;
  title: string;
  language: Language;
}

/** Every old address of every published item, in the order of the items' files. */
export function redirectsOf({ items }: Archive, { articlePath, filePath }: Paths): Redirect[] {
  return items.flatMap((item) => item.aliases.map((alias) => ({
    from: filePath(encoded(alias).slice(1)),
    to: articlePath(item.story, item.language),
    title: item.matter.title,
    language: item.language,
  })));
}

/**
 * The file that answers at an old address on a host that knows no redirects.
 * @example redirectFile({ from: '/news/7.html' }, pathsFor('/')) //=> 'news/7.html'
 */
export function redirectFile({ from }: Pick<Redirect, 'from'>, { base }: Paths): string {
  const path = decode(from).slice(base.length);
  return isFilePath(path) ? path : `${path.replace(/\/$/, '')}/index.html`;
}

/** The small page at an old address: it names the new one to machines and takes readers there at once. */
export function redirectPage({ to, title, language }: Redirect): string {
  const address = html(to);
  return `<!DOCTYPE html>
<html lang="${site.tags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${html(absolute(to))}">
<title>${html(title)}</title>
</head>
<body><main><h1><a href="${address}">${html(title)}</a></h1></main></body>
</html>
`;
}

/** The lines by which hosts such as Netlify and Cloudflare Pages redirect at once. */
export function redirectLines(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** Signs that mean something to hosts or in an address: an old link has them as they are or as codes, and only as written it is the same link. */
const kept = /(%(?:2[346BCF]|3[ABDF]|40))/i;

/** An old address as a link would write it: each code is read once and written again, those of signs with a meaning stay. */
function encoded(path: string): string {
  // A colon begins a placeholder for some hosts, wherever it stands.
  return path.split(kept).map((part, at) => (at % 2 === 1 ? part.toUpperCase() : encodeURI(decode(part)).replaceAll(':', '%3A'))).join('');
}

function decode(path: string): string {
  return percentDecoded(path) ?? path;
}
