import { describe, expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { headersFor, readHeaderRules } from '../../../src/commands/server/host-files.ts';
import { caddyFileOf } from '../../../src/hosts/caddy.ts';
import { contentTypeOf, typesByEnding } from '../../../src/hosts/content-types.ts';
import { headersFileOf } from '../../../src/hosts/headers-file.ts';
import { nginxFileOf } from '../../../src/hosts/nginx.ts';
import { comparedAddresses, readOldAddresses } from '../../../src/hosts/old-addresses.ts';
import { pagePolicy, policyOf } from '../../../src/hosts/policy.ts';
import { headersOf } from './policy-headers.ts';
import { sentByCaddy, sentByNginx } from './served-by.ts';

/** Files of every kind, below the base, as they may lie in a site. */
const files = [
  'index.html', '404.html', 'zh/index.html', '2023/02/21/index.html', '2023/02/mine/index.html', 'zh/2023/02/mine/index.html', '2023/02/mine/zh/index.html',
  'topics/index.html', 'topics/-ch/index.html', 'topics/mining/2023/02/index.html', '煤/index.html', 'search/index.html', 'zh/search/index.html',
  'search/volumes.json', 'search/0123456789abcdef/pages.bin', 'search/0123456789abcdef/words-0.bin', 'feed.xml', 'zh/feed.xml', 'feed.json', 'zh/feed.json',
  'topics/mining/feed.json', 'robots.txt', 'llms.txt', 'sitemap.xml', 'sitemaps/2023.xml', 'ribbon.svg', 'zh/ribbon.svg', 'icon.svg', 'reader.js',
  'pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'pagefind/index/en_0123456.pf_index', 'pagefind/fragment/en_0123456.pf_fragment',
  'record/index.html', 'record/checkpoint', 'record/tile/0/000.p/17', 'record/tile/entries/000',
  'speculation.json', '_astro/Frame.Ab3_x-9z.css', '_astro/entry.12345678.js', '_astro/deep/entry.12345678.js', 'pictures/0123456789abcdef-800.webp',
  '2023/02/mine/index.md', 'data/2023.jsonl.gz', 'data/names.csv', 'data/schema.json', 'opensearch.xml', '.well-known/security.txt',
  ...[...typesByEnding.keys()].map((ending) => `kind/of${ending}`), ...[...typesByEnding.keys()].map((ending) => `_astro/of${ending}`),
  ...[...typesByEnding.keys()].map((ending) => `search/0123456789abcdef/of${ending}`),
];

describe.each(['/', '/news/'])('below %s', (base) => {
  const policy = policyOf(pathsFor(base));
  const old = [{ from: `${base}news/7.html`, to: `${base}2023/02/mine/` }, { from: `${base}%E7%85%A4/7/`, to: `${base}zh/2023/02/mine/` }];
  const [nginx, caddy] = [nginxFileOf(policy, old), caddyFileOf(policy, old)];
  const rules = readHeaderRules(headersFileOf(policy));
  const asked = files.map((file) => ({ path: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, file: `${base}${file}` }));

  test('nginx, Caddy and hosts that read _headers send the same with each of a hundred kinds of files', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const each of asked) {
      const wanted = headersOf(policy, each.path);
      const type = wanted.get('content-type') ?? contentTypeOf(each.file);
      wanted.set('content-type', type);
      expect([each.path, 'nginx', sentByNginx(nginx, each)]).toEqual([each.path, 'nginx', { status: 200, headers: wanted }]);
      expect([each.path, 'caddy', sentByCaddy(caddy, each)]).toEqual([each.path, 'caddy', { status: 200, headers: wanted }]);
      const byItself = { 'cache-control': policy.usualCaching, 'content-type': contentTypeOf(each.file) };
      const byFile = new Map(Object.entries({ ...byItself, ...headersFor(each.path, rules) }));
      expect([each.path, '_headers', byFile]).toEqual([each.path, '_headers', wanted]);
    }
  });

  test('no rule of _headers but that of all paths gives a header that another gives to the same path', () => {
    const twice = asked.filter(({ path }) => (headersFor(path, rules)['cache-control']?.match(/max-age|no-cache/g)?.length ?? 0) > 1);
    expect(twice).toEqual([]);
  });

  test('files for hosts, and names that begin with a dot, are as if they were not there', () => {
    for (const file of ['_headers', '_redirects', '.nojekyll', '.backnumber.json', 'zh/.hidden/x.txt']) {
      const each = { path: `${base}${file}`, file: `${base}${file}` };
      expect([file, sentByNginx(nginx, each).status, sentByCaddy(caddy, each).status]).toEqual([file, 404, 404]);
    }
  });

  test('old addresses lead on for good, with and without their last slash', () => {
    for (const path of [`${base}news/7.html`, `${base}news/7.html/`, `${base}煤/7/`, `${base}煤/7`]) {
      const to = path.includes('煤') ? old[1]?.to : old[0]?.to;
      const each = { path, file: path };
      expect([sentByNginx(nginx, each), sentByCaddy(caddy, each)]).toMatchObject([{ status: 301, location: to }, { status: 301, location: to }]);
    }
  });
});

