import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { makeFolder, makePage, publish, type MadePage } from '../unit/search/make.ts';
import { openBrowser } from './browser.ts';
import { openSearchRoom, type SearchRoom } from './search-fixture.ts';
import { watch, type Watched } from './watch.ts';

const folders = { out: makeFolder(), cache: makeFolder() };
const filler = 'The county sets out what it will do for its fields and roads this year. '.repeat(5);
/** Forty English items over four decades, and some in Chinese. */
const items: MadePage[] = [
  ...Array.from({ length: 40 }, (_, at): MadePage => ({
    url: `${2023 - at}/02/item-${at}/`, day: `${2023 - at}-02-${String(10 + (at % 15))}`, title: `Item ${at}`, source: at % 4 === 0 ? 'Xinhua' : 'Fuxin Daily',
    topics: [at % 2 === 0 ? 'mining' : 'farming & water'], text: `${filler} ${at % 5 === 0 ? 'Livestock &lt;b&gt;grazes&lt;/b&gt; here.' : 'Coal.'} ${filler}`,
  })),
  { url: 'zh/2023/02/plan/', day: '2023-02-21', title: '畜牧计划', text: '阜新的<b>煤</b>矿转产，２０２３年开始。', tag: 'zh-Hans', source: '阜新日报', topics: ['采矿'] },
  { url: 'zh/1990/02/pit/', day: '1990-02-21', title: '露天矿', text: '海州露天煤矿。', tag: 'zh-Hans', source: '阜新日报', topics: ['采矿'] },
];
let browser: Browser;
let room: SearchRoom;
let page: Page;
let watched: Watched;

beforeAll(async () => {
  await publish(items, folders, { whole: 5, fresh: 10, year: 10, older: 20, freshPart: 20, part: 20 });
  room = await openSearchRoom(folders.out, new Map(items.map((item) => [item.url, makePage(item)])));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await room?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  watched = watch(page, new URL(room.address).origin);
});
afterEach(async () => {
  await page.close();
  room.lost = '';
});

const settled = () => page.waitForFunction(() => document.querySelector('[data-search]:not([aria-busy]) [data-count]')?.textContent);
const open = async (address: string) => {
  await page.goto(room.address + address);
  await settled();
};
const click = async (selector: string) => {
  await page.click(selector);
  await settled();
};
const count = () => page.getAttribute('[data-count]', 'data-count');
const told = () => page.textContent('[data-count]');
const links = () => page.$$eval('[data-results] > li > a:first-child', (found) => found.map((link) => link.getAttribute('href')?.replace('/news/', '')));
const query = () => decodeURIComponent(new URL(page.url()).search);

