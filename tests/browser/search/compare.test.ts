import { describe, expect, test } from 'vitest';
import { axeFindings } from '../axe.ts';
import { useReader } from '../search-room.ts';

const reader = useReader();
const { open, settled, query } = reader;
const legend = () => reader.page.$$eval('[data-compared] ul a', (links) => links.map(({ textContent }) => textContent));
const part = () => reader.room.asked.some((path) => path.endsWith('/comparison.ts'));

describe('two questions side by side', () => {
  test('are two lines with their totals, told apart without colour, and a table for those who listen', async () => {
    await open('search/?q=livestock&against=trains');
    expect(await legend()).toEqual(['“livestock”: 8 stories', '“trains”: 40 stories']);
    expect(await reader.page.isVisible('[data-years]')).toBe(false);
    const dashes = (line: number) => reader.page.$eval(`.lines .line-${line} path`, (path) => getComputedStyle(path).strokeDasharray);
    expect([await dashes(1), await dashes(2)]).toEqual(['none', '6px, 4px']);
    expect(await reader.page.locator('.lines .line-1 circle.sign').count()).toBe(8);
    expect(await reader.page.locator('.lines .line-2 rect.sign').count()).toBe(40);
    await reader.page.click('[data-compared] summary');
    expect(await reader.page.textContent('[data-compared] caption')).toBe('Stories by year: “livestock” and “trains”');
    expect(await reader.page.locator('[data-compared] thead th').allTextContents()).toEqual(['Dates', 'livestock', 'trains']);
    const rows = await reader.page.$$eval('[data-compared] tbody tr', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join(' ')));
    expect(rows.slice(0, 5))
      .toEqual(['1984 0 1', '1985 0 1', '1986 0 1', '1987 0 1', '1988 1 1']);
    // The bare page of these tests has no heading.
    expect((await axeFindings(reader.page)).filter((finding) => !finding.startsWith('page-has-heading-one'))).toEqual([]);
  });

  test('each point and each figure leads to the stories of its year', async () => {
    await open('search/?q=livestock&against=trains&source=Xinhua');
    await reader.page.locator('.lines .line-2 a').last().locator('.sign').click({ force: true });
    await settled();
    expect([query(), await reader.count()]).toEqual(['?q=trains&source=Xinhua&date=2023', '1']);
    await reader.page.goBack();
    await settled();
    await reader.page.focus('[data-compared] summary');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    await settled();
    expect(query()).toMatch(/^\?q=(livestock|trains)&source=Xinhua&date=\d{4}$/);
  });

  test('the second is typed into a field of its own, and taken away by a button; its script comes only then', async () => {
    reader.room.asked = [];
    await open('search/?q=livestock');
    expect(part()).toBe(false);
    await reader.page.click('[data-compare] summary');
    await reader.page.fill('input[name=against]', 'trains');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForSelector('.lines svg');
    expect([query(), part()]).toEqual(['?q=livestock&against=trains', true]);
    await reader.page.click('[data-compared] button');
    await settled();
    expect([query(), await reader.page.isVisible('[data-compared]'), await reader.page.isVisible('[data-years]')]).toEqual(['?q=livestock', false, true]);
  });

  test('fit into 320 px, and are drawn again for another width', async () => {
    await reader.page.setViewportSize({ width: 320, height: 700 });
    await open('search/?q=livestock&against=trains');
    const width = () => reader.page.$eval('.lines svg', (drawing) => drawing.clientWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await reader.page.setViewportSize({ width: 700, height: 700 });
    await reader.page.waitForFunction(() => (document.querySelector('.lines svg')?.clientWidth ?? 0) > 500);
  });
});
