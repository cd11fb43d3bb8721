import { describe, expect, test } from 'vitest';
import { items, useReader } from './search-room.ts';

const reader = useReader();
const { open, settled, click, count, told, links, query } = reader;

describe('results', () => {
  test('before anything is asked the page says what to do, and fetches no more than what there is to search', async () => {
    await open('search/');
    expect([await told(), await count()]).toEqual(['Results appear as you type. You can also use filters and dates alone.', '']);
    expect(reader.room.asked.filter((path) => path.startsWith('/news/search/') && !path.endsWith('/'))).toEqual(['/news/search/volumes.json']);
  });

  test('a word typed and entered gives how many there are and how long it took, an address, and no word on the console', async () => {
    await open('search/');
    await reader.page.fill('input[name=q]', 'livestock');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForSelector('[data-results] > li');
    await settled();
    expect([await told(), await count(), query()]).toEqual(['8 stories', '8', '?q=livestock']);
    expect(await reader.page.textContent('[data-took]')).toMatch(/^in \d+\.\d\d s$/);
    expect(reader.watched).toEqual({ messages: [], strangers: [] });
  });

  test('each shows headline, day, source, and its text with the words marked', async () => {
    await open('search/?q=livestock');
    // Texts come when they can: an answer waits for them a moment only.
    await reader.page.waitForSelector('[data-results] > li:first-child mark');
    expect(await reader.page.$$eval('[data-results] mark', (marks) => [...new Set(marks.map((mark) => mark.textContent))])).toEqual(['Livestock']);
    expect(await reader.page.textContent('[data-results] > li .line')).toBe('10 Feb 2023Xinhua');
    expect(await reader.page.textContent('[data-results] > li .snippet')).toContain('<b>grazes</b>');
    expect(await reader.page.getAttribute('[data-results] > li > a', 'href')).toBe('/news/2023/02/item-0/#find=livestock');
  });

  test('the page of one language searches it first, names what the other has, and shows that where its own has nothing', async () => {
    await open(`zh/search/?q=${encodeURIComponent('煤矿')}&sort=latest`);
    expect([await count(), await links()]).toEqual(['2', ['zh/2023/02/plan/', 'zh/1990/02/pit/']]);
    await reader.page.waitForSelector('.snippet mark');
    expect(await reader.page.textContent('.snippet')).toBe('阜新的煤矿转产，２０２３年开始。');
    await open(`search/?q=${encodeURIComponent('煤矿')}`);
    expect([await count(), await reader.page.textContent('[data-elsewhere]')]).toEqual(['2', 'No matches in English.']);
    expect(await reader.page.getAttribute('[data-results] a', 'lang')).toBe('zh-Hans');
    await open(`zh/search/?q=${encodeURIComponent('转产')}`);
    expect([await count(), await reader.page.textContent('[data-elsewhere]')]).toEqual(['1', '']);
    await open('zh/search/?q=2023');
    expect([await count(), await reader.page.textContent('[data-elsewhere]')]).toEqual(['1', 'Also in English: 1']);
    await open('search/?q=item&lang=all');
    expect(await count()).toBe('40');
  });

  test('are sorted by day over all volumes, earliest or latest first', async () => {
    await open('search/?q=livestock&sort=latest');
    expect(await links()).toEqual([0, 5, 10, 15, 20, 25, 30, 35].map((at) => `${2023 - at}/02/item-${at}/`));
    await reader.page.selectOption('select[name=sort]', 'earliest');
    await settled();
    expect((await links())[0]).toBe('1988/02/item-35/');
    expect(query()).toBe('?q=livestock&sort=earliest');
  });

  test('more come without losing place, and stay with scroll and focus after reading a story and going back', async () => {
    await open('search/?q=coal&sort=latest');
    expect([await count(), (await links()).length]).toEqual(['32', 10]);
    await reader.page.focus('[data-more]');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForSelector('[data-results] > li:nth-child(20)');
    const eleventh = (await links())[10];
    const focused = () => reader.page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(await focused()).toBe(`/news/${eleventh}#find=coal`);
    await reader.page.waitForFunction(() => history.state?.shown === 20 && history.state.scroll === scrollY);
    const scroll = await reader.page.evaluate(() => scrollY);
    expect(scroll).toBeGreaterThan(0);
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForSelector(`article h1:text("${items.find(({ url }) => url === eleventh)?.title}")`);
    await reader.page.goBack();
    await reader.page.waitForSelector('[data-results] > li:nth-child(20)');
    await settled();
    await reader.page.waitForFunction((before) => Math.abs(scrollY - before) < 3, scroll);
    expect(await focused()).toBe(`/news/${eleventh}#find=coal`);
  });

  test('back, forward, reload and another tab give the same list', async () => {
    await open('search/?q=livestock');
    await reader.page.selectOption('select[name=sort]', 'earliest');
    await settled();
    await reader.page.fill('input[name=q]', 'coal');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '32 stories');
    await reader.page.goBack();
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '8 stories');
    expect([await reader.page.inputValue('input[name=q]'), (await links())[0]]).toEqual(['livestock', '1988/02/item-35/']);
    await reader.page.goForward();
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '32 stories');
    await reader.page.reload();
    await settled();
    expect([await told(), await reader.page.inputValue('select[name=sort]')]).toEqual(['32 stories', 'earliest']);
    const before = await links();
    await open(reader.page.url().replace(reader.room.address, ''));
    expect(await links()).toEqual(before);
  });

  test('nothing found is said with the words asked for, as they were typed', async () => {
    await open(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> zebra')}`);
    expect([await told(), await count()]).toEqual(['No stories match “<img src=x onerror=alert(1)> zebra”.', '0']);
  });

  test('those with most of the words follow under a heading of their own, each with what it lacks', async () => {
    await open('search/?q=livestock+grazes+zebra');
    expect(await reader.page.textContent('[data-results] > li h2')).toBe('Close matches');
    expect(await reader.page.textContent('[data-results] > li .lacking')).toBe('without zebra');
  });
});

describe('by keyboard', () => {
  const focused = () => reader.page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent);

  test('a stroke leads to the field, arrows through the results and back, and Escape clears', async () => {
    await open('search/?q=livestock&sort=latest');
    await reader.page.keyboard.press('/');
    expect(await focused()).toBe('q');
    for (const [key, place] of [
      ['ArrowDown', 'Item 0'], ['ArrowDown', 'Item 5'], ['ArrowUp', 'Item 0'], ['ArrowUp', 'q'], ['ArrowDown', 'Item 0'], ['Escape', 'q'],
    ] as const) {
      await reader.page.keyboard.press(key);
      expect(await focused(), key).toBe(place);
    }
    await reader.page.keyboard.press('Escape');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '40 stories');
    expect([await reader.page.inputValue('input[name=q]'), query()]).toEqual(['', '?sort=latest']);
  });

  test('a stroke that is written stays a stroke', async () => {
    await open('search/?q=livestock');
    await reader.page.focus('input[name=date]');
    await reader.page.keyboard.press('/');
    expect([await focused(), await reader.page.inputValue('input[name=date]')]).toEqual(['date', '/']);
  });

  test('a way to ask is offered: it is put into the field with its word chosen', async () => {
    await open('search/?q=livestock');
    await click('[data-insert]');
    await reader.page.keyboard.type('zebra');
    await reader.page.waitForFunction(() => location.search.includes('zebra'));
    expect(query()).toBe('?q=livestock+title:zebra');
  });
});
