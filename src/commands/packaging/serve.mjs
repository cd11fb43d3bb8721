// Serves the folder data/site of this package to the browser on this machine, until it is stopped by Ctrl+C.
// Usage: node serve.mjs [PORT]
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const base = '/';
const site = fileURLToPath(new URL('./data/site/', import.meta.url));
const types = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.md': 'text/markdown', '.svg': 'image/svg+xml',
  '.txt': 'text/plain', '.webp': 'image/webp', '.woff2': 'font/woff2', '.xml': 'application/xml', '.wasm': 'application/wasm',
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file that an address names, or undefined where there is none. */
function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(base) || path.includes('\0') || path.split(/[\\/]/).includes('..')) return undefined;
  const below = join(site, path.slice(base.length));
  return [path.endsWith('/') ? join(below, 'index.html') : below].find(isFile);
}

const server = createServer((request, response) => {
  // More than one slash at the beginning would name another host.
  const address = request.url.replace(/^\/+/, '/').replace(/[?#].*$/s, '');
  const file = fileOf(address);
  if (!file && fileOf(`${address}/`)) return response.writeHead(308, { location: `${address}/` }).end();
  const found = file ?? join(site, '404.html');
  const type = types[extname(found)] ?? 'application/octet-stream';
  response.writeHead(file ? 200 : 404, { 'content-type': /^text|json|xml|javascript/.test(type) ? `${type}; charset=utf-8` : type });
  return createReadStream(found).pipe(response);
});

server.on('error', (fault) => {
  console.error(fault.code === 'EADDRINUSE' ? 'That port is taken. Name another one: node serve.mjs 8001' : fault.message);
  process.exitCode = 1;
});
server.listen(Number(process.argv[2] ?? 8000), '127.0.0.1', () => {
  console.log(`Open http://localhost:${server.address().port}${base} in a browser. Ctrl+C ends.`);
});
