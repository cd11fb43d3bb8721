import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../line/read-line.ts';
import type { Carrier } from './carrier.ts';
import { foldersAbove } from './deploy-plan.ts';
import { goOn, lastWords, runTool, type ToolEnded } from './run-tool.ts';
import { listFolder } from './sent-list.ts';
import type { Target } from './target.ts';
import { ToolFault } from '../line/tool-fault.ts';

/** Carry files with rsync, over ssh or to its daemon. Only the files named are looked at. */
export function rsyncCarrier({ place, shown }: Target): Carrier {
  // Without it, the shell at the other end would read the path.
  const shelled = /[^\w@%+=:,./~-]/.test(place) ? ['--protect-args'] : [];
  const run = async (words: readonly string[], input?: string): Promise<ToolEnded> => {
    const ended = await runTool('rsync', [...shelled, ...words], [place], input);
    if (ended.code === 0) return ended;
    if (/change_dir .* failed: No such file|Unknown module|\(code 5\)/.test(ended.said)) {
      const what = `${shown} cannot be used as the target: rsync finds no such folder or module. Make it there, or name another.`;
      throw new UsageError(what, lastWords(ended.said));
    }
    throw new ToolFault(`rsync failed with exit code ${ended.code} on the way to ${shown}.\n${lastWords(ended.said)}`, goOn);
  };
  return {
    read: (file) => inFolder(async (folder) => {
      await run(['--recursive', ...foldersAbove(file).map((above) => `--include=/${above}/`), `--include=/${file}`, '--exclude=*', place, `${folder}/`]);
      return existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : undefined;
    }),
    names: async () => namesIn((await run(['--list-only', place])).stdout.toString('utf8')),
    send: async (from, files) => {
      // What lies beside the files until it is whole would be found there if it were left behind.
      const apart = files.some((file) => file.startsWith(`${listFolder}/`)) ? [] : [`--temp-dir=${listFolder}`];
      const words = ['--from0', '--files-from=-', '--checksum', '--copy-links', '--chmod=D755,F644', ...apart, `${from}/`, place];
      await run(words, files.map((file) => `./${file}`).join('\0'));
    },
    drop: ({ files, folders }) => inFolder(async (folder) => {
      const above = [...new Set(files.flatMap(foldersAbove))];
      const gone = new Set(folders);
      // Folders that stay are here too; what is not here and named goes there, and what is not named is safe.
      mkdirSync(join(folder, 'kept'));
      for (const name of above) if (!gone.has(name)) mkdirSync(join(folder, 'kept', name), { recursive: true });
      writeFileSync(join(folder, 'names'), [...above.map((name) => `/${patternOf(name)}/`), ...files.map((name) => `/${patternOf(name)}`)].join('\0'));
      await run(['--recursive', '--delete', '--from0', `--include-from=${join(folder, 'names')}`, '--exclude=*', `${join(folder, 'kept')}/`, place]);
    }),
  };
}

/** A name as a pattern of rsync, in which a backslash counts only beside a wildcard. */
function patternOf(name: string): string {
  return /[*?[]/.test(name) ? name.replace(/[\\*?[]/g, '\\$&') : name;
}

/** The names in what rsync lists: rights, size, day, time, name. */
function namesIn(listing: string): string[] {
  return listing.split('\n').flatMap((line) => /^\S+ +[\d,]+ \S+ \S+ (.+)$/.exec(line)?.[1] ?? []).filter((name) => name !== '.');
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'backnumber-deploy-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
