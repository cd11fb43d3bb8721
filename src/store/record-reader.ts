import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointFile, entriesFile, type StampFile } from '../record/record-files.ts';
import { readVerifierKey } from '../record/keys.ts';
import { readSealedRecord, type RecordFault, type RecordKeys, type SealedRecord } from '../record/record.ts';
import type { Problem } from '../schema/problem.ts';
import { rules } from '../schema/rules.ts';
import { site } from '../site.ts';
import type { FileEntry } from './files.ts';
import { sha256 } from './sha256.ts';

/** The hashes above files of entries that were found sound, by the SHA-256 of their texts. */
export type KnownRoots = ReadonlyMap<string, string>;

/** What the content folder says of the record. */
export interface RecordReading {
  /** Absent where there is none, or it does not hold together. */
  record?: SealedRecord;
  stamps: StampFile[];
  problems: Problem[];
  roots: KnownRoots;
}

/** Read the record. @param entries its files in the content folder */
export async function readRecordFolder(content: string, entries: readonly FileEntry[], known: KnownRoots): Promise<RecordReading> {
  if (entries.length === 0) return { stamps: [], problems: [], roots: new Map() };
  const paths = new Set(entries.map(({ path }) => path));
  const textOf = (path: string): string => readFileSync(join(content, path), 'utf8');
  const texts: string[] = [];
  while (paths.has(entriesFile(texts.length))) texts.push(textOf(entriesFile(texts.length)));
  const digests = texts.map((text) => hash('sha256', text));
  const blocks = texts.map((text, at) => {
    const root = known.get(digests[at] ?? '');
    return { text, ...(root !== undefined && { root }) };
  });
  const files = { ...(paths.has(checkpointFile) && { checkpoint: textOf(checkpointFile) }), blocks };
  const keys = await recordKeys();
  const read = 'message' in keys ? keys : await readSealedRecord(files, keys, sha256);
  const stamps = [...paths].filter((path) => path.includes('/stamps/')).map((path) => ({ path, bytes: readFileSync(join(content, path)) }));
  if ('message' in read) return { stamps, problems: [problemOf(read)], roots: known };
  return { record: read, stamps, problems: [], roots: new Map(read.roots.map((root, at) => [digests[at] ?? '', root])) };
}

/** The keys that `site.ts` names, or what is wrong with them. */
export async function recordKeys(): Promise<RecordKeys | RecordFault> {
  const { key, witnesses }: { key: string; witnesses: readonly string[] } = site.record;
  const faultOf = (name: string, line: string): RecordFault => (
    { file: checkpointFile, line: 1, message: `record.${name} in src/site.ts holds “${line}”, which is no public key.` });
  const log = key === '' ? undefined : await readVerifierKey(key);
  if (key !== '' && !log) return faultOf('key', key);
  const read = await Promise.all(witnesses.map(readVerifierKey));
  const known = read.filter((witness) => witness !== undefined);
  const wrong = witnesses.find((_, at) => read[at] === undefined);
  return wrong === undefined ? { ...(log && { log }), witnesses: known } : faultOf('witnesses', wrong);
}

function problemOf({ file, line, message }: RecordFault): Problem {
  return {
    file, line, column: 1, severity: rules['record-damaged'].severity, rule: 'record-damaged', message,
    cure: 'Take the record of the branch that was published, as by git checkout main -- content/record, and run npm run seal again. '
      + 'It is never mended by hand.',
  };
}
