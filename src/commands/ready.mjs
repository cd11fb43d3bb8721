/*
 * Makes the checkout ready before each command: installs what package-lock.json names where that is not what is installed.
 * Plain JavaScript over Node's own modules, because the Node that runs this may be older than the one the commands need.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(project, 'node_modules');
const door = join(project, '.backnumber', 'installing');
const onWindows = process.platform === 'win32';
const bundledNode = join(modules, '.bin', onWindows ? 'node.cmd' : 'node');
/** Tests and benchmarks use packages that publishing does without. */
const usesAll = ['pretest', 'prebench'].includes(process.env.npm_lifecycle_event ?? '');
const exitFault = 3;
/** Commands that begin sooner where their code is joined. */
const beginsSooner = ['prebuild', 'precheck', 'premerge', 'preseal', 'prestart', 'pretest', 'prebench'].includes(process.env.npm_lifecycle_event ?? '');

if (existsSync(join(modules, '.modules.yaml'))) checkPnpm();
else if (!isInstalled()) await alone(install);
checkNode();
if (beginsSooner) await joinCode();

/**
 * Answer whether node_modules holds what package-lock.json names, by the list that npm keeps there of what it installed. Whichever
 * npm command did it counts. What is for other systems, or at most wished for, may be missing.
 */
function isInstalled() {
  const { '': own, ...packages } = packagesIn(join(project, 'package-lock.json'));
  const installed = packagesIn(join(modules, '.package-lock.json'));
  const isNeeded = (path, { dev, optional, devOptional, peer, os, cpu }) => {
    if (own.optionalDependencies?.[path.slice('node_modules/'.length)]) return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
    return !optional && !peer && (usesAll || !(dev || devOptional));
  };
  return Object.entries(packages).every(([path, wanted]) => !isNeeded(path, wanted) || installed[path]?.version === wanted.version);
}

function packagesIn(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {};
}

/** Packages that pnpm laid out are left to it: npm would not know them for what they are. */
function checkPnpm() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const missing = Object.keys({ ...dependencies, ...(usesAll ? devDependencies : {}) }).filter((name) => !existsSync(join(modules, name, 'package.json')));
  if (missing.length > 0) stop(`pnpm laid out node_modules, and ${missing[0]} is missing there.`, 'Run pnpm install, then run the command again.');
}

function install() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json names. The first time, this takes a minute or two.');
  // `npm ci` refuses a lock file whose optional packages for other systems are out of reach; `--no-save` leaves the lock file as it is.
  // No package needs a script of its own to be installed, so none gets to run one.
  const run = npm('install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error');
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? run.error ?? ''}`);
    leave();
    stop('npm could not install what package-lock.json names; what it said stands above.', 'Put that right, then run the command again.');
  }
  removeUnfitNode();
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

/** Where code cannot be joined, as in a folder of packages that this user cannot write to, commands run from their files. */
async function joinCode() {
  const fault = await import('./joined/join-code.mjs').then((made) => made.joinCode()).catch((problem) => problem);
  if (fault && process.env.BACKNUMBER_DEBUG === '1') console.error(`Code was not joined: ${fault.message}`);
}
