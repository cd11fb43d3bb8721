import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { project } from '../../src/commands/line/folders.ts';

/** Folders of one archive made for a test. */
export interface Room {
  content: string;
  out: string;
  cache: string;
  /** The flags that make a command work in these folders. */
  flags: string[];
  /** Write a file of the content folder; text or bytes. */
  write: (path: string, data: string | Uint8Array) => void;
  remove: (path: string) => void;
  /** Read a file of the built site as text. */
  read: (path: string) => string;
  leave: () => void;
}

/** Make an empty archive in a folder of its own. */
export function makeRoom(): Room {
  const room = roomAt(mkdtempSync(join(tmpdir(), 'backnumber-')));
  mkdirSync(room.content);
  return room;
}

/** The archive below a folder. */
export function roomAt(home: string): Room {
  const [content, out, cache] = [join(home, 'content'), join(home, 'dist'), join(home, 'cache')];
  return {
    content,
    out,
    cache,
    flags: ['--content', content, '--out', out, '--cache', cache, '--now', '2026-11-01'],
    write: (path, data) => {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), data);
    },
    remove: (path) => rmSync(join(content, path)),
    read: (path) => readFileSync(join(out, path), 'utf8'),
    leave: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Put the sample archive into a room, without its record: what is changed there need not be sealed. */
export function copySample({ content }: Room): void {
  const sample = join(project, 'content');
  cpSync(sample, content, { recursive: true, filter: (path) => path !== join(sample, 'record') });
}

/** What was read of files before, by path: a file that was not written since need not be read again. */
export type Known = Map<string, { written: string; digest: string }>;

/** A digest of every file below a folder, by path. @param known what was read at an earlier look, brought up to date */
export function bytesOf(folder: string, known: Known = new Map()): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), digestOf(path, known)]));
}

function digestOf(path: string, known: Known): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  const written = [ino, size, mtimeNs, ctimeNs].join(' ');
  const before = known.get(path);
  if (before?.written === written) return before.digest;
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  known.set(path, { written, digest });
  return digest;
}

/** Make the text of an item's file: its front matter as given, and a plain body. */
export function itemText(matter: string, body = 'Some plain words stand here.'): string {
  return `---\n${matter.trim()}\n---\n\n${body}\n`;
}

/** Front matter that breaks no rule, for an item of this day. */
export function soundMatter(date: string, more = ''): string {
  return `title: A headline\ndate: ${date}\nsource: Gazette\n${more}`;
}
