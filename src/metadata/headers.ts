import { filePath } from '../addresses/addresses.ts';

/** What hosts that read a `_headers` file send with every page; a page's own policy stands in the page. */
export function headerLines(): string {
  const kept = ['  Cache-Control: public, max-age=31536000, immutable', ''];
  return [
    `${filePath('*')}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    "  Content-Security-Policy: frame-ancestors 'self'",
    '',
    filePath('_astro/*'),
    ...kept,
    filePath('pictures/*'),
    ...kept,
  ].join('\n');
}
