import { describe, expect, test } from 'vitest';
import { useReader } from './search-room.ts';

const reader = useReader();
const { open, settled, query } = reader;
/** Type a word so fast that no machine is slow enough to make a pause in it. */
const type = (word: string) => reader.page.$eval('input[name=q]', (field, letters) => {
  for (let at = 1; field instanceof HTMLInputElement && at <= letters.length; at++) {
    field.value = letters.slice(0, at);
    field.dispatchEvent(new InputEvent('input'));
  }
}, word);

describe('results', () => {
  test('come after a pause in typing, and at once after what came in one go', async () => {
    const query = async (milliseconds: number) => {
      await reader.page.clock.runFor(milliseconds);
      return reader.query();
    };
    await reader.page.clock.install();
    await reader.page.goto(`${reader.room.address}search/`);
    await reader.page.waitForSelector('[data-tools]:not([hidden])');
    await reader.page.clock.pauseAt(Date.now() + 3_600_000);
    await reader.page.focus('input[name=q]');
    await reader.page.keyboard.press('c');
    const typed = [await query(100)];
    await reader.page.keyboard.press('o');
    typed.push(await query(100), await query(60));
    await reader.page.keyboard.insertText('al');
    expect([...typed, await query(1)]).toEqual(['', '', '?q=co', '?q=coal']);
  });

  test('come while a phone puts a word of letters together, but not while strokes become Chinese', async () => {
    const compose = async (address: string, text: string) => {
      await reader.page.goto(`${reader.room.address}${address}`);
      await reader.page.waitForSelector('[data-tools]:not([hidden])');
      await reader.page.focus('input[name=q]');
      const session = await reader.page.context().newCDPSession(reader.page);
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    };
    await reader.page.clock.install();
    await compose('search/', 'coal');
    await reader.page.clock.runFor(500);
    expect(reader.query()).toBe('?q=coal');
    await compose('zh/search/', 'mei');
    await reader.page.clock.runFor(5_000);
    expect(reader.query()).toBe('');
    await reader.page.keyboard.insertText('煤');
    await reader.page.clock.runFor(10);
    expect(reader.query()).toBe('?q=煤');
  });

  test('come while one types, after a pause, once, and what is typed in one go is one step back', async () => {
    await open('search/?q=coal');
    await type('livestock');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '8 stories');
    expect(query()).toBe('?q=livestock');
    await reader.page.goBack();
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '32 stories');
    expect([await reader.page.inputValue('input[name=q]'), query()]).toEqual(['coal', '?q=coal']);
  });

  test('the count is said once to those who listen, not at each key', async () => {
    await open('search/');
    await reader.page.evaluate(() => {
      const said: string[] = [];
      Reflect.set(window, 'said', said);
      const status = document.querySelector('[role=status]');
      if (status) new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await type('livestock');
    await reader.page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '8 stories');
    await settled();
    await reader.page.focus('input[name=q]');
    await reader.page.keyboard.press('Enter');
    await settled();
    expect(await reader.page.evaluate(() => Reflect.get(window, 'said'))).toEqual(['8 stories']);
  });
});
