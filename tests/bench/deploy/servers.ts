import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serveStore } from './store-server.ts';

/** A place on this machine that a site is sent to and read from, with the servers that run for it. */
export interface Place {
  /** What `npm run deploy` is told. */
  target: string;
  /** What that takes from its environment. */
  env: Record<string, string>;
  /** The folder that the servers keep it in. */
  folder: string;
  /** Where readers find it. */
  address: string;
  stop: () => Promise<void>;
}

/** Ways to send a site, each with the programs that it needs here. */
export const ways: Readonly<Record<string, { needs: readonly string[]; open: (home: string) => Promise<Place> }>> = {
  folder: { needs: ['nginx'], open: async (home) => served(home, (folder) => ({ target: folder })) },
  rsync: { needs: ['nginx', 'rsync'], open: async (home) => served(home, rsyncDaemon) },
  webdav: { needs: ['nginx', 'rclone'], open: async (home) => served(home, (folder, port) => rcloneServe('webdav', folder, port)) },
  sftp: { needs: ['nginx', 'rclone'], open: async (home) => served(home, (folder, port) => rcloneServe('sftp', folder, port)) },
  s3: { needs: ['rclone'], open: store },
};

/** Answer whether a program is installed here. */
export function isInstalled(program: string): boolean {
  return !('error' in spawnSync(program, ['--version'])) || spawnSync(program, ['-v']).status === 0;
}

/** What the servers of this machine let in. */
const [user, word] = ['editor', 'not-secret'];

interface Carrying {
  target: string;
  env?: Record<string, string>;
  child?: ChildProcess;
}

/** A folder that nginx serves and another server, if any, fills. */
async function served(home: string, carry: (folder: string, port: number) => Carrying): Promise<Place> {
  const folder = join(home, 'www');
  mkdirSync(folder, { recursive: true });
  const [port, other] = [await freePort(), await freePort()];
  const nginx = startNginx(home, folder, port);
  const { target, env = {}, child } = carry(folder, other);
  await Promise.all([untilOpen(port), ...(child ? [untilOpen(other)] : [])]);
  return { target, env, folder, address: `http://127.0.0.1:${port}`, stop: () => stopAll([nginx, child]) };
}

function startNginx(home: string, folder: string, port: number): ChildProcess {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(home, name)};`).join(' ');
  const file = join(home, 'nginx.conf');
  writeFileSync(file, `daemon off; worker_processes 1; pid ${join(home, 'nginx.pid')}; error_log stderr; user root;
events {} http { access_log off; ${temporary} types { text/html html; text/css css; } server { listen 127.0.0.1:${port}; root ${folder}; } }\n`);
  return spawn('nginx', ['-c', file, '-p', home], { stdio: 'ignore' });
}

function rsyncDaemon(folder: string, port: number): Carrying {
  const file = join(folder, '../rsyncd.conf');
  writeFileSync(file, `use chroot = no\nuid = root\ngid = root\n[site]\npath = ${folder}\nread only = no\n`);
  const child = spawn('rsync', ['--daemon', '--no-detach', `--config=${file}`, '--address=127.0.0.1', `--port=${port}`], { stdio: 'ignore' });
  return { target: `rsync://127.0.0.1:${port}/site`, child };
}

function rcloneServe(kind: 'webdav' | 'sftp', folder: string, port: number): Carrying {
  const words = kind === 'sftp' ? [`--user=${user}`, `--pass=${word}`] : [];
  const child = spawn('rclone', ['serve', kind, folder, '--addr', `127.0.0.1:${port}`, ...words], { stdio: 'ignore' });
  const obscured = (): string => spawnSync('rclone', ['obscure', word], { encoding: 'utf8' }).stdout.trim();
  const remote = kind === 'webdav' ? { TYPE: 'webdav', URL: `http://127.0.0.1:${port}`, VENDOR: 'other' }
    : { TYPE: 'sftp', HOST: '127.0.0.1', PORT: String(port), USER: user, PASS: obscured() };
  return { target: 'news:', env: remoteOf(remote), child };
}

async function store(home: string): Promise<Place> {
  const folder = join(home, 'www');
  const server = await serveStore(folder, 'bucket');
  const keys = { ACCESS_KEY_ID: user, SECRET_ACCESS_KEY: word };
  const remote = { TYPE: 's3', PROVIDER: 'Other', ENDPOINT: server.address, FORCE_PATH_STYLE: 'true', ...keys };
  return { target: 'news:bucket', env: remoteOf(remote), folder, address: `${server.address}/site`, stop: server.stop };
}

/** A remote of rclone by environment variables alone, without a file. */
function remoteOf(settings: Readonly<Record<string, string>>): Record<string, string> {
  return { RCLONE_CONFIG: '/dev/null', ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`RCLONE_CONFIG_NEWS_${name}`, value])) };
}

async function stopAll(children: readonly (ChildProcess | undefined)[]): Promise<void> {
  for (const child of children) {
    if (!child || child.exitCode !== null) continue;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilOpen(port: number): Promise<void> {
  const patience = 200;
  for (let tries = 0; tries < patience; tries++) {
    const isOpen = await new Promise((resolve) => {
      const socket = createConnection({ port, host: '127.0.0.1' }, () => { socket.destroy(); resolve(true); });
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return;
    await wait(50);
  }
  throw new Error(`No server began to listen on port ${port}.`);
}
