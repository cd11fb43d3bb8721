import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { bindParts, type FileFacts } from './bind.ts';
import { bindWords } from './bind-words.ts';
import type { IndexEntry } from '../format/catalogue.ts';
import type { NearEntry } from '../format/near-words.ts';
import { foldingFile } from '../text/folding.ts';
import { hanTable } from '../text/han-table.ts';
import { beginFile } from '../format/packed-writer.ts';
import { buildPart, type PublishedPage } from '../parts/build-part.ts';
import { packPart, readPart } from '../parts/part-file.ts';
import { packWordLists } from './word-list.ts';

/** Work that fills a folder, `to`, of the cache: in this process, or in one of its own so that memory is given back. */
export type Task =
  /** Index pages into a part. */
  | { kind: 'part'; to: string }
  /** Bind parts, latest first, into a volume. */
  | { kind: 'volume'; parts: string[]; to: string }
  /** Bind the word lists of volumes, latest first. */
  | { kind: 'words'; lists: string[]; to: string }
  /** Write the bundle of pages that other sites search. */
  | { kind: 'bundle'; to: string }
  /** Write the table of traditional characters. */
  | { kind: 'folding'; to: string };

/** What is kept beside the files of a volume, or of word lists: all that must be known of them where they are not read. */
export interface Note {
  /** A volume's indexes by language tag. */
  indexes: Record<string, IndexEntry>;
  files: Record<string, FileFacts>;
  /** With what the files of word lists begin. */
  firsts?: string[];
  /** Where their words are as they are written; the folders lie below `nearFolder`. */
  near?: NearEntry;
}

/** Names in the folder that a task fills: a part's only file, what is published of a volume, and what is kept beside that. */
export const partFile = 'part';
export const siteFolder = 'site';
export const wordList = 'words';
const noteFile = 'note';

/** Up to this many items are indexed in this process: one of its own takes 0.15 s to begin. */
export const maxIndexedHere = 200;

/** Do some work. A part and a bundle need their pages, latest first; `taken` is called for each as it is taken in. */
export async function runTask(task: Task, pages: Iterable<PublishedPage> | AsyncIterable<PublishedPage>, taken: () => void = () => undefined): Promise<void> {
  const { kind, to } = task;
  if (kind === 'part') {
    writeFileSync(join(to, partFile), packPart(await buildPart(telling(pages, taken))));
    return;
  }
  const site = join(to, siteFolder);
  mkdirSync(site, { recursive: true });
  if (kind === 'bundle') {
    const { writeBundle } = await import('../parts/write-bundle.ts');
    await writeBundle(telling(pages, taken), site);
    writeNote(to, { indexes: {}, files: factsBelow(site) });
    return;
  }
  if (kind === 'words') {
    const { files, ...words } = bindWords(task.lists.map((list) => readFileSync(list)), site);
    writeNote(to, { indexes: {}, files: Object.fromEntries(files), ...words });
    return;
  }
  if (kind === 'folding') {
    const table = [...hanTable()];
    const bytes = gzipSync(beginFile().text(table.map(([from]) => from).join('')).text(table.map(([, by]) => by).join('')).view());
    writeFileSync(join(site, foldingFile), bytes);
    writeNote(to, { indexes: {}, files: { [foldingFile]: [bytes.length, crc32(bytes)] } });
    return;
  }
  const { indexes, files, words } = bindParts(task.parts.map((part) => readPart(readFileSync(part))), site);
  writeFileSync(join(to, wordList), packWordLists(words));
  writeNote(to, { indexes: Object.fromEntries(indexes), files: Object.fromEntries(files) });
}

/** Sizes and checksums of the files below a folder, by their paths in it with `/`. */
function factsBelow(folder: string): Record<string, FileFacts> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));
  return Object.fromEntries(paths.sort().map((path) => {
    const bytes = readFileSync(join(folder, path));
    return [path, [bytes.length, crc32(bytes)]];
  }));
}

async function* telling<T>(things: Iterable<T> | AsyncIterable<T>, taken: () => void): AsyncGenerator<T> {
  for await (const thing of things) {
    taken();
    yield thing;
  }
}

/** Read the note of a folder in the cache; undefined where there is none, or one that is damaged in any bit. */
export function readNote(folder: string): Note | undefined {
  try {
    const [checksum, text = ''] = readFileSync(join(folder, noteFile), 'utf8').split('\n');
    const note: unknown = checksum === String(crc32(text)) ? JSON.parse(text) : undefined;
    return isNote(note) ? note : undefined;
  } catch {
    return undefined;
  }
}

function writeNote(folder: string, note: Note): void {
  const text = JSON.stringify(note);
  writeFileSync(join(folder, noteFile), `${crc32(text)}\n${text}`);
}

function isNote(note: unknown): note is Note {
  return typeof note === 'object' && note !== null && 'indexes' in note && 'files' in note;
}
