import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { hasForeignEnding, refusalOfFormat } from '../../imports/foreign-formats.ts';
import type { Input } from '../../imports/foreign-file.ts';
import type { ListedInput } from '../../imports/survey.ts';
import type { Outcome } from '../../imports/outcome.ts';
import { foreignNameOf } from '../../schema/foreign-name.ts';

/** An input and where it lies. Its bytes are read when its turn comes. */
export interface InputFile extends ListedInput {
  path: string;
  folder: string;
  /** When it was last changed on disk, in milliseconds since 1970. */
  changed: number;
}

/** Why a folder's entry is passed over: it is no text by its ending, a link, or no file at all. */
export type PassedOver = 'ending' | 'link' | 'no file';

/** What was found under the paths of a command line, in the order of their names. */
export interface Gathered {
  files: InputFile[];
  /** What folders hold that is no text by its ending, links and the like. */
  passedOver: { name: string; path: string; why: PassedOver }[];
  /** Files and folders whose names no program of today can be given. */
  refused: Extract<Outcome, { kind: 'refused' }>[];
  /** Paths given that are not there. */
  missing: string[];
  /** Folders and files given that hold no text. */
  empty: string[];
}

const textEnding = /\.(?:md|markdown|mdown|mkdn?|txt|text|html?|xml)$/i;

/** Largest file that is read, in bytes: more than any one item has, as much as an export of a whole newspaper. */
const mostBytes = 1_000_000_000;

/** Read an input that was listed. */
export async function openInput(file: InputFile): Promise<Input> {
  return { ...file, bytes: await readFile(file.path) };
}

/** List all files given, and all text files in folders given. Hidden files and folders are passed over. */
export async function gatherInputs(operands: readonly string[], folder: string): Promise<Gathered> {
  const gathered: Gathered = { files: [], passedOver: [], refused: [], missing: [], empty: [] };
  const seen = new Set<string>();
  for (const operand of operands) {
    const path = resolve(folder, operand);
    const found = await stat(path).catch(() => undefined);
    const before = gathered.files.length + gathered.refused.length;
    if (!found) gathered.missing.push(operand);
    else if (found.isDirectory()) await walk(path, path, gathered, seen);
    else if (found.isFile()) await take(path, basename(path), dirname(path), gathered, seen);
    else refuse(operand, 'It is a pipe, a socket or a device, which may never end.', 'Write what it gives into a file, and import that.', gathered);
    if (found && gathered.files.length + gathered.refused.length === before) gathered.empty.push(operand);
  }
  return gathered;
}

async function walk(root: string, folder: string, gathered: Gathered, seen: Set<string>): Promise<void> {
  const names = namesIn(await readdir(folder, { encoding: 'buffer' }), relative(root, folder), gathered);
  for (const name of names.sort((a, b) => (a < b ? -1 : 1)).filter((one) => !one.startsWith('.'))) {
    const path = join(folder, name);
    const found = await lstat(path);
    const short = relative(root, path).split(sep).join('/');
    if (found.isDirectory()) await walk(root, path, gathered, seen);
    else if (found.isFile() && (textEnding.test(name) || hasForeignEnding(name))) await take(path, short, root, gathered, seen);
    else gathered.passedOver.push({ name: short, path, why: found.isFile() ? 'ending' : found.isSymbolicLink() ? 'link' : 'no file' });
  }
}

/** The names that are in UTF-8; of each other one it is said what it reads as. */
function namesIn(names: readonly Buffer[], folder: string, gathered: Gathered): string[] {
  return names.flatMap((bytes) => {
    const foreign = foreignNameOf(bytes);
    if (!foreign) return [bytes.toString('utf8')];
    const { shown, chinese = shown, message, cure } = foreign;
    refuse([folder, chinese].filter(Boolean).join('/'), message, `${cure.replace(/\.$/, '')}, and import it again.`, gathered);
    return [];
  });
}

function refuse(name: string, message: string, cure: string, gathered: Gathered): void {
  gathered.refused.push({ name, kind: 'refused', refusals: [{ line: 0, message, cure }] });
}

async function take(path: string, name: string, folder: string, gathered: Gathered, seen: Set<string>): Promise<void> {
  if (seen.has(path)) return;
  seen.add(path);
  const { mtimeMs, size } = await stat(path);
  if (size > mostBytes) {
    refuse(name, `The file has ${size} bytes, more than the ${mostBytes} that are read at once.`, 'Split it into several.', gathered);
    return;
  }
  const bytes = await readFile(path);
  // Of XML, only what is known to hold stories is spoken of: sites have other files in it.
  const isOther = /\.xml$/i.test(name) && !refusalOfFormat(name, bytes.toString('latin1', 0, 4096));
  if (isOther) gathered.passedOver.push({ name, path, why: 'ending' });
  else gathered.files.push({ path, name, folder, changed: mtimeMs, sha256: createHash('sha256').update(bytes).digest('hex') });
}
