import { describe, expect, test } from 'vitest';
import { headersFor, readHeaderRules, readRedirects, redirectFor } from '../../../src/commands/server/host-files.ts';

describe('_headers', () => {
  const rules = readHeaderRules(
    '# Of all\n/*\n  X-Frame-Options: DENY\n  Content-Security-Policy: default-src \'self\'; img-src data:\n\n/_astro/*\r\n  Cache-Control: '
      + 'immutable\r\n/a.b/\n\tX-Frame-Options: SAMEORIGIN\n',
  );

  test('give each path the headers of every rule that fits', () => {
    expect(headersFor('/2023/', rules)).toEqual({ 'x-frame-options': 'DENY', 'content-security-policy': 'default-src \'self\'; img-src data:' });
    expect(headersFor('/_astro/x.css', rules)['cache-control']).toBe('immutable');
  });

  test('name one part of a path by a word with a colon', () => {
    const some = readHeaderRules('/search/:volume/:file\n  Cache-Control: immutable\n');
    const paths = ['/search/a/b.bin', '/search/volumes.json', '/search/a/', '/search/a/b/c', '/zh/search/a/b'];
    expect(paths.map((path) => headersFor(path, some)['cache-control'])).toEqual(['immutable', undefined, undefined, undefined, undefined]);
  });

  test('join the values of a header that several rules give', () => {
    expect(headersFor('/a.b/', rules)['x-frame-options']).toBe('DENY, SAMEORIGIN');
    expect(headersFor('/aXb/', rules)['x-frame-options']).toBe('DENY');
  });
});

describe('_redirects', () => {
  const redirects = readRedirects('/old/ /new/ 301\n/moved /there/\n/%E7%85%A4/ /coal/ 302\n/old /ignored/\n\n# end');

  test('lead an old path to the new one, with or without its last slash, by the first line that names it', () => {
    expect([redirectFor('/old', redirects), redirectFor('/old/', redirects)]).toEqual([{ to: '/new/', status: 301 }, { to: '/new/', status: 301 }]);
    expect(redirectFor('/moved/', redirects)).toEqual({ to: '/there/', status: 301 });
  });

  test('know a path in any writing of its characters', () => {
    expect([redirectFor('/煤/', redirects), redirectFor('/%e7%85%a4', redirects)]).toEqual([{ to: '/coal/', status: 302 }, { to: '/coal/', status: 302 }]);
  });

  test('leave every other path alone', () => {
    expect([redirectFor('/', redirects), redirectFor('/old/x', redirects), redirectFor('/%ff', redirects)]).toEqual([undefined, undefined, undefined]);
  });
});
