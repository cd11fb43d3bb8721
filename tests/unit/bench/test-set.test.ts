import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesIn, readTestSet } from '../../bench/relevance/test-set.ts';

const folder = mkdtempSync(join(tmpdir(), 'backnumber-set-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const lay = (docs: string, queries: string, qrels: string) => {
  const files = filesIn(folder);
  writeFileSync(files.docs, docs);
  writeFileSync(files.queries, queries);
  writeFileSync(files.qrels, qrels);
  return files;
};
const query = '{"id": "q", "text": "coal"}\n';

describe('a test set', () => {
  test('may count its documents, leave out titles, and end its lines twice', () => {
    const set = readTestSet(lay('{"id": 1, "text": "Coal."}\n\n', query, 'q\t1\t2\n'));
    expect([set.documents, set.language, [...set.judged.get('q') ?? []]]).toEqual([[{ id: '1', title: '', text: 'Coal.' }], 'en', [['1', 2]]]);
  });

  test('may be judged as TREC writes it', () => {
    expect([...readTestSet(lay('{"id": "1", "text": "Coal."}', query, 'q 0 1 1\n')).judged.get('q') ?? []]).toEqual([['1', 1]]);
  });

  test('is Chinese where most of its documents are', () => {
    expect(readTestSet(lay('{"id": "1", "title": "煤", "text": "海州露天煤矿（Haizhou）"}', query, 'q\t1\t1')).language).toBe('zh');
  });

  test('that cannot be read is named with the line', () => {
    const files = lay('{"id": "1", "text": "Coal."}\n{"id": "2"}\n', query, 'q\t1\t1');
    expect(() => readTestSet(files)).toThrow(`${files.docs}:2 cannot be read: it has no text.`);
    const wrong = lay('{"id": "1", "text": "Coal."}', query, 'q\t1\n');
    expect(() => readTestSet(wrong)).toThrow(`${wrong.qrels}:1 cannot be read: it is no query, document and grade.`);
  });
});
