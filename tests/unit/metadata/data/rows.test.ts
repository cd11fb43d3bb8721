import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathsFor } from '../../../../src/addresses.ts';
import { buildArchive } from '../../../../src/archive/archive.ts';
import { columns } from '../../../../src/metadata/data/columns.ts';
import { nameRowsOf, pairRowsOf } from '../../../../src/metadata/data/name-rows.ts';
import { itemRowsOf } from '../../../../src/metadata/data/row.ts';
import { rowSchema } from '../../../../src/metadata/data/schemas.ts';
import type { FrontMatter } from '../../../../src/schema/fields/fields.ts';
import { isDay } from '../../../../src/schema/day.ts';
import type { NewsItem } from '../../../../src/schema/item.ts';
import type { NamePair } from '../../../../src/schema/names.ts';
import { sourceTextOf } from '../../../../src/store/source-text.ts';
import { makeItem } from '../../archive/make.ts';

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, formats: { date: isDay, uri: (address: string) => URL.canParse(address) } });
const isRow = ajv.compile(rowSchema());
const paths = pathsFor('/news/');
const picture = { file: 'aa-960.webp', width: 960, height: 640, sizes: [{ file: 'aa-960.webp', width: 960 }] };

/** The rows of items, each held against the schema, whose files hold these texts. */
function rowsOf(items: readonly NewsItem[], text = 'Words.'): Record<string, unknown>[] {
  const lines = itemRowsOf(items, ({ file }) => sourceTextOf(file, Buffer.from(`---\ntitle: A\n---\n\n${text}\n`)), paths);
  expect(lines.endsWith('\n')).toBe(items.length > 0);
  return lines.split('\n').filter(Boolean).map((line) => {
    const row = JSON.parse(line) as Record<string, unknown>;
    expect(isRow(row), JSON.stringify(isRow.errors)).toBe(true);
    return row;
  });
}

const full: Partial<FrontMatter> = {
  title: 'A "<b>"', titleSupplied: true, digest: true, source: 'Town Crier', sourceUrl: 'https://example.org/1', author: ['Li Wei'], editor: ['Wang Fang'],
  topics: ['mining'], people: ['Zhou'], places: ['Haizhou'], organisations: ['Group'], series: 'The mine', updated: '2023-03-01', lang: 'pt-BR',
  corrections: [{ date: '2023-03-02', text: 'It was so.' }], aliases: ['/old/1'], image: { src: 'a.jpg', alt: 'A pit', credit: 'Zhang' },
};

test('a row says what the front matter says, in columns that are always there', () => {
  const [row = {}, other = {}] = rowsOf([
    makeItem('2023/02/a.md', full, { standfirst: 'In short.', picture }), makeItem('2023/02/a.zh.md', {}, { standfirst: '简。' }),
  ], 'Words.\n\n\tCode.');
  expect(row).toEqual({
    address: 'https://fuxin-news-archive.example/news/2023/02/a/', story: '2023/02/a', language: 'en', text_language: 'pt-BR', day: '2023-02-15',
    headline: 'A "<b>"', headline_supplied: true, standfirst: 'In short.', text: 'Words.\n\n\tCode.', is_digest: true, source: 'Town Crier',
    source_address: 'https://example.org/1', byline: ['Li Wei'], editors: ['Wang Fang'], topics: ['mining'], people: ['Zhou'], places: ['Haizhou'],
    organisations: ['Group'], series: 'The mine', updated: '2023-03-01', corrections: [{ date: '2023-03-02', text: 'It was so.' }], withdrawn: null,
    translations: ['https://fuxin-news-archive.example/news/zh/2023/02/a/'],
    picture: {
      address: 'https://fuxin-news-archive.example/news/pictures/aa-960.webp', width: 960, height: 640, words: 'A pit', credit: 'Zhang', caption: null,
    },
    former_addresses: ['/old/1'], licence: 'CC BY 4.0', licence_address: 'https://creativecommons.org/licenses/by/4.0/',
    sha256: 'a1'.repeat(32),
  });
  expect(Object.keys(other)).toEqual(columns.map(({ name }) => name));
  expect([other['byline'], other['topics'], other['corrections'], other['picture'], other['updated']]).toEqual([[], [], [], null, null]);
});

test('of a withdrawn item a row says when and why, and nothing of what it told', () => {
  const withdrawn = { date: '2023-03-01', reason: 'Not confirmed.' };
  const [row = {}] = rowsOf([makeItem('2023/02/a.md', { ...full, withdrawn }, { standfirst: 'In short.', picture })], 'A xylophone.');
  expect(row).toMatchObject({
    withdrawn, text: null, standfirst: null, series: null, picture: null, topics: [], people: [], places: [], organisations: [],
  });
  expect(JSON.stringify(row)).not.toMatch(/xylophone|In short|Zhou|A pit/);
});

test('whatever words an item has, its row is one line for every program and gives them back', () => {
  const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a\u2028b\u2029c\u0085d', '</script>', '50% & "more"', '💥 \u202e', '['));
  fc.assert(fc.property(words, words, (title, topic) => {
    const item = makeItem('2023/02/a.md', { title, topics: [topic] }, { standfirst: title });
    const line = itemRowsOf([item], () => title, paths);
    expect(line.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(2);
    expect(JSON.parse(line)).toMatchObject({ headline: title, topics: [topic], standfirst: title, text: title });
  }), { numRuns: 200 });
});

test('the text comes back as it stands below the front matter, whichever way its lines end', () => {
  const [row = {}] = rowsOf([makeItem('2023/02/a.md')], '> 引语\r\n\r\n---\r\n\r\nEnd\u2028of it.  ');
  expect(row['text']).toBe('> 引语\n\n---\n\nEnd\u2028of it.');
});

test('names stand as items write them, each with the thing it names; pairs are things of several names', () => {
  const pairs: NamePair[] = [{ kind: 'topics', names: { en: 'mining', zh: '采矿' } }, { kind: 'people', names: { en: 'Held Back', zh: '未刊' } }];
  const withdrawn = { date: '2023-03-01', reason: 'False.' };
  const { hubs } = buildArchive([
    makeItem('2023/02/a.md', { topics: ['mining'], people: ['Zhou "Q" Li'] }), makeItem('2023/03/b.md', { topics: ['Mining'] }),
    makeItem('2023/03/c.zh.md', { topics: ['采矿'], source: '日报' }), makeItem('2023/03/d.md', { people: ['Nobody Else'], withdrawn }),
  ], pairs, { now: Date.parse('2026-01-01T00:00:00Z'), dev: false });
  const read = (text: string) => text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, string | null>);
  expect(read(nameRowsOf(hubs, paths)).filter(({ kind }) => kind !== 'sources').map((row) => Object.values(row).slice(0, 5).join(' | '))).toEqual([
    'people | en | Zhou "Q" Li | Zhou "Q" Li | zhou-q-li', 'topics | en | Mining | mining | mining', 'topics | en | mining | mining | mining',
    'topics | zh | 采矿 | 采矿 | mining',
  ]);
  expect(read(pairRowsOf(hubs))).toEqual([{ kind: 'topics', slug: 'mining', en: 'mining', zh: '采矿' }]);
});
