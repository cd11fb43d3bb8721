import { bundleFolders, siteFiles, siteFolders, sourceText, type Paths } from '../addresses.ts';
import { site } from '../site.ts';

/** A header that a host sends. */
export type Header = readonly [name: string, value: string];

/** Headers of some paths. What another rule gives to the same paths is other headers, since hosts would join the values of one. */
export interface PathRule {
  /** With the base. A part that begins with `:` stands for any one part, and `*` at the end for whatever follows. */
  path: string;
  headers: readonly Header[];
}

/** What a host is to send, whichever it is: the files for each host are written from this. */
export interface HostPolicy {
  base: string;
  /** With every answer, also with one that nothing is there. */
  everywhere: readonly Header[];
  /** With what no rule has a `Cache-Control` for. It is what hosts that read `_headers` send by themselves. */
  usualCaching: string;
  /** With what is there. A rule of all that is below a folder stands before those of paths in it. */
  rules: readonly PathRule[];
  notFound: string;
  /** Files of the site that are for hosts only, and answered as if they were not there. So is every name that begins with a dot. */
  unseen: readonly string[];
}

/**
 * What a page may load, as the page itself says it: nothing but what lies beside it. Frames of other sites are kept out by a header,
 * since a page cannot say that.
 */
export const pagePolicy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "manifest-src 'self'",
].join('; ');

/** A name that says what is in the file: it never changes. One year, beyond which no cache keeps anything (RFC 2616, 14.21). */
const forEver = 'public, max-age=31536000, immutable';
/** An hour without the newest of it harms nobody, and spares every page a request. */
const forAnHour = 'public, max-age=3600';
/** Asked about each time, which costs an answer without a body. */
const revalidated = 'public, max-age=0, must-revalidate';
/** The same for what others are found by: said in so many words also to hosts that would keep it a while. */
const neverStale = 'no-cache';

/** The policy of an archive. */
export function policyOf({ base, filePath, homePath, ribbonPath }: Paths): HostPolicy {
  const cached = (path: string, value: string): PathRule => ({ path, headers: [['Cache-Control', value]] });
  return {
    base,
    everywhere: [
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['Content-Security-Policy', "frame-ancestors 'self'"],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ['Permissions-Policy', 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
      // Names the pages that a browser may fetch as soon as a reader points at a link.
      ['Speculation-Rules', `"${filePath(siteFiles.speculationRules)}"`],
    ],
    usualCaching: revalidated,
    rules: [
      { path: filePath(siteFiles.speculationRules), headers: [['Content-Type', 'application/speculationrules+json']] },
      // Many hosts leave out how it is written, and browsers then guess wrong.
      ...site.languages.map((language): PathRule => (
        { path: `${homePath(language)}:year/:month/:story/${sourceText}`, headers: [['Content-Type', 'text/markdown; charset=utf-8']] })),
      cached(filePath(`${siteFolders.assets}/*`), forEver),
      cached(filePath(`${siteFolders.pictures}/*`), forEver),
      // Pages of other sites search this archive, and load its data.
      ...[siteFolders.bundle, siteFolders.data].map((folder): PathRule => ({ path: filePath(`${folder}/*`), headers: [['Access-Control-Allow-Origin', '*']] })),
      ...bundleFolders.map((folder) => cached(filePath(`${folder}/*`), forEver)),
      cached(filePath(`${siteFolders.bundle}/pagefind-entry.json`), neverStale),
      cached(filePath(`${siteFolders.search}/:volume/:file`), forEver),
      cached(filePath(`${siteFolders.search}/volumes.json`), neverStale),
      // Full tiles of the record never change, and the name of one that is not full says how full it is.
      cached(filePath(`${siteFolders.record}/tile/*`), forEver),
      { path: filePath(`${siteFolders.record}/checkpoint`), headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Cache-Control', neverStale]] },
      ...site.languages.map((language) => cached(ribbonPath(language), forAnHour)),
      cached(filePath(siteFiles.readerScript), forAnHour),
      // A browser that keeps pages goes by it.
      cached(filePath(siteFiles.offlineScript), neverStale),
    ],
    notFound: filePath(siteFiles.notFound),
    unseen: [siteFiles.headers, siteFiles.redirects].map(filePath),
  };
}
