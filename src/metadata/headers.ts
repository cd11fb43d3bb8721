import { filePath, ribbonPath } from '../addresses.ts';
import { site } from '../site.ts';

/** What hosts that read a `_headers` file send with every page; a page's own policy stands in the page. */
export function headerLines(): string {
  const kept = ['  Cache-Control: public, max-age=31536000, immutable', ''];
  return [
    `${filePath('*')}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    "  Content-Security-Policy: frame-ancestors 'self'",
    // Names the pages that a browser may fetch as soon as a reader points at a link.
    `  Speculation-Rules: "${filePath('speculation.json')}"`,
    '',
    filePath('speculation.json'),
    '  Content-Type: application/speculationrules+json',
    '',
    filePath('_astro/*'),
    ...kept,
    filePath('pictures/*'),
    ...kept,
    // An hour without the newest bar harms nobody, and spares every page a request.
    ...site.languages.flatMap((language) => [ribbonPath(language), '  Cache-Control: public, max-age=3600', '']),
    filePath('reader.js'),
    '  Cache-Control: public, max-age=3600',
    '',
  ].join('\n');
}
