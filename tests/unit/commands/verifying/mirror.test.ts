import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mirrorSource } from '../../../../src/commands/verifying/mirror.ts';
import { makeCopy, saidOf, verifyMade, type MadeCopy } from './made-copy.ts';

let copy: MadeCopy;
let server: Server;
let address = '';
let failures = 0;

beforeEach(async () => {
  failures = 0;
  copy = makeCopy(3);
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    const file = join(copy.folder, path.replace(/^\/news\//, '/').replace(/\/$/, '/index.html'));
    if (failures-- > 0) return response.writeHead(503).end();
    if (path.endsWith('/_headers') || path.endsWith('/index.html') || !path.startsWith('/news/') || !existsSync(file) || !statSync(file).isFile()) {
      return response.writeHead(404).end('Nothing.');
    }
    const bytes = readFileSync(file);
    const isPacked = /gzip/.test(String(request.headers['accept-encoding']));
    return response.writeHead(path.endsWith('404.html') ? 404 : 200, isPacked ? { 'content-encoding': 'gzip' } : {}).end(isPacked ? gzipSync(bytes) : bytes);
  });
  await new Promise<void>((resolve) => { server.listen(0, 'localhost', resolve); });
  const { port } = Object(server.address()) as { port: number };
  address = `http://localhost:${port}/news`;
});

afterEach(async () => {
  copy.leave();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

test('a mirror below a path, which compresses and keeps a file to itself, is as good as a folder', async () => {
  await copy.seal(3);
  copy.list();
  const verdict = await verifyMade(copy, mirrorSource(address));
  expect([saidOf(verdict), verdict.files.kept]).toEqual([[], ['_headers']]);
});

test('a mirror that refuses now and then is asked again', async () => {
  copy.list();
  failures = 1;
  expect(saidOf(await verifyMade(copy, mirrorSource(address)))).toEqual([]);
});

test('a mirror that lacks a file or sends another is told from one that cannot be reached', async () => {
  copy.list();
  rmSync(join(copy.folder, '2023/02/item-1/index.html'));
  writeFileSync(join(copy.folder, '2023/02/item-2/index.html'), 'Other.');
  expect(saidOf(await verifyMade(copy, mirrorSource(address)))).toEqual(['missing 2023/02/item-1/index.html', 'changed 2023/02/item-2/index.html']);
});
