import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isRecordFile } from '../record/record-files.ts';
import { coverageFile, goneFile, namesFile } from '../schema/names-file.ts';
import type { Problem } from '../schema/problem.ts';
import { digestOf } from './digest.ts';
import { foreignNamesIn } from './foreign-names.ts';
import { checkPortableNames } from './portable-names.ts';

/** What lies in the content folder, by what it is for. Paths are below it, with `/`, in code unit order. */
export interface ContentFiles {
  items: FileEntry[];
  pictures: FileEntry[];
  /** `names.yaml`, where there is one. */
  names?: FileEntry;
  /** `gone.yaml`, where there is one. */
  gone?: FileEntry;
  /** Those of the record. */
  record: FileEntry[];
  /** `coverage.yaml`, where there is one. */
  coverage?: FileEntry;
  problems: Problem[];
  listing: Listing;
}

/** What is known of a content folder without opening a file. */
export interface Listing {
  /** Of all paths and stamps. */
  digest: string;
  /** False where a file was written so recently that a later change might leave the same stamp. */
  isSettled: boolean;
}

/** A file and a stamp that differs when the file was written to: size, times, device and inode. */
export interface FileEntry {
  path: string;
  stamp: string;
  /** When its entry last changed, in milliseconds since 1970. */
  changed: number;
}

/** A file written within this many milliseconds of being read could be written again without its times changing. */
const freshMs = 2000;

/** Answer whether a file's stamp would show any later change. @param now milliseconds since 1970 */
export function isSettled({ changed }: Pick<FileEntry, 'changed'>, now: number): boolean {
  return Math.abs(now - changed) > freshMs;
}

const pictureForm = /\.(jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/**
 * List the content folder. Dot-files are passed over; links are a problem, since what lies behind them can change or
 * vanish without anyone touching the archive.
 */
export function listFiles(content: string): ContentFiles {
  const now = Date.now();
  const found: Omit<ContentFiles, 'listing'> = { items: [], pictures: [], record: [], problems: [] };
  walk(content, '', found);
  const alone = [found.names, found.coverage, found.gone].filter((entry) => entry !== undefined);
  const entries = [...found.items, ...found.pictures, ...found.record, ...alone];
  const lines = [...entries.map(({ path, stamp }) => `${path}\n${stamp}`), ...found.problems.map(({ file, rule }) => `${file}\n${rule}`)];
  found.problems.push(...checkPortableNames(found.pictures.map(({ path }) => path)));
  return { ...found, listing: { digest: digestOf(lines.join('\n')), isSettled: entries.every((entry) => isSettled(entry, now)) } };
}

function walk(content: string, folder: string, found: Omit<ContentFiles, 'listing'>): void {
  const names = readdirSync(join(content, folder)).sort();
  const foreign = names.some((name) => name.includes('\uFFFD')) ? foreignNamesIn(join(content, folder), folder) : undefined;
  if (foreign) found.problems.push(...foreign.problems);
  for (const name of names) {
    if (name.startsWith('.') || foreign?.names.has(name)) continue;
    const path = folder ? `${folder}/${name}` : name;
    // Joined by hand: there may be a hundred thousand.
    const stats = lstatSync(`${content}/${path}`);
    if (stats.isDirectory()) walk(content, path, found);
    else if (stats.isSymbolicLink()) found.problems.push(symlinkProblem(path));
    else if (stats.isFile()) place(entryOf(path, stats), found);
    else found.problems.push(noFileProblem(path));
  }
}

function place(entry: FileEntry, found: Omit<ContentFiles, 'listing'>): void {
  if (entry.path === goneFile) found.gone = entry;
  else if (entry.path === namesFile) found.names = entry;
  else if (entry.path === coverageFile) found.coverage = entry;
  else if (isRecordFile(entry.path)) found.record.push(entry);
  else if (/\.md$/i.test(entry.path)) found.items.push(entry);
  else if (pictureForm.test(entry.path)) found.pictures.push(entry);
  else found.problems.push(unknownProblem(entry.path));
}

function entryOf(path: string, stats: Stats): FileEntry {
  return { path, stamp: `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.dev} ${stats.ino}`, changed: stats.ctimeMs };
}

function symlinkProblem(file: string): Problem {
  return {
    file, line: 1, column: 1, severity: 'error', rule: 'symlink',
    message: 'This is a link to another place, and what lies there can change or vanish without a trace here.',
    cure: 'Put a copy of the file itself in its place.',
  };
}

function noFileProblem(file: string): Problem {
  return {
    file, line: 1, column: 1, severity: 'warning', rule: 'file-unknown',
    message: 'This is a pipe, a socket or a device and no file, so it is neither opened nor published.',
    cure: 'Move it out of the content folder.',
  };
}

function unknownProblem(file: string): Problem {
  return {
    file, line: 1, column: 1, severity: 'warning', rule: 'file-unknown',
    message: `This is neither an item (.md), a picture, ${namesFile}, ${coverageFile}, ${goneFile} nor of the record, so it is not published.`,
    cure: 'Move it out of the content folder.',
  };
}
