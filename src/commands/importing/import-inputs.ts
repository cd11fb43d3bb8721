import { createHash } from 'node:crypto';
import { lstat, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { hasForeignEnding, refusalOfFormat } from '../../imports/foreign-formats.ts';
import { listParts, type PartedFormat, partedFormatOf } from '../../imports/formats/list-parts.ts';
import type { AskedMap } from '../../imports/formats/mapping.ts';
import type { Outcome } from '../../imports/outcome.ts';
import { foreignNameOf } from '../../schema/foreign-name.ts';
import { type InputFile, piecesOf } from './open-input.ts';

/** Why a folder's entry is passed over: it is no text by its ending, a link, no file at all, or a part of a saved page. */
export type PassedOver = 'ending' | 'link' | 'no file' | 'page';

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
  /** What is to be said of files that hold many inputs: how they are read. */
  said: { name: string; text: string }[];
}

/** What a listing goes by. */
interface Search {
  gathered: Gathered;
  seen: Set<string>;
  asked: AskedMap;
  /** True for a file that was named itself, and not found in a folder. */
  isNamed: boolean;
}

/** Largest file that is read, in bytes: as much as an export of a whole newspaper. */
const mostBytes = 1_000_000_000;
const textEnding = /\.(?:md|markdown|mdown|mkdn?|txt|text|html?|xml|csv|tsv|tab|jsonl?|ndjson|docx)$/i;

/** List all files given, and all text files in folders given. Hidden files and folders are passed over. @param asked what columns of tables hold */
export async function gatherInputs(operands: readonly string[], folder: string, asked: AskedMap = new Map()): Promise<Gathered> {
  const gathered: Gathered = { files: [], passedOver: [], refused: [], missing: [], empty: [], said: [] };
  const seen = new Set<string>();
  for (const operand of operands) {
    const path = resolve(folder, operand);
    const found = await stat(path).catch(() => undefined);
    const before = gathered.files.length + gathered.refused.length;
    if (!found) gathered.missing.push(operand);
    else if (found.isDirectory()) await walk(path, path, { gathered, seen, asked, isNamed: false });
    else if (found.isFile()) await take(path, basename(path), dirname(path), { gathered, seen, asked, isNamed: true });
    else refuse(operand, 'It is a pipe, a socket or a device, which may never end.', 'Write what it gives into a file, and import that.', gathered);
    if (found && gathered.files.length + gathered.refused.length === before) gathered.empty.push(operand);
  }
  return gathered;
}

async function walk(root: string, folder: string, search: Search): Promise<void> {
  const names = namesIn(await readdir(folder, { encoding: 'buffer' }), relative(root, folder), search.gathered);
  for (const name of names.sort((a, b) => (a < b ? -1 : 1)).filter((one) => !one.startsWith('.'))) {
    const path = join(folder, name);
    const found = await lstat(path);
    const short = relative(root, path).split(sep).join('/');
    if (found.isDirectory()) await (isOfPage(name, names) ? passOver(path, short, search.gathered) : walk(root, path, search));
    else if (found.isFile() && (textEnding.test(name) || hasForeignEnding(name))) await take(path, short, root, search);
    else search.gathered.passedOver.push({ name: short, path, why: found.isFile() ? 'ending' : found.isSymbolicLink() ? 'link' : 'no file' });
  }
}

/** Answer whether a folder is the one that a browser saves beside a page for its pictures and frames. */
function isOfPage(name: string, names: readonly string[]): boolean {
  const [, page] = /^(.+)(?:_files|\.files)$/.exec(name) ?? [];
  return page !== undefined && names.some((other) => other === `${page}.html` || other === `${page}.htm`);
}

/** Pass all files of a folder over; pictures among them may come with their page. */
async function passOver(folder: string, short: string, gathered: Gathered): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) gathered.passedOver.push({ name: `${short}/${relative(folder, path).split(sep).join('/')}`, path, why: 'page' });
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

async function take(path: string, name: string, folder: string, search: Search): Promise<void> {
  const { gathered, seen, isNamed } = search;
  if (seen.has(path)) return;
  seen.add(path);
  const { mtimeMs: changed, size } = await stat(path);
  if (size > mostBytes) {
    refuse(name, `The file has ${size} bytes, more than the ${mostBytes} that are read at once.`, 'Split it into several.', gathered);
    return;
  }
  const beginning = await beginningOf(path);
  const format = partedFormatOf(name, beginning, isNamed);
  if (format) return takeParts({ path, name, folder, changed }, format, search);
  // Of XML and JSON, only what is known to hold stories is spoken of: sites have other files in them.
  const isOther = /\.(?:xml|json)$/i.test(name) && !refusalOfFormat(name, beginning);
  if (isOther) gathered.passedOver.push({ name, path, why: 'ending' });
  else gathered.files.push({ path, name, folder, changed, sha256: createHash('sha256').update(await readFile(path)).digest('hex') });
}

async function takeParts(
  file: { path: string; name: string; folder: string; changed: number }, format: PartedFormat, { gathered, asked, isNamed }: Search,
): Promise<void> {
  const { name, path } = file;
  const listing = await listParts(format, name, () => piecesOf(path), asked);
  const isOther = !isNamed && ('refusals' in listing ? format === 'records' : listing.isOther === true);
  if (isOther) gathered.passedOver.push({ name, path, why: 'ending' });
  else if ('refusals' in listing) gathered.refused.push({ name, kind: 'refused', refusals: listing.refusals });
  else {
    gathered.said.push({ name, text: listing.said });
    const { holder } = listing;
    for (const { from, length, line, lastLine, sha256, name: own } of listing.parts) {
      gathered.files.push({ ...file, sha256, name: `${name}/${own}`, stretch: { part: { holder, line, lastLine }, from, length } });
    }
  }
}

async function beginningOf(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const bytes = Buffer.alloc(4096);
    return bytes.toString('latin1', 0, (await handle.read(bytes, 0, bytes.length, 0)).bytesRead);
  } finally {
    await handle.close();
  }
}
