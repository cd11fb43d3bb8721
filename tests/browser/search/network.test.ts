import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/search/format/catalogue.ts';
import { items, useReader } from '../search-room.ts';

const reader = useReader();
const { open, settled, click, count, told, links } = reader;
/** The folders of English indexes, latest first. */
const volumes = async () =>
  (await (await fetch(`${reader.room.address}search/volumes.json`)).json() as Catalogue).volumes.map(({ indexes }) => indexes['en']?.path ?? '');
/** Hold back what is asked of the oldest volume, until it is let go. */
const holdBack = async () => {
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const oldest = (await volumes()).at(-1) ?? '';
  await reader.page.route((url) => url.pathname.includes(oldest), async (route) => {
    await held;
    await route.continue();
  });
  return release;
};

describe('where the network is slow', () => {
  test('a count that the word lists tell is said while the volumes are still being read', async () => {
    const release = await holdBack();
    await reader.page.goto(`${reader.room.address}search/?q=livestock&sort=latest`);
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.getAttribute('data-count') === '8');
    expect(await reader.page.getAttribute('[data-search]', 'aria-busy')).toBe('true');
    release();
    await settled();
    expect([await told(), (await links()).length]).toEqual(['8 stories', 8]);
  });

  test('what the latest volume has is shown, the years to come are named, and later results follow without moving any', async () => {
    const release = await holdBack();
    // Where it is scrolled to is measured, and a smooth way there takes a while.
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    await reader.page.goto(`${reader.room.address}search/?q=item&sort=latest`);
    await reader.page.waitForSelector('[data-results] > li');
    expect(await reader.page.textContent('[data-note]')).toMatch(/^Still reading: \d{4}–\d{4} …$/);
    await reader.page.click('[data-more]');
    await reader.page.waitForSelector('[data-results] > li:nth-child(20)');
    const [before, first] = [await links(), await reader.page.locator('[data-results] > li').first().elementHandle()];
    expect(before.length).toBe(20);
    const place = await first?.boundingBox();
    release();
    await settled();
    expect((await links()).slice(0, before.length)).toEqual(before);
    expect([await first?.boundingBox(), await reader.page.textContent('[data-note]'), await reader.page.isVisible('[data-offer]')]).toEqual([place, '', false]);
  });

  test('better matches that come late are offered, and stand where they belong when the offer is taken', async () => {
    // The oldest items say it in their headlines.
    await open('search/?q=trains');
    const final = await links();
    expect(final.slice(0, 2)).toEqual(['1985/02/item-38/', '1984/02/item-39/']);
    const release = await holdBack();
    await reader.page.reload();
    await reader.page.waitForSelector('[data-results] > li');
    const before = await links();
    release();
    await settled();
    expect([await links(), await reader.page.textContent('[data-offer]')]).toEqual([before, '2 better matches from 1984–1985']);
    await reader.page.click('[data-offer]');
    await reader.page.waitForSelector('[data-offer]', { state: 'hidden' });
    expect(await reader.page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain(final[0]);
    expect(await links()).toEqual(final);
  });

  test('a newer question takes the place of one that is still being answered', async () => {
    const release = await holdBack();
    await reader.page.goto(`${reader.room.address}search/?q=item&sort=latest`);
    await reader.page.waitForSelector('[data-results] > li');
    await reader.page.fill('input[name=q]', 'zebra');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('zebra'));
    release();
    await settled();
    expect([await told(), (await links()).length]).toEqual(['No stories match “zebra”.', 0]);
  });
});

describe('where something cannot be read', () => {
  test('a volume that is gone is named, what others hold is shown, and a button tries again', async () => {
    reader.room.lost = (await volumes()).at(-1) ?? '';
    await open('search/?q=livestock&sort=latest');
    expect([await told(), await links()]).toEqual(['8 stories', [0, 5, 10, 15, 20].map((at) => `${2023 - at}/02/item-${at}/`)]);
    expect(await reader.page.textContent('[data-note]')).toMatch(/^Could not be read: \d{4}–\d{4}\.$/);
    reader.room.lost = '';
    await click('[data-retry]');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '8 stories');
    expect([await reader.page.isVisible('[data-retry]'), await reader.page.textContent('[data-note]')]).toEqual([false, '']);
  });

  test('so is one whose file is damaged', async () => {
    const broken = (await volumes()).at(-1) ?? '';
    await reader.page.route(
      (url) => url.pathname.includes(broken), (route) => route.fulfill({ body: '<!doctype html><title>A page</title>', contentType: 'text/html' }),
    );
    await open('search/?q=livestock+grazes');
    expect(await told()).toMatch(/^At least [1-7] stories$/);
    expect(await reader.page.isVisible('[data-retry]')).toBe(true);
  });

  test('a result whose page is gone is shown without its text', async () => {
    reader.room.lost = '2018/02/item-5/';
    await open('search/?q=livestock&sort=latest');
    // Texts are fetched of what comes into sight.
    await reader.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await reader.page.waitForFunction(() => document.querySelector('[data-results] > li:last-child .snippet')?.textContent);
    expect([await count(), (await links())[1], await reader.page.$$eval('.snippet', (found) => found.map((each) => each.textContent !== ''))]).toEqual(
      ['8', '2018/02/item-5/', [true, false, true, true, true, true, true, true]],
    );
  });

  test('without its catalogue the page says so plainly', async () => {
    reader.room.lost = 'volumes.json';
    await open('search/?q=livestock');
    expect([await told(), await count(), await reader.page.isVisible('[data-retry]')]).toEqual(
      ['The search index could not be read. Try again in a moment, or look through the years.', '', true],
    );
    reader.room.lost = '';
    await click('[data-retry]');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '8 stories');
  });

  test('without a network what was read before is found again', async () => {
    await open('search/?q=livestock');
    const before = await links();
    await open('search/?q=coal');
    await reader.page.context().setOffline(true);
    await reader.page.fill('input[name=q]', 'livestock');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '8 stories');
    await settled();
    expect(await links()).toEqual(before);
    await reader.page.context().setOffline(false);
  });

  test('where a newer release took the place of the files while the page was open, that one is searched', async () => {
    await open('search/?q=coal');
    const catalogue = readFileSync(`${reader.out}/search/volumes.json`, 'utf8');
    await reader.publishAgain(items.map((item) => ({ ...item, text: item.text.replaceAll('Livestock', 'Livestock and livestock') })).slice(1));
    expect(readFileSync(`${reader.out}/search/volumes.json`, 'utf8')).not.toBe(catalogue);
    await reader.page.fill('input[name=q]', 'livestock');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '7 stories');
    expect(await reader.page.isVisible('[data-retry]')).toBe(false);
  });
});
