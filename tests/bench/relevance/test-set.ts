import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Judged } from './metrics.ts';

/** A document that is searched. */
export interface TestDocument {
  id: string;
  title: string;
  text: string;
}

/** Documents, queries, and which documents answer which query. */
export interface TestSet {
  name: string;
  /** Of the documents, by what most of them are written in. */
  language: 'en' | 'zh';
  documents: readonly TestDocument[];
  queries: readonly { id: string; text: string }[];
  judged: ReadonlyMap<string, Judged>;
}

/** The three files of a test set. */
export interface SetFiles {
  docs: string;
  queries: string;
  qrels: string;
}

/** The three files where they lie in one folder under their usual names. */
export function filesIn(folder: string): SetFiles {
  return { docs: join(folder, 'docs.jsonl'), queries: join(folder, 'queries.jsonl'), qrels: join(folder, 'qrels.tsv') };
}

/**
 * Read a test set: documents and queries with one JSON object a line, and lines `query document grade` parted by tabs or spaces;
 * a line of four columns is as TREC writes it. Named after the folder of its documents.
 * @throws with the file and the line that cannot be read
 */
export function readTestSet({ docs, queries, qrels }: SetFiles): TestSet {
  const documents = readLines(docs, (line) => objectIn(line, ['id', 'text'])).map(
    ({ id, title, text }) => ({ id: id ?? '', title: title ?? '', text: text ?? '' }),
  );
  const asked = readLines(queries, (line) => objectIn(line, ['id', 'text'])).map(({ id, text }) => ({ id: id ?? '', text: text ?? '' }));
  const judged = new Map<string, Map<string, number>>();
  for (const [query, document, grade] of readLines(qrels, judgementIn)) {
    const of = judged.get(query) ?? new Map<string, number>();
    judged.set(query, of.set(document, grade));
  }
  const chinese = documents.filter(({ text }) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 4).length;
  return { name: basename(dirname(docs)), language: chinese > documents.length / 2 ? 'zh' : 'en', documents, queries: asked, judged };
}

function readLines<T>(file: string, read: (line: string) => T): T[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [read(line)];
    } catch (cause) {
      throw new Error(`${file}:${at + 1} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  });
}

/** The texts of an object, by name. A number stands for its digits: some sets count their documents. */
function objectIn(line: string, wanted: readonly string[]): Partial<Record<string, string>> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('it is no object.');
  const texts = Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (typeof each === 'string' || typeof each === 'number' ? [[name, String(each)]] : [])),
  );
  const missing = wanted.find((name) => texts[name] === undefined);
  if (missing !== undefined) throw new Error(`it has no ${missing}.`);
  return texts;
}

function judgementIn(line: string): [query: string, document: string, grade: number] {
  const columns = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/);
  const [query, document, grade] = columns.length === 4 ? [columns[0], columns[2], columns[3]] : columns;
  if (query === undefined || document === undefined || !Number.isFinite(Number(grade ?? Number.NaN))) throw new Error('it is no query, document and grade.');
  return [query.trim(), document.trim(), Number(grade)];
}
