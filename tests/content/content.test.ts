import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../../src/commands/line/folders.ts';
import { closeEdition, loadEdition, type Edition } from '../../src/edition.ts';
import { formatReport } from '../../src/schema/report.ts';

const cache = mkdtempSync(join(tmpdir(), 'backnumber-content-'));
let edition: Edition;

beforeAll(async () => {
  edition = await loadEdition({ content: join(project, 'content'), out: join(cache, 'dist'), cache, base: '/', now: '2026-11-23T00:00:00Z', dev: false });
});

afterAll(() => {
  closeEdition();
  rmSync(cache, { recursive: true, force: true });
});

test('every file of the archive keeps the rules, warnings included', () => {
  expect(formatReport(edition.problems)).toBe('');
});

test('every item is a digest of 80 words or more that names its source', () => {
  const { items } = edition.archive;
  expect(items.filter(({ matter }) => !matter.digest).map(({ file }) => file)).toEqual([]);
  expect(items.filter(({ length }) => length < 80).map(({ file, length }) => [file, length])).toEqual([]);
});

test('each decade from the 1950s to the 2020s is told of in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const decades = new Set(edition.archive.items.filter((item) => item.language === language).map(({ matter }) => `${matter.date.slice(0, 3)}0s`));
    expect([...decades].sort()).toEqual(['1950s', '1960s', '1970s', '1980s', '1990s', '2000s', '2010s', '2020s']);
  }
});

test('every name in a Chinese item is paired, so that both languages meet on one page', () => {
  const alone = Object.values(edition.archive.hubs.all).flatMap((hubs) =>
    [...hubs.values()].filter(({ names, stories }) => names.en === undefined && stories.length > 0).map(({ kind, slug }) => `${kind}: ${slug}`));
  expect(alone).toEqual([]);
});
