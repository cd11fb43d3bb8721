import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { homeOf } from '../../src/commands/joined/joined-code.mjs';
import { project } from '../../src/commands/line/folders.ts';
import { instantOf } from '../../src/commands/line/instant.ts';
import { site } from '../../src/site.ts';
import type { Ended } from './command.ts';

/** A private copy of the project with an archive in it, so that code can be changed, folders moved and builds killed. */
export interface Workshop {
  home: string;
  /** The copy of the project. */
  code: string;
  content: string;
  /** Make the content folder hold these files and no others; what is the same already stays untouched. */
  fill: (files: ReadonlyMap<string, string>) => void;
  /** Change a file of the code. */
  changeCode: (file: string, change: (text: string) => string) => void;
  leave: () => void;
}

/** A site that is built in a workshop, with the cache it is built from. */
export interface Room {
  out: string;
  cache: string;
}

/** Copy the project to a folder of its own. Its packages are shared. */
export function openWorkshop(parent = tmpdir()): Workshop {
  const home = mkdtempSync(join(parent, 'backnumber-'));
  const [code, content] = [join(home, 'code'), join(home, 'content')];
  for (const name of ['src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(join(project, name), join(code, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(code, 'node_modules'), 'junction');
  mkdirSync(content);
  // Its many builds begin sooner, until its code is changed.
  execFileSync(process.execPath, [join(code, 'src/commands/joined/join-code.mjs')]);
  let known = new Map<string, string>();
  return {
    home, code, content,
    fill: (files) => {
      for (const [path, data] of files) {
        if (known.get(path) === data) continue;
        mkdirSync(dirname(join(content, path)), { recursive: true });
        writeFileSync(join(content, path), data);
      }
      for (const path of known.keys()) if (!files.has(path)) rmSync(join(content, path));
      known = new Map(files);
    },
    changeCode: (file, change) => {
      const before = readFileSync(join(code, file), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${file} has nothing to change in this way.`);
      writeFileSync(join(code, file), after);
    },
    leave: () => {
      for (const folder of [home, homeOf(code)]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Folders for a site in a workshop. */
export function roomIn({ home }: Workshop, name: string): Room {
  return { out: join(home, name, 'dist'), cache: join(home, name, 'cache') };
}

/** A run that goes on, in a process group of its own: `process.kill(-child.pid)` ends it with all it started. */
export interface Run {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/** Start `npm run build` of a workshop's code. @param before words that stand before the command line, such as those of another program that runs it */
export function startBuild(
  shop: Workshop, { out, cache }: Room,
  { now, base, words = [], before = [], env = {} }: { now?: string; base?: string; words?: string[]; before?: string[]; env?: Record<string, string> },
): Run {
  const line = [
    process.execPath, '--import', join(shop.code, 'src/commands/compile-cache.mjs'), join(shop.code, 'src/commands/build.ts'),
    '--content', shop.content, '--out', out, '--cache', cache,
    ...(now === undefined ? [] : ['--now', now]), ...(base === undefined ? [] : ['--base', base]), '--json', ...words,
  ];
  return startRun([...before, ...line], shop.code, { ...compiledIn(shop), ...env });
}

/** Start a build from nothing that also says what each page shows: see `clean-build.ts`. */
export function startCleanBuild(shop: Workshop, { out, cache }: Room, now: string, base = '/'): Run {
  return startRun([process.execPath, join(import.meta.dirname, 'clean-build.ts'), shop.code], shop.code, {
    ...compiledIn(shop), BACKNUMBER_CONTENT: shop.content, BACKNUMBER_OUT: out, BACKNUMBER_CACHE: cache, BACKNUMBER_NOW: instantOf(now, site.timeZone),
    BACKNUMBER_BASE: base,
  });
}

/** Where Node keeps the workshop's compiled code: each of its many builds then starts sooner. */
export const compiledIn = ({ home }: Workshop) => ({ NODE_COMPILE_CACHE: join(home, 'compiled') });

/** What of this process's environment a build may see. */
const machine = ['PATH', 'HOME', 'TMPDIR', 'USERPROFILE', 'SystemRoot', 'TEMP', 'LANG'];

/** Start a program in a folder, as the leader of a process group. */
export function startRun([program = '', ...words]: readonly string[], cwd: string, given: Readonly<Record<string, string>>): Run {
  const env = Object.fromEntries(machine.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  const child = spawn(program, words, { cwd, env: { ...env, ...given }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = new Promise<Ended>((resolve, reject) => {
    const end: Ended = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (end.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (end.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...end, code }));
  });
  return { child, ended };
}
