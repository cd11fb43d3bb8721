import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { site } from '../../../src/site.ts';
import { isDay } from '../../../src/schema/day.ts';

const home = inject('sample');
const data = join(home, 'dist/data');
const page = readFileSync(join(data, 'index.html'), 'utf8');
const items = readdirSync(join(home, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).sort();
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await (await DuckDBInstance.create(':memory:')).connect();
});

afterAll(() => duck?.closeSync());

/** An example as it stands on the page, its quotation marks read, with another place in that of the site's data. */
function exampleOf(name: string, place: string): string {
  const code = new RegExp(`<h3 id="${name}".*?<code>(.*?)</code>`, 's').exec(page)?.[1] ?? '';
  const marks: Record<string, string> = { '&#39;': '\'', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return code.replace(/&(?:#39|quot|lt|gt|amp);/g, (mark) => marks[mark] ?? mark).replaceAll(`${site.origin}/data/`, place);
}

async function ask(question: string): Promise<Record<string, unknown>[]> {
  return (await duck.runAndReadAll(question)).getRowObjectsJson();
}

test('the three lines for DuckDB on the page load every item, with its words, and of one type in all years', async () => {
  const lines = exampleOf('duckdb', `${data}/`).split('\n');
  let counts: Record<string, unknown>[] = [];
  for (const line of lines) counts = await ask(line);
  expect(counts.reduce((sum, { items: count }) => sum + Number(count), 0)).toBe(items.length);
  expect((await ask(`SELECT count(*) AS n FROM read_json_auto('${data}/items/*.jsonl.gz')`))[0]).toEqual({ n: String(items.length) });
  const types = new Map((await ask('DESCRIBE items')).map(({ column_name: name, column_type: type }) => [name, type]));
  expect(['day', 'headline_supplied', 'topics', 'people', 'text'].map((name) => types.get(name))).toEqual([
    'DATE', 'BOOLEAN', 'VARCHAR[]', 'VARCHAR[]', 'VARCHAR',
  ]);
  const rows = await ask('SELECT story, language, text, headline, sha256 FROM items ORDER BY story, language');
  for (const { story, language, text, headline, sha256 } of rows) {
    const file = `${String(story)}${language === site.languages[0] ? '' : `.${String(language)}`}.md`;
    const source = readFileSync(join(home, 'content', file));
    expect(source.toString().split(/^---$/m).slice(2).join('---').trim(), file).toBe(text);
    expect(source.toString(), file).toContain(headline);
    expect(createHash('sha256').update(source).digest('hex'), file).toBe(sha256);
  }
});

test('items and names are joined word by word', async () => {
  const [joined] = await ask(`
    SELECT count(*) AS n, count(slug) AS found FROM (SELECT language, unnest(topics) AS name FROM read_json('${data}/items/*.jsonl.gz'))
    LEFT JOIN (FROM '${data}/names.jsonl.gz' WHERE kind = 'topics') USING (language, name)`);
  expect(Number(joined?.['n'])).toBeGreaterThan(100);
  expect(joined?.['found']).toBe(joined?.['n']);
  expect(await ask(`SELECT zh FROM '${data}/pairs.jsonl.gz' WHERE kind = 'topics' AND en = 'mining'`)).toEqual([{ zh: '采矿' }]);
});

test.skipIf(spawnSync('python3', ['--version']).status !== 0)('the three lines for Python load the same', () => {
  const { stdout, stderr } = spawnSync('python3', ['-c', `${exampleOf('python', `${pathToFileURL(data).href}/`)}\nprint(len(items), items[0]["language"])`], {
    encoding: 'utf8',
  });
  expect(`${stderr}${stdout}`.trim()).toBe(`${items.length} en`);
});

test('every row is what the published schema says, and every file is one that the catalogue names', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(data, file), 'utf8'));
  const isRow = new Ajv2020({ strictTypes: false, formats: { date: isDay, uri: URL.canParse } }).compile(read('schema.json') as object);
  const { resources } = read('datapackage.json') as { resources: { name: string; path?: string[]; data?: { items: number; stories: number }[] }[] };
  const linesOf = (path: string) => gunzipSync(readFileSync(join(data, path))).toString().trim().split('\n');
  const rows = (resources.find(({ name }) => name === 'items')?.path ?? []).flatMap(linesOf);
  expect(rows.filter((row) => !isRow(JSON.parse(row)))).toEqual([]);
  expect(rows).toHaveLength(items.length);
  const months = resources.find(({ name }) => name === 'months')?.data ?? [];
  expect(months.reduce((sum, month) => sum + month.items, 0)).toBe(items.length);
  const named = [...resources.flatMap(({ path }) => path ?? []), 'datapackage.json', 'schema.json', 'index.html'];
  const there = readdirSync(data, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
  expect(there.map(({ parentPath, name }) => join(parentPath, name).slice(data.length + 1)).sort()).toEqual(named.sort());
});

test('the page on coverage leads to every month that has stories and to every known gap', () => {
  const coverage = readFileSync(join(home, 'dist/coverage/index.html'), 'utf8');
  const months = new Set(items.map((file) => file.slice(0, 7)));
  for (const month of months) expect(coverage).toContain(`href="/${month}/"`);
  expect(coverage.match(/href="#gap-1"/g)).toHaveLength(36);
  expect(coverage).toContain('none here, not known why');
});