test('what is named by its contents is kept for ever, what others are found by is never stale, and what is not there is kept by nobody', () => {
  const policy = policyOf(pathsFor('/'));
  const caching = (path: string, isFound = true) => headersOf(policy, path, isFound).get('cache-control');
  const kept = [
    '/_astro/x.12345678.js', '/pictures/a-1.webp', '/search/0123456789abcdef/pages.bin', '/pagefind/index/en_0123456.pf_index', '/record/tile/0/000',
  ];
  expect(kept.map((path) => caching(path))).toEqual(Array(5).fill('public, max-age=31536000, immutable'));
  expect(['/search/volumes.json', '/pagefind/pagefind-entry.json', '/record/checkpoint'].map((path) => caching(path))).toEqual(Array(3).fill('no-cache'));
  const asked = ['/', '/2023/02/mine/', '/feed.xml', '/sitemap.xml', '/search/'].map((path) => caching(path));
  expect(asked).toEqual(Array(5).fill('public, max-age=0, must-revalidate'));
  expect(caching('/_astro/x.12345678.js', false)).toBe('public, max-age=0, must-revalidate');
});

test('a page may load nothing but what lies beside it, run nothing that stands in it, and be framed by no other site; no type is guessed', () => {
  const allowed = new Map(pagePolicy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]));
  expect(allowed.get('default-src')).toEqual(["'none'"]);
  expect([...allowed].filter(([kind]) => kind !== 'img-src').flatMap(([, from]) => from).filter((each) => !["'self'", "'none'"].includes(each))).toEqual([]);
  expect([allowed.get('img-src'), allowed.get('base-uri'), allowed.get('script-src')]).toEqual([["'self'", 'data:'], ["'none'"], ["'self'"]]);
  for (const isFound of [true, false]) {
    const sent = Object.fromEntries(headersOf(policyOf(pathsFor('/')), '/2023/02/mine/', isFound));
    expect(sent).toMatchObject({ 'content-security-policy': "frame-ancestors 'self'", 'x-content-type-options': 'nosniff' });
  }
});

test('an old address that a server could take for something else is left to its small page', () => {
  const to = '/2023/02/mine/';
  const hostile = ['/a"b', '/a%22%7D', '/a;b', '/a%0Ab', '/%7B$HOME%7D', '/a%24uri', '/a%5Cb', '/a%20b', '/a#b', '/%ff', '/a`b', '/a%7Bb', '/a%7Db', '/a\'b'];
  expect(comparedAddresses(hostile.map((from) => ({ from, to })))).toEqual([]);
  expect(comparedAddresses([{ from: '/a+b(c)/ü', to }])).toEqual([{ from: '/a+b(c)/ü', to }, { from: '/a+b(c)/ü/', to }]);
});

test('old addresses are read from the lines that a build wrote', () => {
  expect(readOldAddresses('/a/ /b/ 301\n/%E7%85%A4 /c/ 301\n')).toEqual([{ from: '/a/', to: '/b/' }, { from: '/%E7%85%A4', to: '/c/' }]);
  expect(readOldAddresses('')).toEqual([]);
});
