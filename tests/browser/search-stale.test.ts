import { describe, expect, test } from 'vitest';
import { items, useReader } from './search-room.ts';

const reader = useReader();
const { open, settled, told, links } = reader;

/** Publish a site of which every volume is another, and wait until the page no longer takes what it knows for fresh. */
const publishOthers = async (word: string) => {
  await reader.publishAgain(items.map((item) => ({ ...item, text: `${item.text} ${word}.` })));
  // The page asks no more than once in two seconds whether there is a newer one.
  await reader.page.waitForTimeout(2100);
};
const offer = () => reader.page.locator('[data-outdated]');

describe('in a tab that is older than the site', () => {
  test('more results are those of the new one', async () => {
    await open('search/?q=item&sort=latest');
    await publishOthers('Renewed');
    await reader.page.click('[data-more]');
    await reader.page.waitForFunction(() => document.querySelectorAll('[data-results] > li > a').length === 20);
    await settled();
    expect([(await links()).length, await told(), await offer().count()]).toEqual([20, '40 stories', 0]);
    expect(await reader.page.$$eval('[data-results] > li:not(:has(a))', (found) => found.length)).toBe(0);
  });

  test('another question is answered by the new one, and so are its filters and what is suggested', async () => {
    // In a column of its own a facet would stand open, and be counted before.
    await reader.page.setViewportSize({ width: 800, height: 720 });
    await open('search/?q=livestock');
    await publishOthers('Again');
    await reader.page.fill('input[name=q]', 'trains again');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '40 stories');
    await settled();
    await publishOthers('Oncemore');
    await reader.page.evaluate(() => document.querySelector<HTMLElement>('[data-narrow]')?.setAttribute('open', ''));
    await reader.page.click('[data-facet=source] summary');
    await reader.page.waitForFunction(() => document.querySelectorAll('[data-facet=source] li').length === 2);
    expect(await reader.page.textContent('[data-facet=source] ul')).toContain('Fuxin Daily');
    expect(await offer().count()).toBe(0);
  });

  test('a part of the script that is gone is said, with an offer to load the page again that keeps the question', async () => {
    reader.room.lost = '/rescue-list.ts';
    await open('search/?q=wombats');
    expect(await told()).toContain('wombats');
    expect(await offer().textContent()).toBe('The archive was updated while this page was open.');
    reader.room.lost = '';
    await reader.page.click('[data-reload]');
    await settled();
    expect([reader.query(), await offer().count()]).toEqual(['?q=wombats', 0]);
    expect(await told()).toContain('wombats');
  });

  test('parts that only add to an answer are done without', async () => {
    reader.room.lost = '/nearness.ts';
    await open('search/?q=coal+trains');
    expect([await told(), await offer().count()]).toEqual(['32 stories', 0]);
    reader.room.lost = '/find-partial.ts';
    await open('search/?q=livestock+zebra+trains');
    expect(await told()).toContain('livestock zebra trains');
    expect(await reader.page.isVisible('[data-retry]')).toBe(false);
  });

  test('a catalogue of another form is said likewise, also where facets are opened', async () => {
    await reader.page.route((url) => url.pathname.endsWith('/volumes.json'), (route) => route.fulfill({ json: { format: 99 } }));
    await open('search/?q=coal');
    expect(await offer().textContent()).toContain('The archive was updated while this page was open.');
  });

  test('the offer is in the language of the page', async () => {
    reader.room.lost = '/rescue-list.ts';
    await open('zh/search/?q=袋熊');
    expect(await offer().count()).toBe(1);
  });
});
