import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { View } from '../../../src/archive/pages/views.ts';
import { addEdition } from '../../../src/record/append.ts';
import { readSealedRecord } from '../../../src/record/record.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import { site } from '../../../src/site.ts';
import { sha256 } from '../../../src/store/sha256.ts';
import { makeItem } from './make.ts';

const visibility = { now: 0, dev: false };
const correction = (date: string) => ({ date, text: `Not on ${date}.` });
const gone = [{ path: '/x/', reason: 'Twice.', place: { line: 1, column: 1 } }];
const archiveOf = (items: NewsItem[], record?: Awaited<ReturnType<typeof sealed>>) => (
  buildArchive(items, [], visibility, { gone, stamps: [], ...(record && { record }) }));
type RecordView = Extract<View, { kind: 'record' }>;
const isRecord = (view: View): view is RecordView => view.kind === 'record';
const recordViews = (items: NewsItem[]) => [...buildPages(archiveOf(items))].map(({ view }) => view()).filter(isRecord);

/** A record in which these items were sealed in one edition after another. */
async function sealed(...editions: NewsItem[][]) {
  let record: Awaited<ReturnType<typeof read>> | undefined;
  for (const [at, items] of editions.entries()) {
    const told = items.map((item) => ({ kind: 'publication' as const, address: `/${item.story}/`, sha256: item.sha256 }));
    record = await read((await addEdition(record, told, { day: `2026-11-0${at + 1}`, origin: 'a.example/record' }, sha256)).files);
  }
  return record;
}

async function read(files: ReadonlyMap<string, string>) {
  const blocks = [{ text: files.get('record/entries/000.jsonl') ?? '' }];
  const found = await readSealedRecord({ checkpoint: files.get('record/checkpoint') ?? '', blocks }, { witnesses: [] }, sha256);
  if ('message' in found) throw new Error(found.message);
  return found;
}

describe('the page of the record', () => {
  test('lists corrections and withdrawals of its language, newest first, and the addresses given up', () => {
    const items = [
      makeItem('2023/02/a.md', { title: 'A', corrections: [correction('2023-03-01'), correction('2023-05-01')] }),
      makeItem('2023/02/b.md', { title: 'B', withdrawn: { date: '2023-04-01', reason: 'Not confirmed.' } }),
      makeItem('2023/02/c.zh.md', { corrections: [correction('2023-06-01')] }),
      makeItem('2023/02/d.md'),
    ];
    const [english, chinese] = recordViews(items);
    expect(english?.notices.map(({ kind, day, title }) => [kind, day, title])).toEqual([
      ['correction', '2023-05-01', 'A'], ['withdrawal', '2023-04-01', 'B'], ['correction', '2023-03-01', 'A'],
    ]);
    expect(chinese?.notices.map(({ day }) => day)).toEqual(['2023-06-01']);
    expect([english?.gone, english?.sealed, english?.years]).toEqual([[{ path: '/x/', reason: 'Twice.' }], undefined, []]);
  });

  test('parts by years where it is long, so that those of earlier years stay as they are', () => {
    const many = Array.from({ length: site.listLength }, (_, at) => makeItem(`2020/01/a${at}.md`, { corrections: [correction('2020-02-01')] }));
    const later = makeItem('2021/01/b.md', { corrections: [correction('2021-02-01')] });
    expect(recordViews(many).filter(({ language }) => language === 'en').map(({ year, notices }) => [year, notices.length])).toEqual([[undefined, 150]]);
    const views = recordViews([...many, later]).filter(({ language }) => language === 'en');
    expect(views.map(({ year, notices, years }) => [year, notices.length, years])).toEqual([
      [undefined, 1, [{ key: '2020', stories: 150 }]], ['2020', 150, []],
    ]);
  });
});

describe('the edition that a story names', () => {
  const [old, fresh] = [makeItem('2023/02/old.md'), makeItem('2023/02/new.md')];
  const articles = (items: NewsItem[], record: Awaited<ReturnType<typeof sealed>>) => new Map([...buildPages(archiveOf(items, record))]
    .flatMap(({ place, key, view }) => (place.kind === 'article' ? [[place.story, { key, edition: (view() as { edition?: number }).edition }]] : [])));

  test('is the one in which its text was sealed, and none where the text is another since', async () => {
    const record = await sealed([old], [fresh]);
    const changed = { ...old, sha256: hash('sha256', 'another') };
    expect([...articles([old, fresh], record).values()].map(({ edition }) => edition)).toEqual([2, 1]);
    expect(articles([changed, fresh], record).get('2023/02/old')?.edition).toBeUndefined();
    expect(articles([old, fresh], undefined).get('2023/02/old')?.edition).toBeUndefined();
  });

  test('does not change when another edition tells of other stories', async () => {
    const before = articles([old, fresh], await sealed([old]));
    const after = articles([old, fresh], await sealed([old], [fresh]));
    expect(after.get('2023/02/old')).toEqual(before.get('2023/02/old'));
    expect(after.get('2023/02/new')?.key).not.toBe(before.get('2023/02/new')?.key);
  });
});
