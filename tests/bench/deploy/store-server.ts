import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/*
 * Stands for a store that speaks as S3 does, where no such server can be had: what rclone asks of one bucket, without looking at signatures,
 * and what a reader gets of it under /site/. Headers that come with a file are kept and sent again.
 */

/** The headers that a store keeps with a file. */
const keptHeaders = ['cache-control', 'content-type'];

/** Serve a store of one bucket, which keeps its files in a folder. */
export async function serveStore(folder: string, bucket: string): Promise<{ address: string; stop: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  const headers = join(folder, '../headers');
  const server = createServer((request, response) => {
    const answering = answer(request, response, { folder, bucket, headers });
    answering.catch((error: unknown) => { response.writeHead(500).end(String(error)); });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}

interface Store {
  folder: string;
  bucket: string;
  headers: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, { folder, bucket, headers }: Store): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
  const [, first = '', ...rest] = decodeURIComponent(pathname).split('/');
  const key = rest.join('/');
  const file = join(folder, key);
  const method = request.method ?? '';
  if (first === 'site') {
    const page = key === '' || key.endsWith('/') ? join(file, 'index.html') : file;
    return existsSync(page) && statSync(page).isFile() ? sendFile(response, page, headers, true) : void response.writeHead(404).end();
  }
  if (first !== bucket) return void response.writeHead(404).end(xml('<Error><Code>NoSuchBucket</Code></Error>'));
  if (key === '') return void (method === 'GET' ? response.end(xml(listing(folder, bucket, searchParams))) : response.end());
  if (method === 'PUT') {
    const bytes = await buffer(request);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${folder}.draft`, bytes);
    renameSync(`${folder}.draft`, file);
    const kept = Object.fromEntries(Object.entries(request.headers).filter(([name]) => keptHeaders.includes(name) || name.startsWith('x-amz-meta-')));
    const note = noteOf(headers, file);
    mkdirSync(dirname(note), { recursive: true });
    writeFileSync(note, JSON.stringify(kept));
    return void response.writeHead(200, { etag: etagOf(bytes) }).end();
  }
  if (method === 'DELETE') {
    rmSync(file, { force: true });
    return void response.writeHead(204).end();
  }
  if (!existsSync(file) || !statSync(file).isFile()) {
    return void response.writeHead(404).end(method === 'HEAD' ? '' : xml('<Error><Code>NoSuchKey</Code></Error>'));
  }
  sendFile(response, file, headers, method === 'GET');
}

function sendFile(response: ServerResponse, file: string, headers: string, hasBody: boolean): void {
  const bytes = readFileSync(file);
  const note = noteOf(headers, file);
  const kept = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Record<string, string>) : {};
  response.writeHead(200, { ...kept, etag: etagOf(bytes), 'content-length': bytes.length, 'last-modified': statSync(file).mtime.toUTCString() });
  response.end(hasBody ? bytes : undefined);
}

/** The answer to ListObjectsV2: all keys that begin so, or those of one level. */
function listing(folder: string, bucket: string, query: URLSearchParams): string {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const keys = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).filter((key) => key.startsWith(prefix)).sort();
  const levelOf = (key: string): string => {
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    return end < 0 ? key : key.slice(0, end + 1);
  };
  const rest = '<ETag>"x"</ETag><LastModified>2026-11-01T00:00:00.000Z</LastModified>';
  const rows = [...new Set(keys.map(levelOf))].map((key) => (keys.includes(key)
    ? `<Contents><Key>${escaped(key)}</Key><Size>${statSync(join(folder, key)).size}</Size>${rest}</Contents>`
    : `<CommonPrefixes><Prefix>${escaped(key)}</Prefix></CommonPrefixes>`));
  return `<ListBucketResult><Name>${bucket}</Name><IsTruncated>false</IsTruncated>${rows.join('')}</ListBucketResult>`;
}

/** The file that holds the headers kept with another. */
function noteOf(headers: string, file: string): string {
  return join(headers, createHash('sha256').update(file).digest('hex'));
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function xml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${text}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
