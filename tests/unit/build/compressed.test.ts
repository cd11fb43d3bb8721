import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { findDueFiles } from '../../../src/build/changes/due-files.ts';
import type { PublishedFiles } from '../../../src/build/changes/ledger-rows.ts';
import { isOwnFile } from '../../../src/build/publishing/own-files.ts';
import { compressFiles, copiesOf, uncompressedName } from '../../../src/build/publishing/compressed.ts';
import { orderOf } from '../../../src/build/publishing/publish.ts';

const folder = mkdtempSync(join(tmpdir(), 'backnumber-compressed-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('copies hold what the file holds, lie beside texts only, and are the same bytes again', async () => {
  const page = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">${'<p>Coal 煤.</p>'.repeat(500)}`;
  mkdirSync(join(folder, 'search/0123456789abcdef'), { recursive: true });
  const files = ['index.html', 'empty.txt', 'feed.xml', 'a.webp', 'search/0123456789abcdef/pages.bin', '.nojekyll', '_headers'];
  for (const file of files) writeFileSync(join(folder, file), file === 'empty.txt' ? '' : page);
  await compressFiles(folder, [...files, 'search/0123456789abcdef/', 'gone.html']);
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(gz|br)$/.test(file)).sort();
  expect(made).toEqual(['empty.txt.br', 'empty.txt.gz', 'feed.xml.br', 'feed.xml.gz', 'index.html.br', 'index.html.gz']);
  const before = made.map((file) => readFileSync(join(folder, file)));
  expect([gunzipSync(before[5] ?? ''), brotliDecompressSync(before[4] ?? '')].map(String)).toEqual([page, page]);
  // No time, no name, and no system that it was made on.
  expect([...before[5]?.subarray(0, 10) ?? []]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 2, 255]);
  await compressFiles(folder, files);
  expect(made.map((file) => readFileSync(join(folder, file)))).toEqual(before);
});

test('a copy goes live with its file, and is known as ours where the ledger is lost', () => {
  const names = ['index.html.gz', '2023.jsonl.gz', 'a.webp.br', 'a.gz', 'index.html'];
  expect(names.map(uncompressedName)).toEqual(['index.html', '2023.jsonl', 'a.webp.br', 'a.gz', 'index.html']);
  const files = ['index.html', 'index.html.br', '2023/02/mine/index.html.gz', '2023/02/mine/index.html', '_astro/a.css.br'];
  expect(orderOf(files, () => false)).toEqual(['_astro/a.css.br', '2023/02/mine/index.html.gz', '2023/02/mine/index.html', 'index.html', 'index.html.br']);
  expect(['robots.txt.gz', 'search/volumes.json.br', 'notes.txt.gz', 'CNAME.gz'].map((file) => isOwnFile(folder, file))).toEqual([true, true, false, false]);
});

test('a file is made again where its copies are missing or stale, and copies go where they are no longer wanted', () => {
  const live: PublishedFiles = { files: new Map(), searched: new Map() };
  for (const [file, digest] of [['a.html', '1'], ['a.html.gz', '1'], ['a.html.br', '1'], ['b.html', '1'], ['b.html.gz', '']]) {
    live.files.set(file ?? '', { digest: digest ?? '', group: 'x' });
  }
  const outputs = () => ['a.html', 'b.html'].map((file) => ({ form: 'text' as const, file, digest: '1', text: () => '' }));
  const known = { renderer: '', groups: new Map([['x', { key: 'old', files: 5, pages: 2 }]]) };
  const found = (copies: (file: string) => string[]) => findDueFiles([{ name: 'x', key: 'new', outputs }], known, () => live, copies);
  expect(found(copiesOf).due.map(({ output }) => output.file)).toEqual(['b.html']);
  expect([...found(copiesOf).files].length).toBe(6);
  expect([found(() => []).due.length, [...found(() => []).files], found(copiesOf).pages]).toEqual([0, ['a.html', 'b.html'], 2]);
});
