import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { versionOf } from '../report/machine.ts';

/** A web server of this machine that serves a site. */
export interface RunningServer {
  name: string;
  version: string;
  /** Without a path: `http://127.0.0.1:8080`. */
  origin: string;
  stop: () => Promise<void>;
}

/** What a server is to serve: the folder that is its root, and the file that a build wrote for it, where it has one. */
export interface Served {
  root: string;
  /** Folder of the server's own files. */
  home: string;
  include?: string;
}

const places = { nginx: '/usr/sbin/nginx', caddy: '/usr/bin/caddy' } as const;
/** How often a server that begins is asked whether it answers, and how long apart. */
const [maxTries, retryMs] = [100, 50];

/** Answer whether a server is installed, as Debian does it. */
export function isInstalled(name: keyof typeof places): boolean {
  return existsSync(places[name]);
}

/** Start nginx on a free port of this machine, without rights of the system's own. @param workers its processes */
export async function startNginx({ root, home, include }: Served, workers = 1): Promise<RunningServer> {
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const file = join(home, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/${kind};`).join(' ');
  writeFileSync(file, `daemon off; worker_processes ${workers}; pid ${home}/nginx.pid; error_log ${home}/error.log;${isRoot() ? ' user root;' : ''}
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; ${temporary}
  server { listen 127.0.0.1:${port}; root "${root}"; ${include === undefined ? 'include /etc/nginx/mime.types; gzip_static on;' : `include "${include}";`} } }
`);
  return start('nginx', ['-c', file, '-e', `${home}/error.log`], port, spawnSync(places.nginx, ['-v'], { encoding: 'utf8' }).stderr);
}

/** Start Caddy likewise. It gets no certificates and asks nobody. */
export async function startCaddy({ root, home, include }: Served): Promise<RunningServer> {
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const file = join(home, 'Caddyfile');
  const body = include === undefined ? '\tfile_server' : `\timport "${include}"`;
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n\tstorage file_system "${home}"\n\tlog {\n\t\toutput file "${home}/log"\n\t}\n}\n`
    + `http://127.0.0.1:${port} {\n\troot * "${root}"\n${body}\n}\n`);
  return start('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, `Caddy ${versionOf(places.caddy, ['version']) ?? ''}`);
}

async function start(name: keyof typeof places, words: string[], port: number, version: string): Promise<RunningServer> {
  const child = spawn(places[name], words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const origin = `http://127.0.0.1:${port}`;
  for (let tried = 0; tried < maxTries; tried++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}: ${said}`);
    const isUp = await fetch(origin, { redirect: 'manual' }).then(() => true, () => false);
    if (isUp) return { name, version: version.trim().replace(/^nginx version: nginx\//, 'nginx ').split('\n')[0] ?? '', origin, stop: () => stop(child) };
    await wait(retryMs);
  }
  await stop(child);
  throw new Error(`${name} does not answer: ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

