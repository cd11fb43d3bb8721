import type { Browser } from 'playwright-core';
import { watch } from '../../browser/watch.ts';

/** Walk through a site as a reader does, with the policy of the host in force. @returns what went wrong on the way */
export async function walkThrough(browser: Browser, home: string, old: { from: string; to: string } | undefined): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { origin } = new URL(home);
  const { messages, strangers } = watch(page, origin);
  const wrong: string[] = [];
  const expect = (what: string, isSo: boolean): void => void (isSo || wrong.push(`${what}, at ${page.url()}`));
  try {
    await page.goto(home);
    expect('the front page has stories', await page.locator('main a').count() > 5);
    expect('the page is styled', await page.evaluate(() => document.styleSheets.length > 0 && getComputedStyle(document.body).margin !== '8px'));
    await page.click('[data-dark]');
    expect('colours can be changed', await page.evaluate(() => document.documentElement.dataset['colours'] !== undefined));
    await page.fill('.masthead input[type=search]', 'coal');
    await page.waitForSelector('[role=listbox] [role=option]', { timeout: 5000 }).catch(() => wrong.push('the search box suggests nothing'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-results] > li a');
    expect('a search has results', await page.locator('[data-results] > li').count() > 0);
    await page.click('[data-results] > li a');
    await page.waitForSelector('article mark, main mark');
    expect('the words are marked in the story', await page.locator('main mark').count() > 0);
    await page.reload();
    await page.goto(`${home}zh/`);
    expect('there is a page in Chinese', await page.getAttribute('html', 'lang') === 'zh-Hans');
    const ribbon = page.frameLocator('.ribbon iframe').locator(':root');
    await ribbon.waitFor({ state: 'attached', timeout: 5000 }).catch(() => wrong.push('the ribbon is not in its frame'));
    if (old) {
      await page.goto(`${origin}${old.from}`);
      expect('an old address leads on', page.url() === `${origin}${old.to}`);
    }
    const before = messages.length;
    expect('the console is silent', before === 0);
    wrong.push(...messages);
    await page.goto(`${home}2023/02/nothing-of-the-kind/`);
    expect('the page of unknown addresses says so', (await page.locator('h1').count()) === 1);
    // The browser itself says that a page was answered with 404.
    wrong.push(...messages.slice(before).filter((message) => !message.includes('404')), ...strangers.map((address) => `asked of another host: ${address}`));
  } finally {
    await context.close();
  }
  return wrong;
}
