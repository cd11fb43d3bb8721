import { describe, expect, test } from 'vitest';
import { useReader } from './search-room.ts';

const reader = useReader();
const { open, settled, click, count, links, query } = reader;
const values = (facet: string) => reader.page.$$eval(`[data-facet=${facet}] li label`, (found) => found.map((label) => label.textContent?.trim()));
const unfold = async (facet: string) => {
  // Some stand open.
  if (!await reader.page.$(`[data-facet=${facet}][open]`)) await reader.page.click(`[data-facet=${facet}] summary`);
  await reader.page.waitForSelector(`[data-facet=${facet}] li`);
};
const held = () => reader.page.evaluate(() => document.activeElement?.getAttribute('data-held'));

describe('facets', () => {
  test('count the hits of the question: several values in one add up, several facets narrow down', async () => {
    await open('search/?q=livestock');
    await unfold('source');
    expect(await values('source')).toEqual(['Fuxin Daily 6', 'Xinhua 2']);
    await click('[data-facet=source] input[value=Xinhua]');
    await unfold('topic');
    expect([await count(), query(), await values('source')]).toEqual(['2', '?q=livestock&source=Xinhua', ['Fuxin Daily 6', 'Xinhua 2']]);
    await click('[data-facet=source] input[value="Fuxin Daily"]');
    expect([await count(), await held()]).toEqual(['8', '+Fuxin Daily']);
    await click('[data-facet=topic] input[value="farming & water"]');
    expect([await count(), query()]).toEqual(['4', '?q=livestock&source=Fuxin+Daily&source=Xinhua&topic=farming+&+water']);
  });

  test('a value is left out by the button beside it, and wanted again by pressing once more', async () => {
    await open('search/?q=livestock');
    await unfold('source');
    await click('[data-facet=source] li button[aria-label="Exclude Xinhua"]');
    expect([await count(), query(), await held()]).toEqual(['6', '?q=livestock&no-source=Xinhua', '-Xinhua']);
    expect(await reader.page.getAttribute('[data-facet=source] li button[aria-label="Exclude Xinhua"]', 'aria-pressed')).toBe('true');
    expect(await reader.page.textContent('[data-applied] li')).toBe('not Xinhua ×');
    await reader.page.keyboard.press('Enter');
    await settled();
    expect([await count(), query()]).toEqual(['8', '?q=livestock']);
  });

  test('days that a question names are a filter, which stands there and can be taken away', async () => {
    await open('search/?q=livestock+february+2023');
    expect([await count(), await reader.page.textContent('[data-applied] li'), await reader.page.inputValue('input[name=q]')])
      .toEqual(['1', 'Feb 2023 ×', 'livestock february 2023']);
    await click('[data-applied] button');
    expect([query(), await reader.page.locator('[data-applied] li').count()]).toEqual(['?q=livestock+february+2023&days=words', 0]);
    await open('search/?q=livestock+june+2020');
    expect(await reader.told()).toBe('No stories match “livestock” in Jun 2020.');
    const offers = await reader.page.$$eval('[data-rescue] a', (links) => links.map((link) => [link.textContent, link.getAttribute('href')]));
    expect(offers.slice(0, 3)).toEqual([
      ['15 Feb 2018', '?q=livestock&date=2018-02-15'], ['10 Feb 2023', '?q=livestock&date=2023-02-10'],
      ['Search for the words “livestock june 2020”', '?q=livestock+june+2020&days=words'],
    ]);
  });

  test('what applies stands as tags that take it away, one by one or all', async () => {
    await open('search/?q=livestock&source=Xinhua&topic=mining&date=1990..2023');
    expect(await reader.page.$$eval('[data-applied] button', (found) => found.map((tag) => tag.getAttribute('aria-label') ?? tag.textContent)))
      .toEqual(['Remove Xinhua', 'Remove mining', 'Remove 1990 – 2023', 'Clear all filters']);
    await click('[data-applied] button[aria-label="Remove mining"]');
    expect(query()).toBe('?q=livestock&source=Xinhua&date=1990..2023');
    await click('[data-applied] button:has-text("Clear all filters")');
    expect([await count(), query()]).toEqual(['8', '?q=livestock']);
  });

  test('a long list can be searched, and a short one is not', async () => {
    await open('search/?q=item');
    await unfold('topic');
    await reader.page.fill('[data-facet=topic] input[type=search]', 'SUBJECT 1');
    expect((await values('topic')).toSorted()).toEqual(['subject 1 3', 'subject 10 3', 'subject 11 3', 'subject 12 2', 'subject 13 2']);
    await unfold('source');
    expect(await reader.page.isVisible('[data-facet=source] input[type=search]')).toBe(false);
  });

  test('a facet without values says so', async () => {
    await open('search/?q=livestock');
    await unfold('editor');
    expect(await reader.page.textContent('[data-facet=editor] li')).toBe('None in these results.');
  });

  test('are not offered where nothing was found and nothing is chosen', async () => {
    const isOffered = async (address: string) => {
      await open(address);
      return reader.page.locator('[data-facets]').evaluate((panel: HTMLElement) => !panel.hidden);
    };
    expect([await isOffered('search/?q=zeppelin'), await isOffered('search/?q=zeppelin&source=Xinhua'), await isOffered('search/?q=livestock')])
      .toEqual([false, true, true]);
  });

  test('alone, without words, they browse the archive', async () => {
    await open('search/?topic=mining&source=Xinhua');
    expect([await count(), (await links())[0]]).toEqual(['10', '2023/02/item-0/']);
    await open('search/?sort=latest');
    expect([await count(), (await links())[0]]).toEqual(['40', '2023/02/item-0/']);
  });
});

