import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { featuresOf } from '../../../src/markdown/features.ts';
import { readerOf } from '../../../src/markdown/reader.ts';
import { makeBody } from './make-body.ts';

const folders = ['content', '../shared/corpus'].filter((folder) => existsSync(folder));
const files = folders.flatMap((folder) => globSync('**/*.md', { cwd: folder }).map((file) => join(folder, file))).sort();

/** Every file when asked for, else every seventh: rendering thousands takes longer than the other tests together. */
const some = files.filter((file, index) => file.startsWith('content') || index % 7 === 0);

test.skipIf(files.length === 0)('real files render safely, with every problem placed inside its file', async () => {
  for (const file of some) {
    const text = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
    const matter = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '';
    const firstLine = matter.split('\n').length;
    const body = await makeBody(text.slice(matter.length), { firstLine, language: file.endsWith('.zh.md') ? 'zh' : 'en' });
    expect(body.html, file).not.toMatch(/<script|<iframe|<!--|<[^>]* (?:href|src)="(?:javascript:|data:|\/\/)/i);
    const lines = text.split('\n');
    for (const { line, column } of [...body.problems, ...body.links]) {
      expect(line, file).toBeGreaterThanOrEqual(firstLine);
      expect(column, file).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
    }
  }
}, 120_000);

test.skipIf(files.length === 0)('what a text does not seem to hold is not there', () => {
  const all = { bareAddresses: true, bareMail: true, chinese: true, footnotes: true, strikethrough: true, tables: true, taskLists: true };
  for (const file of some) {
    const text = readFileSync(file, 'utf8');
    expect(JSON.stringify(readerOf(featuresOf(text)).parse(text)) === JSON.stringify(readerOf(all).parse(text)), file).toBe(true);
  }
}, 120_000);
