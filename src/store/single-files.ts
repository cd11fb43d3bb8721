import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../schema/text.ts';
import { digestOf } from './digest.ts';
import type { ContentFiles, FileEntry } from './files.ts';
import { readGoneFile, type GoneReading } from './gone-reader.ts';
import type { CoverageReading, ItemRows, KeptReadings, NamesReading } from './item-rows.ts';
import { readRecordFolder, type RecordReading } from './record-reader.ts';

/** The largest file of paired names or known gaps that is read, in bytes: some hundred thousand pairs. */
const maxListBytes = 10_000_000;

/** What the files say of which there is one each: those beside the items. */
export interface SingleReadings {
  names: NamesReading;
  coverage: CoverageReading;
  gone: GoneReading;
  record: RecordReading;
}

/** Read the files of which there is one each, as far as what came of it is not kept. @param context digest of the code that reads */
export async function readSingleFiles(content: string, files: ContentFiles, rows: ItemRows, context: string): Promise<SingleReadings> {
  const { names, coverage, gone, record } = files;
  const bytesOf = ({ path }: FileEntry) => readFileSync(join(content, path));
  /** Take what is kept under these bytes, or read them and keep that. */
  const keptOr = async <Kind extends 'names' | 'coverage' | 'gone'>(kind: Kind, bytes: Uint8Array, read: () => Promise<KeptReadings[Kind]>) => {
    const key = digestOf(context, bytes);
    const kept = rows.reading(kind, key);
    if (kept) return kept;
    const outcome = await read();
    rows.keepReading(kind, key, outcome);
    return outcome;
  };
  const [nameBytes, coverageBytes, goneBytes] = [names && bytesOf(names), coverage && bytesOf(coverage), gone && bytesOf(gone)];
  return {
    names: names && nameBytes ? await keptOr('names', nameBytes, () => readNames(names.path, nameBytes)) : { pairs: [], problems: [] },
    coverage: coverage && coverageBytes
      ? await keptOr('coverage', coverageBytes, () => readCoverage(coverage.path, coverageBytes))
      : { gaps: [], problems: [] },
    gone: gone && goneBytes ? await keptOr('gone', goneBytes, () => readGoneFile(gone.path, goneBytes)) : { gone: [], problems: [] },
    record: await readRecordOnce(content, record, rows, context),
  };
}

/** Read the record: the files of entries that were found sound before are not hashed again. */
async function readRecordOnce(content: string, entries: readonly FileEntry[], rows: ItemRows, context: string): Promise<RecordReading> {
  const known = new Map(rows.reading('record', context));
  const reading = await readRecordFolder(content, entries, known);
  if (reading.roots.size !== known.size) rows.keepReading('record', context, [...reading.roots]);
  return reading;
}

async function readNames(file: string, bytes: Uint8Array): Promise<NamesReading> {
  const { text, problems } = decodeText(file, bytes, maxListBytes);
  // Imported only here: where nothing changed, no YAML is read.
  const { checkNames } = await import('../schema/names.ts');
  const checked = text === undefined ? { pairs: [], problems: [] } : checkNames(text);
  return { pairs: checked.pairs, problems: [...problems, ...checked.problems] };
}

async function readCoverage(file: string, bytes: Uint8Array): Promise<CoverageReading> {
  const { text, problems } = decodeText(file, bytes, maxListBytes);
  const { checkCoverage } = await import('../schema/coverage/coverage-file.ts');
  const checked = text === undefined ? { gaps: [], problems: [] } : checkCoverage(text);
  return { gaps: checked.gaps, problems: [...problems, ...checked.problems] };
}
