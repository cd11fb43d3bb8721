import { bundleFolders, siteFiles, siteFolders, type Paths } from '../addresses.ts';
import { site } from '../site.ts';

/** What hosts that read a `_headers` file send with every page; a page's own policy stands in the page. */
export function headerLines({ filePath, ribbonPath }: Paths): string {
  const kept = ['  Cache-Control: public, max-age=31536000, immutable', ''];
  return [
    filePath('*'),
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    "  Content-Security-Policy: frame-ancestors 'self'",
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Permissions-Policy: browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Names the pages that a browser may fetch as soon as a reader points at a link.
    `  Speculation-Rules: "${filePath(siteFiles.speculationRules)}"`,
    '',
    filePath(siteFiles.speculationRules),
    '  Content-Type: application/speculationrules+json',
    '',
    filePath(`${siteFolders.assets}/*`),
    ...kept,
    filePath(`${siteFolders.pictures}/*`),
    ...kept,
    // Pages of other sites search this archive.
    filePath(`${siteFolders.bundle}/*`),
    '  Access-Control-Allow-Origin: *',
    '',
    ...bundleFolders.flatMap((folder) => [filePath(`${folder}/*`), ...kept]),
    // An hour without the newest bar harms nobody, and spares every page a request.
    ...site.languages.flatMap((language) => [ribbonPath(language), '  Cache-Control: public, max-age=3600', '']),
    filePath(siteFiles.readerScript),
    '  Cache-Control: public, max-age=3600',
    '',
  ].join('\n');
}
