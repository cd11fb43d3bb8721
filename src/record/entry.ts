/** What an entry tells of an item. */
export const entryKinds = ['publication', 'revision', 'correction', 'withdrawal', 'renaming'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One entry of the record. */
export interface RecordEntry {
  /** The number of the edition that it came with. */
  edition: number;
  /** The day of that edition. */
  day: string;
  kind: EntryKind;
  /** Of the page, below the base, with its letters as they are: `/zh/2023/02/slug/`. */
  address: string;
  /** The address until then, of a renaming. */
  from?: string;
  /** SHA-256 of the file's bytes, in hex; absent where the item was taken out of the archive altogether. */
  sha256?: string;
  /** That of the text until then; absent in a publication. */
  replaces?: string;
  /** How many corrections the item bears, if any. */
  corrections?: number;
}

const digestForm = /^[0-9a-f]{64}$/;

/**
 * Write an entry as the one line of JSON that is hashed, without a line end: always the same keys in the same order, without spaces.
 * @example entryLine({ edition: 1, day: '2026-11-29', kind: 'publication', address: '/2023/02/slug/', sha256: '9f86…' })
 * //=> '{"edition":1,"day":"2026-11-29","kind":"publication","address":"/2023/02/slug/","sha256":"9f86…"}'
 */
export function entryLine({ edition, day, kind, address, from, sha256, replaces, corrections }: RecordEntry): string {
  return JSON.stringify({ edition, day, kind, address, from, sha256, replaces, corrections });
}

/** Read an entry from its line; undefined for a line that `entryLine` would not have written. */
export function readEntry(line: string): RecordEntry | undefined {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
  return isEntry(found) && entryLine(found) === line ? found : undefined;
}

function isEntry(found: unknown): found is RecordEntry {
  if (typeof found !== 'object' || found === null) return false;
  const { edition, day, kind, address, from, sha256, replaces, corrections } = found as Record<keyof RecordEntry, unknown>;
  const isDigest = (value: unknown): boolean => value === undefined || (typeof value === 'string' && digestForm.test(value));
  return isCount(edition) && typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && entryKinds.some((each) => each === kind) && isAddress(address)
    && (kind === 'renaming' ? isAddress(from) : from === undefined)
    && isDigest(sha256) && isDigest(replaces) && (sha256 !== undefined || kind === 'withdrawal') && (corrections === undefined || isCount(corrections));
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^\/[^\n]+\/$/.test(value);
}
