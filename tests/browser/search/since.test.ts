import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { bundleOf } from '../../../src/record/bundles.ts';
import { checkpointText } from '../../../src/record/checkpoint.ts';
import { entryLine } from '../../../src/record/entry.ts';
import { noteOf } from '../../../src/record/note.ts';
import { items, useReader } from '../search-room.ts';

const reader = useReader();
const { open, settled, click, count, query } = reader;
const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** A record in which every fourth item, those from Xinhua and the first in Chinese, came on 1 March 2026 and the others before. */
beforeEach(() => {
  const lines = [[1, '2026-01-01'], [2, '2026-03-01']].flatMap(([edition, day]) => items.filter((_, at) => (at % 4 === 0) === (edition === 2)).map(({ url }) =>
    entryLine({ edition: Number(edition), day: String(day), kind: 'publication', address: `/${url}`, sha256: 'a'.repeat(64) })));
  const head = { origin: 'a.example/record', size: lines.length, root: new Uint8Array(32) };
  const files = { checkpoint: utf8(noteOf({ text: checkpointText(head), signatures: [] })), [`tile/entries/000.p/${lines.length}`]: bundleOf(lines.map(utf8)) };
  for (const [name, bytes] of Object.entries(files)) {
    const file = join(reader.out, 'record', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
});

describe('stories added since a day', () => {
  test('are told by the record; the day stands in the address, and as a filter that can be taken away', async () => {
    await open('search/?q=livestock&since=2026-03-01');
    expect([await count(), await reader.page.textContent('[data-applied] li'), await reader.page.inputValue('input[name=since]')])
      .toEqual(['2', 'Added to the archive since 1 Mar 2026 ×', '2026-03-01']);
    await reader.page.waitForSelector('[data-facet=source] li');
    expect(await reader.page.$$eval('[data-facet=source] li label', (all) => all.map((label) => label.textContent?.trim()))).toEqual(['Xinhua 2']);
    expect(await reader.page.locator('[data-years] td', { hasText: /^1$/ }).count()).toBe(2);
    await reader.page.fill('input[name=since]', '2026-03-02');
    await reader.page.waitForURL(/since=2026-03-02/);
    await settled();
    expect(await reader.told()).toBe('No stories match “livestock”.');
    await click('[data-applied] button');
    expect([await count(), query()]).toEqual(['8', '?q=livestock']);
  });

  test('can be asked for alone, and in each language', async () => {
    await open('search/?since=2026-03-01');
    expect(await count()).toBe('10');
    await open('zh/search/?since=2026-03-01');
    expect([await count(), await reader.links()]).toEqual(['1', ['zh/2023/02/plan/']]);
    await open('search/?since=2026-01-01');
    expect(await count()).toBe('40');
  });

  test('the day of the last visit is a button; a visit on the same day is none', async () => {
    await open('search/?q=livestock');
    expect(await reader.page.locator('[data-visit]').count()).toBe(0);
    await reader.page.evaluate(() => localStorage.setItem('visits', '2026-02-12'));
    await open('search/?q=livestock');
    await click('[data-visit]');
    expect([await count(), query()]).toEqual(['2', '?q=livestock&since=2026-02-12']);
    await open('search/?q=livestock');
    expect(await reader.page.textContent('[data-visit]')).toBe('Since your last visit, 12 Feb 2026');
  });

  test('where the archive keeps no record, the day is left aside', async () => {
    await reader.page.route('**/search/?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<input type="date" name="since">', '') });
    });
    await open('search/?q=livestock&since=2026-03-01');
    expect(await count()).toBe('8');
  });
});
