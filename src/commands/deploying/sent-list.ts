import { gunzipSync, gzipSync } from 'node:zlib';
import { isDay, type Day } from '../../schema/day.ts';
import { digestOf } from '../../store/digest.ts';

/*
 * The list of what was sent to a target, as it lies there: in `list`, what differs from a base that is named by its digest, so that a
 * publishing that changed little sends little of it.
 */

/** What is known of a file at the target. */
export interface SentFile {
  /** Digest of its bytes, or one of the signs below. */
  digest: string;
  /** The day from which on the site had it no longer, where it was kept for readers with older pages. */
  stale?: Day;
}

export type SentFiles = ReadonlyMap<string, SentFile>;

/** In place of a digest: the file was on its way, and none of its name was there before. */
export const onItsWay = '?';
/** In place of a digest: the file was on its way, and an older one of its name was there. */
export const underChange = '~';
/** In place of a digest: the file was to be deleted. */
export const leaving = '!';

/** The folder at the target that holds the list. */
export const listFolder = '.deployed';

/** A base, which never changes. */
export interface Base {
  name: string;
  files: SentFiles;
  /** Bytes of its file. */
  size: number;
}

const head = 'backnumber 1';

/** What one deployment of a new item adds to a list, in bytes: some 90 rows, packed. */
const perDeployment = 1_500;
const minForBase = 4_096;

/**
 * Give the files of a list, and the base on which it stands: a new one, where that pays and `mayRebase` allows it. A base costs its size once,
 * a list its own at each deployment: both together are least where a list grows to the root of the base's size times what each one adds.
 */
export function writeSent(files: SentFiles, base: Base | undefined, mayRebase: boolean): { list: Buffer; base: Base | undefined; baseFile?: Buffer } {
  const list = pack(textOf(changesOf(files, base?.files ?? new Map()), base?.name));
  if (!mayRebase || list.length < Math.max(minForBase, Math.sqrt((base?.size ?? 0) * perDeployment))) return { list, base };
  const text = textOf(rowsOf(files), undefined);
  const name = `base-${digestOf(text).slice(0, 16)}`;
  const baseFile = pack(text);
  return { list: pack(textOf([], name)), base: { name, files, size: baseFile.length }, baseFile };
}

/** The name of the base that a list stands on; none where it stands on none. @returns undefined where the file is no whole list */
export function baseNameOf(list: Uint8Array): string | undefined {
  const text = unpacked(list) ?? '';
  const [first = ''] = text.split('\n', 1);
  const [, name] = new RegExp(`^${head} (base-[0-9a-f]{16}|none)$`).exec(first) ?? [];
  return isWhole(text) ? name : undefined;
}

/** Read the file of a base. @returns undefined where it is not what its name says */
export function readBase(name: string, file: Uint8Array): Base | undefined {
  const text = unpacked(file);
  if (text === undefined || name !== `base-${digestOf(text).slice(0, 16)}`) return undefined;
  return { name, files: applied(text, new Map()), size: file.length };
}

/** Read the file of a list that stands on a base. */
export function readSent(list: Uint8Array, base: Base | undefined): Map<string, SentFile> {
  return applied(unpacked(list) ?? '', base?.files ?? new Map());
}

function pack(text: string): Buffer {
  return gzipSync(text, { level: 9 });
}

function unpacked(file: Uint8Array): string | undefined {
  try {
    return gunzipSync(file).toString('utf8');
  } catch {
    // Cut off, or no list at all, such as a page that says that nothing is there.
    return undefined;
  }
}

/** A row of a file that is no longer there. */
const gone = '-';

function applied(text: string, base: SentFiles): Map<string, SentFile> {
  const files = new Map(base);
  for (const line of text.split('\n').slice(1, -2)) {
    const [, digest = '', stale = '', file = ''] = /^(\S+) (\S+) (.*)$/s.exec(line) ?? [];
    if (digest === gone) files.delete(file);
    else files.set(file, { digest, ...(isDay(stale) && { stale }) });
  }
  return files;
}

function changesOf(files: SentFiles, base: SentFiles): string[] {
  const put = [...files].filter(([file, { digest, stale }]) => base.get(file)?.digest !== digest || base.get(file)?.stale !== stale);
  const dropped = [...base.keys()].filter((file) => !files.has(file)).map((file) => `${gone} ${gone} ${file}`);
  return [...rowsOf(new Map(put)), ...dropped.sort()];
}

function rowsOf(files: SentFiles): string[] {
  return [...files].map(([file, { digest, stale = gone }]) => `${digest} ${stale} ${file}`).sort();
}

function textOf(rows: readonly string[], base: string | undefined): string {
  return [`${head} ${base ?? 'none'}`, ...rows, `end ${rows.length}`, ''].join('\n');
}

/** Answer whether a list was written to its end. */
function isWhole(list: string): boolean {
  const lines = list.split('\n');
  return lines.at(-2) === `end ${lines.length - 3}`;
}
