/*
 * Makes the checkout ready before each command: installs what package-lock.json names where that is not what is installed.
 * Plain JavaScript over Node's own modules, because the Node that runs this may be older than the one the commands need.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(project, 'node_modules');
const stamp = join(modules, '.backnumber-installed');
const door = join(project, '.backnumber', 'installing');
const onWindows = process.platform === 'win32';
const bundledNode = join(modules, '.bin', onWindows ? 'node.cmd' : 'node');
const exitFault = 3;

if (!isInstalled()) await alone(install);
checkNode();

/** What the stamp in node_modules holds once the lock file of today is installed for this machine. */
function wanted() {
  const lock = readFileSync(join(project, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

function install() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json names. The first time, this takes a minute or two.');
  // `npm ci` refuses a lock file whose optional packages for other systems are out of reach; `--no-save` leaves the lock file as it is.
  const run = npm('install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error');
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? run.error ?? ''}`);
    leave();
    stop('npm could not install what package-lock.json names; what it said stands above.', 'Put that right, then run the command again.');
  }
  removeUnfitNode();
  writeFileSync(stamp, wanted());
}

function npm(...args) {
  const options = { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const { npm_execpath: running = '', npm_node_execpath: node = process.execPath } = process.env;
  if (basename(running) === 'npm-cli.js') return spawnSync(node, [running, ...args], options);
  return spawnSync('npm', args, { ...options, shell: onWindows });
}

/** The Node of the lock file hides the machine's own, so where it cannot run (for want of its C library, say) it makes way. */
function removeUnfitNode() {
  if (existsSync(bundledNode) && !versionOf(bundledNode)) rmSync(bundledNode);
}

/** The commands are TypeScript that Node reads by itself, as it does from 22.18 on; Astro asks for less. */
function checkNode() {
  const version = versionOf(existsSync(bundledNode) ? bundledNode : process.execPath) ?? process.versions.node;
  const [major, minor] = version.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 18)) return;
  stop(
    `Node here is ${version}, which is too old, and the lock file brings no newer one that runs on ${process.platform} ${process.arch}.`,
    'Install Node 24 or later (22.18 is the oldest that will do), then run the command again.',
  );
}

function versionOf(node) {
  const run = spawnSync(onWindows ? `"${node}"` : node, ['--version'], { encoding: 'utf8', shell: onWindows });
  return run.status === 0 ? run.stdout.trim().slice(1) : undefined;
}

/** Do a thing while no other process does it in this checkout. One that died inside does not keep the others out. */
async function alone(thing) {
  while (!enter()) await new Promise((resolve) => setTimeout(resolve, 300));
  try {
    thing();
  } finally {
    leave();
  }
}

function enter() {
  try {
    mkdirSync(dirname(door), { recursive: true });
    writeFileSync(door, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') stop(`${project} cannot be written to (${error.code}).`, 'Let this user write there, then run the command again.');
    if (!isHeld()) leave();
    return false;
  }
}

function isHeld() {
  try {
    process.kill(Number(readFileSync(door, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

function leave() {
  rmSync(door, { force: true });
}

function stop(message, cure) {
  console.error(`${message}\n${cure}`);
  process.exit(exitFault);
}