describe('the chart of years', () => {
  const bar = async (year: number) => {
    const box = await reader.page.locator('[data-years] svg').boundingBox();
    return { x: (box?.x ?? 0) + ((year - 1984 + 0.5) / 40) * (box?.width ?? 0), y: (box?.y ?? 0) + 5 };
  };
  const chosen = (date: string) => reader.page.waitForFunction((wanted) => new URLSearchParams(location.search).get('date') === wanted, date).then(settled);

  test('has a bar for each year, as high as its hits are many, and a table of them for those who listen', async () => {
    await open('search/?q=coal');
    expect(await reader.page.$$eval('[data-years] rect', (bars) => bars.map((each) => Number(each.getAttribute('height')) > 0 ? 1 : 0).join(''))).toBe(
      '11110'.repeat(8).slice(0, -1),
    );
    expect(await reader.page.$$eval('[data-years] table tr', (rows) => rows.slice(0, 2).map((row) => row.textContent))).toEqual(['19841', '19851']);
    expect(await reader.page.textContent('[data-years] caption')).toBe('Years');
  });

  test('is a filter: a bar is pressed, or some are dragged over', async () => {
    await open('search/?q=item&sort=latest');
    const { x, y } = await bar(2001);
    await reader.page.mouse.click(x, y);
    await chosen('2001');
    expect([await count(), await reader.page.textContent('[data-years] p')]).toEqual(['1', '2001: 1 story']);
    await reader.page.goBack();
    await settled();
    await reader.page.mouse.move((await bar(1990)).x, y);
    await reader.page.mouse.down();
    await reader.page.mouse.move((await bar(1996)).x, y, { steps: 3 });
    await reader.page.mouse.up();
    await chosen('1990..1996');
    expect([await count(), (await links())[0], await reader.page.textContent('[data-years] p')]).toEqual(['7', '1996/02/item-27/', '1990 – 1996: 7 stories']);
  });

  test('has two handles that arrow keys move, which say where they stand', async () => {
    await open('search/?q=item');
    await reader.page.focus('[data-years] input >> nth=0');
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.keyboard.press('ArrowRight');
    expect(
      await reader.page.evaluate(() => [document.activeElement?.getAttribute('aria-label'), document.activeElement?.getAttribute('aria-valuetext')]),
    ).toEqual(['First year shown', '1986']);
    await chosen('1986..2023');
    await reader.page.keyboard.press('End');
    await chosen('2023');
    expect(await count()).toBe('1');
  });

  test.each([
    ['1999', '1999', '1'], ['1999-02', '1999-02', '1'], ['1999-02-20', '1999-02-20', '0'], ['1990 – 1999', '1990..1999', '10'], ['..1985', '..1985', '2'],
    ['2023-02-10', '2023-02-10', '1'],
  ])('days may be typed: %s', async (typed, date, found) => {
    await open('search/?q=item');
    await reader.page.fill('input[name=date]', typed);
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Tab');
    await chosen(date);
    expect([await count(), await reader.page.inputValue('input[name=date]')]).toEqual([found, date]);
  });

  test('what are no days is refused with what to write', async () => {
    await open('search/?q=item');
    await reader.page.fill('input[name=date]', 'last year');
    await reader.page.keyboard.press('Tab');
    expect(await reader.page.$eval('input[name=date]', (field) => field instanceof HTMLInputElement && field.validationMessage)).toBe('Write a year.');
    expect(query()).toBe('?q=item');
  });
});