describe('the search page', () => {
  test('says what to type before anything is asked, and fetches nothing', async () => {
    await open('search/');
    expect([await told(), await count()]).toEqual(['Type a word.', '']);
    expect(room.asked.filter((path) => path.includes('volumes.json'))).toEqual([]);
  });

  test('a word typed and entered gives results, an address, and no word on the console', async () => {
    await open('search/');
    await page.fill('input[name=q]', 'livestock');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-results] > li');
    await settled();
    expect([await told(), await count(), query()]).toEqual(['8 stories', '8', '?q=livestock']);
    expect(await page.$$eval('[data-results] mark', (marks) => [...new Set(marks.map((mark) => mark.textContent))])).toEqual(['Livestock']);
    expect(await page.textContent('[data-results] > li .line')).toBe('10 Feb 2023Xinhua');
    expect(await page.textContent('[data-results] > li .snippet')).toContain('<b>grazes</b>');
    expect(watched).toEqual({ messages: [], strangers: [] });
  });

  test('the page of one language searches it, and shows the other where its own has nothing', async () => {
    await open(`zh/search/?q=${encodeURIComponent('煤矿')}&sort=latest`);
    expect([await count(), await links()]).toEqual(['2', ['zh/2023/02/plan/', 'zh/1990/02/pit/']]);
    expect(await page.textContent('.snippet')).toBe('阜新的煤矿转产，２０２３年开始。');
    await open(`search/?q=${encodeURIComponent('煤矿')}`);
    expect([await count(), await page.textContent('[data-note]')]).toEqual(['2', 'None of them is in this language.']);
    expect(await page.getAttribute('[data-results] a', 'lang')).toBe('zh-Hans');
    await open('search/?q=2023&lang=all');
    expect(await links()).toEqual(['zh/2023/02/plan/']);
  });

  test('facets narrow down, can be taken away, and stand in the address', async () => {
    await open('search/?q=livestock');
    await page.click('[data-facet=source] summary');
    await page.waitForSelector('[data-facet=source] li');
    expect(await page.$$eval('[data-facet=source] label', (found) => found.map((label) => label.textContent?.trim()))).toEqual(['Fuxin Daily 6', 'Xinhua 2']);
    await click('[data-facet=source] input[value=Xinhua]');
    await page.click('[data-facet=topic] summary');
    await page.waitForSelector('[data-facet=topic] li');
    expect([await count(), query()]).toEqual(['2', '?q=livestock&source=Xinhua']);
    await click('[data-facet=source] input[value="Fuxin Daily"]');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('Fuxin Daily');
    await click('[data-facet=topic] input[value="farming & water"]');
    expect([await count(), query()]).toEqual(['4', '?q=livestock&source=Fuxin+Daily&source=Xinhua&topic=farming+&+water']);
    await click('[data-applied] button[aria-label="Take away: Fuxin Daily"]');
    expect(await count()).toBe('0');
    await click('[data-applied] button[aria-label="Take all away"]');
    expect([await count(), query()]).toEqual(['8', '?q=livestock']);
  });

  test('results are sorted by day over all volumes, earliest or latest first', async () => {
    await open('search/?q=livestock&sort=latest');
    expect(await links()).toEqual([0, 5, 10, 15, 20, 25, 30, 35].map((at) => `${2023 - at}/02/item-${at}/`));
    await page.selectOption('select[name=sort]', 'earliest');
    await settled();
    expect((await links())[0]).toBe('1988/02/item-35/');
    expect(query()).toBe('?q=livestock&sort=earliest');
  });

  test('more results come without losing place, and stay after reading a story and going back', async () => {
    await open('search/?q=coal&sort=latest');
    expect([await count(), (await links()).length]).toEqual(['32', 10]);
    await page.focus('[data-more]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-results] > li:nth-child(20)');
    const eleventh = (await links())[10];
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`/news/${eleventh}`);
    await page.waitForFunction(() => history.state?.shown === 20);
    const scroll = await page.evaluate(() => scrollY);
    expect(scroll).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`article h1:text("${items.find(({ url }) => url === eleventh)?.title}")`);
    await page.goBack();
    await page.waitForSelector('[data-results] > li:nth-child(20)');
    await settled();
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 3, scroll);
  });

  test('back, forward and reload give the same list', async () => {
    await open('search/?q=livestock');
    await page.selectOption('select[name=sort]', 'earliest');
    await settled();
    await page.fill('input[name=q]', 'coal');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '32 stories');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '8 stories');
    expect([await page.inputValue('input[name=q]'), (await links())[0]]).toEqual(['livestock', '1988/02/item-35/']);
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '32 stories');
    await page.reload();
    await settled();
    expect([await told(), await page.inputValue('select[name=sort]')]).toEqual(['32 stories', 'earliest']);
  });

  test('nothing found is said with the words asked for, as they were typed', async () => {
    await open(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> zebra')}`);
    expect([await told(), await count()]).toEqual(['No story holds “<img src=x onerror=alert(1)> zebra”.', '0']);
    expect(await page.textContent('[data-note]')).toBe('Use other words.');
  });

  test('filters alone browse the archive', async () => {
    await open('search/?year=2023&year=2022');
    expect(await links()).toEqual(['2023/02/item-0/', '2022/02/item-1/']);
  });

  test('a volume that is gone is named, what others hold is shown, and a button tries again', async () => {
    const catalogue: { volumes: { path: string; to: string }[] } = await (await fetch(`${room.address}search/volumes.json`)).json();
    room.lost = catalogue.volumes.at(-1)?.path ?? '';
    await open('search/?q=livestock');
    expect(await told()).toMatch(/^At least [1-7] stories$/);
    expect(await page.textContent('[data-note]')).toMatch(/^Not read: \d{4}–\d{4}\.$/);
    room.lost = '';
    await click('[data-retry]');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '8 stories');
    expect(await page.isVisible('[data-retry]')).toBe(false);
  });

  test('a result whose page is gone is shown without its text', async () => {
    room.lost = '2018/02/item-5/';
    await open('search/?q=livestock&sort=latest');
    expect([await count(), (await links())[1], await page.$$eval('.snippet', (found) => found.map((each) => each.textContent !== ''))]).toEqual(['8', '2018/02/item-5/', [true, false, true, true, true, true, true, true]]);
  });

  test('a count that the word lists tell is said while the volumes are still being read', async () => {
    await page.route('**/words-*.bin', async (route) => {
      await page.waitForFunction(() => document.querySelector('[data-count]')?.getAttribute('data-count') === '8');
      await route.continue();
    });
    await open('search/?q=livestock');
    expect([await told(), await count(), (await links()).length]).toEqual(['8 stories', '8', 8]);
  });

  test('without its catalogue the page says so plainly', async () => {
    room.lost = 'volumes.json';
    await open('search/?q=livestock');
    expect([await told(), await count(), await page.isVisible('[data-retry]')]).toEqual(['The index could not be read.', '', true]);
  });
});
