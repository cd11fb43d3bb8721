import { expect, test } from 'vitest';
import { isReservedPath, pathsFor } from '../../../src/addresses.ts';
import { slugOfNames } from '../../../src/archive/hub-slug.ts';
import { redirectFile, redirectsOf } from '../../../src/metadata/redirects.ts';

const paths = pathsFor('/');
const fromOf = (...aliases: string[]) => redirectsOf(
  { items: [{ aliases, story: '2023/02/a', language: 'en', matter: { title: 'A' } }] } as unknown as Parameters<typeof redirectsOf>[0], paths,
).map(({ from }) => from);

test('no old address is a name that a host, a server or a crawler gives a meaning, however it is written', () => {
  const names = [
    '/.htaccess', '/.git/config', '/_worker.js', '/_Worker.js', '/%5Fworker.js', '/_routes.json', '/functions/x', '/.well-known/security.txt', '/CNAME',
    '/.nojekyll',
    '/web.config', '/a/web.config', '/.journal.json', '/.backnumber.json', '/%2Ebacknumber.json', '/a/.htaccess', '/%2ehtaccess', '/robots%2Etxt',
    '/topic%73/x/',
    '/20%32%33/', '/_redirects', '/_headers/x', '/favicon.ico', '/netlify.toml', '/a/index.html/b', '/a/Index.HTML/b', '/index.html/x',
  ];
  expect(names.filter((name) => !isReservedPath(name))).toEqual([]);
});

test('other old addresses stay free', () => {
  expect(['/old/cname', '/news/robots.txt', '/a.b/c', '/myindex.html', '/old/50%25', '/_posts/x', '/a/index.htm'].filter(isReservedPath)).toEqual([]);
});

test('an old address is written once as a link writes it, its codes of signs with a meaning kept', () => {
  const aliases = [
    '/old/a%2Cb', '/old/q%26a', '/old/c%2b%2B', '/old/x%3Dy', '/old/mail%40x', '/old/k%3Av', '/old/k:v',
    '/old/50%25', '/old/%252C', '/old/a,b', '/old/名', '/old/%E5%90%8D',
  ];
  expect(fromOf(...aliases)).toEqual([
    '/old/a%2Cb', '/old/q%26a', '/old/c%2B%2B', '/old/x%3Dy', '/old/mail%40x', '/old/k%3Av', '/old/k%3Av', '/old/50%25', '/old/%252C', '/old/a,b',
    '/old/%E5%90%8D', '/old/%E5%90%8D',
  ]);
});

test('the file at an old address is the one that a host looks for', () => {
  const files = fromOf('/old/a%2Cb', '/old/%252C', '/old/50%25', '/old/%E5%90%8D.html').map((from) => redirectFile({ from }, paths));
  expect(files).toEqual(['old/a,b/index.html', 'old/%2C/index.html', 'old/50%/index.html', 'old/名.html']);
});

test('a name of many signs has a slug that fits a folder and that no other name has', () => {
  const slugs = ['+'.repeat(52), '+'.repeat(53), '#&'.repeat(60), '😀'.repeat(50), 'İ'.repeat(100), '+'.repeat(200)].map((en) => slugOfNames({ en }));
  expect(Math.max(...slugs.map((slug) => Buffer.byteLength(slug)))).toBeLessThanOrEqual(200);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugOfNames({ en: 'C++ & R&D' })).toBe('c-plus-plus-and-r-and-d');
});
