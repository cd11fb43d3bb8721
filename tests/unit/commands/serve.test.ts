import { request } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { responseTo } from '../../../src/commands/server/static-host.ts';
import { portOf } from '../../../src/commands/server/listen.ts';
import { serveSite, type Served } from '../../../src/commands/server/serve.ts';

const room = mkdtempSync(join(tmpdir(), 'backnumber-serve-'));
const folder = join(room, 'site');
const files = {
  'index.html': 'home', '404.html': 'unknown', 'zh/404.html': '没有', '2023/02/coal/index.html': 'coal', '煤/index.html': '煤', 'feed.xml': '<rss/>',
  'search/pagefind.en_1.pf_meta': 'm', 'search/wasm.en.pagefind': 'w', 'a.wasm': 'w', 'robots.txt': 'r', '.backnumber.json': '{}', 'bare/x.txt': 'x',
  _headers: '/*\n  Content-Security-Policy: default-src \'self\'\n/a.wasm\n  Cache-Control: immutable\n/b.wasm\n  Cache-Control: immutable\n',
  _redirects: '/old/ /2023/02/coal/ 301\n/moved /feed.xml 302\n/plain /robots.txt\n',
  '../secret.txt': 'secret',
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
afterAll(() => rmSync(room, { recursive: true }));

const answer = (path: string, base = '/'): string => {
  const { status, headers, file } = responseTo(path, { folder, base });
  return [status, headers['location'] ?? file?.slice(folder.length + 1).replaceAll('\\', '/')].filter(Boolean).join(' ');
};

describe('a host answers', () => {
  test('a folder with its page, and its name without the slash with the way there', () => {
    expect(['/', '/2023/02/coal/', '/2023/02/coal?q=1', '/%E7%85%A4/'].map((path) => answer(path))).toEqual([
      '200 index.html', '200 2023/02/coal/index.html', '301 /2023/02/coal/?q=1', '200 煤/index.html',
    ]);
  });

  test('an old path with the new one', () => {
    expect([answer('/old'), answer('/old/?x')]).toEqual(['301 /2023/02/coal/', '301 /2023/02/coal/']);
  });

  test('an unknown path with the nearest page that says so', () => {
    expect(['/nothing', '/zh/a/b/', '/zh/', '/bare/', '/bare', '/%ff', '/2023/02/coal/index.html/'].map((path) => answer(path))).toEqual([
      '404 404.html', '404 zh/404.html', '404 zh/404.html', '404 404.html', '404 404.html', '404 404.html', '404 404.html',
    ]);
  });

  test('nothing that is not of the site', () => {
    const tricks = [
      '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/2023/../../secret.txt', '/%5c..%5csecret.txt', '/a%00.txt', '//2023/02/coal',
      '/.backnumber.json', '/_headers', '/_redirects',
    ];
    expect(new Set(tricks.map((path) => answer(path)))).toEqual(new Set(['404 404.html']));
  });

  test('under a base as under the root, and leads there from the root', () => {
    expect(['/news/', '/news/zh/x', '/news', '/', '/2023/', '/newsroom/'].map((path) => answer(path, '/news/'))).toEqual([
      '200 index.html', '404 zh/404.html', '302 /news/', '302 /news/', '404 404.html', '404 404.html',
    ]);
  });

  test('each kind of file by its type', () => {
    const types = ['/', '/feed.xml', '/a.wasm', '/robots.txt', '/search/pagefind.en_1.pf_meta', '/search/wasm.en.pagefind'].map(
      (path) => responseTo(path, { folder, base: '/' }).headers['content-type'],
    );
    expect(types).toEqual([
      'text/html; charset=utf-8', 'application/xml; charset=utf-8', 'application/wasm', 'text/plain; charset=utf-8', 'application/octet-stream',
      'application/octet-stream',
    ]);
  });

  test('nothing with what is kept for ever', () => {
    const caching = (path: string) => responseTo(path, { folder, base: '/' }).headers['cache-control'];
    expect([caching('/a.wasm'), caching('/b.wasm')]).toEqual(['immutable', 'public, max-age=0, must-revalidate']);
  });

  test('with the headers that the site asks for', () => {
    expect(responseTo('/nothing', { folder, base: '/' }).headers['content-security-policy']).toBe('default-src \'self\'');
  });
});

describe('a server', () => {
  const running: Served[] = [];
  const serve = async (port: number): Promise<Served> => {
    const served = await serveSite({ folder, base: '/' }, { port });
    running.push(served);
    return served;
  };
  afterEach(() => Promise.all(running.splice(0).map((served) => served.close())));

  test('sends the page, shrunk for those who can read it, and once only to those who have it', async () => {
    const { address } = await serve(0);
    const first = await fetch(address);
    expect([first.status, first.headers.get('content-encoding'), await first.text()]).toEqual([200, 'gzip', 'home']);
    const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('sends what was published since it began', async () => {
    const { address } = await serve(0);
    writeFileSync(join(folder, 'later.txt'), 'later');
    expect(await (await fetch(`${address}later.txt`)).text()).toBe('later');
  });

  test('answers on both addresses of this machine, and only to those who read', async () => {
    const { address, port } = await serve(0);
    expect((await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  });

  test.each([
    ['/old', 'localhost', [301, '/2023/02/coal/']], ['/old/?x', 'localhost', [301, '/2023/02/coal/']], ['/moved', '127.0.0.1', [302, '/feed.xml']],
    ['/plain/', 'localhost', [301, '/robots.txt']], ['/2023/02/coal', 'localhost', [301, '/2023/02/coal/']], ['//2023/02/coal', 'localhost', [404, undefined]],
    ['/constructor', 'localhost', [404, undefined]], ['/old', 'evil.example', [403, undefined]], ['/', 'localhost.evil.example', [403, undefined]],
    ['/%', 'localhost', [404, undefined]],
  ])('answers to %s of %s by status and place, over the network', async (path, host, expected) => {
    const { port } = await serve(0);
    const found = await new Promise<unknown[]>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers.location]);
      }).on('error', reject).end();
    });
    expect(found).toEqual(expected);
  });

  test('takes the next free port where its own is taken', async () => {
    const first = await serve(0);
    const second = await serve(first.port);
    expect(second.port).toBeGreaterThan(first.port);
  });
});

test('the port is 4321, or what PORT says where that is a port', () => {
  expect([portOf(), portOf(''), portOf('8080')]).toEqual([4321, 4321, 8080]);
  expect(() => portOf('70000')).toThrowErrorMatchingInlineSnapshot(
    `[Error: PORT is "70000", which is not a port. Set it to a number up to 65535, or do not set it.]`,
  );
});
