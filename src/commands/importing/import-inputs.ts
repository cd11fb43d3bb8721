import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Input } from '../../imports/foreign-file.ts';

/** An input and where it lies. */
export interface InputFile extends Input {
  path: string;
}

/** What was found under the paths of a command line, in the order of their names. */
export interface Gathered {
  files: InputFile[];
  /** What folders hold that is no text by its ending, links and the like. */
  passedOver: { name: string; path: string }[];
  /** Paths given that are not there. */
  missing: string[];
}

const textEnding = /\.(?:md|markdown|mdown|mkdn?|txt|text|html?)$/i;

/** Read all files given, and all text files in folders given. Hidden files and folders are passed over. */
export async function gatherInputs(operands: readonly string[], folder: string): Promise<Gathered> {
  const gathered: Gathered = { files: [], passedOver: [], missing: [] };
  const seen = new Set<string>();
  for (const operand of operands) {
    const path = resolve(folder, operand);
    const found = await stat(path).catch(() => undefined);
    if (!found) gathered.missing.push(operand);
    else if (found.isDirectory()) await walk(path, path, gathered, seen);
    else await take(path, basename(path), gathered, seen);
  }
  return gathered;
}

async function walk(root: string, folder: string, gathered: Gathered, seen: Set<string>): Promise<void> {
  const names = (await readdir(folder)).sort((a, b) => (a < b ? -1 : 1));
  for (const name of names.filter((one) => !one.startsWith('.'))) {
    const path = join(folder, name);
    const found = await lstat(path);
    const short = relative(root, path).split(sep).join('/');
    if (found.isDirectory()) await walk(root, path, gathered, seen);
    else if (found.isFile() && textEnding.test(name)) await take(path, short, gathered, seen);
    else gathered.passedOver.push({ name: short, path });
  }
}

async function take(path: string, name: string, gathered: Gathered, seen: Set<string>): Promise<void> {
  if (seen.has(path)) return;
  seen.add(path);
  const bytes = await readFile(path);
  gathered.files.push({ path, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
}
